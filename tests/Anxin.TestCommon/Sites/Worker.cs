using System.Text.RegularExpressions;

namespace Anxin.TestCommon;

/// <summary>A worker with an old phone: no account, no script. Reports page by page, and follows with the code.</summary>
public sealed partial class Worker(TestSite site)
{
    public const string Passphrase = "高原的牦牛群";

    public Person Phone { get; } = new(site.Client());

    public async Task BeginsAsync(bool keep = false)
    {
        var form = (await Phone.GetAsync("/report")).Is(200).Form();
        (await Phone.PostAsync("/report", form, keep ? [("Keep", "true")] : [])).Is(302);
    }

    /// <summary>Answers one question; nothing typed is 不知道.</summary>
    public async Task<PageAnswer> AnswersAsync(string step, params (string Field, string Value)[] typed)
    {
        var page = (await Phone.GetAsync($"/report/{step}")).Is(200);
        return await Phone.PostAsync($"/report/{step}", page.Form($"report-{step}"),
            typed.Length == 0 ? [("Unknown", "true")] : [.. typed.Select(t => ("Input." + t.Field, t.Value))]);
    }

    /// <summary>A painter of Chengdong district, owed with five others since July; everything up to the last look.</summary>
    public async Task FillsInAsync()
    {
        await BeginsAsync();
        (await AnswersAsync("where", ("Prefecture", "630100"))).Is(302);
        (await AnswersAsync("county", ("County", "630102"), ("Place", "样本路口"))).Is(302);
        (await AnswersAsync("who", ("Employer", "示例漆装饰有限公司"), ("Site", "样本花园二期"), ("Foreman", "示例工头"), ("ForemanPhone", "13900000001"))).Is(302);
        (await AnswersAsync("people", ("People", "６人"))).Is(302);
        (await AnswersAsync("since", ("SinceYear", "2022"), ("SinceMonth", "7"))).Is(302);
        (await AnswersAsync("amount", ("Amount", "5.4万"))).Is(302);
        (await AnswersAsync("story", ("Heard", "内墙刷完了，老板不接电话"))).Is(302);
        (await AnswersAsync("reach", ("Reach", "Phone"), ("Phone", "13900000002"), ("Name", "示例师傅"))).Is(302);
        (await AnswersAsync("consent", ("Consent", "true"))).Is(302);
    }

    /// <summary>Sends, and reads the code off the receipt.</summary>
    public async Task<string> SendsAsync()
    {
        (await AnswersAsync("check")).Is(302);
        return CodeOn((await Phone.GetAsync("/report/receipt")).Is(200));
    }

    /// <summary>A whole report, and a passphrase set on its receipt.</summary>
    public async Task<string> ReportsAsync()
    {
        await FillsInAsync();
        var code = await SendsAsync();
        var page = await Phone.GetAsync("/report/receipt");
        (await Phone.PostAsync("/report/receipt?handler=Passphrase", page.Form(), ("Passphrase", Passphrase))).Is(302);
        return code;
    }

    public async Task<PageAnswer> EntersAsync(string code)
    {
        var form = (await Phone.GetAsync("/follow")).Is(200).Form();
        return await Phone.PostAsync("/follow?handler=Code", form, ("Code", code));
    }

    public async Task<PageAnswer> OpensAsync(string code, string passphrase = Passphrase)
    {
        (await EntersAsync(code)).Is(302);
        var page = (await Phone.GetAsync("/follow")).Is(200);
        return await Phone.PostAsync("/follow?handler=Open", page.Form(), ("Passphrase", passphrase));
    }

    /// <summary>Words into the thread that was opened.</summary>
    public async Task<PageAnswer> SaysAsync(string text)
    {
        var page = (await Phone.GetAsync("/follow")).Is(200);
        return await Phone.PostAsync("/follow?handler=Say", page.Form("say"), ("Text", text));
    }

    /// <param name="kind">PaidInFull, PaidInPart or NotPaid.</param>
    public async Task<PageAnswer> SaysOfTheMoneyAsync(string kind)
    {
        var page = (await Phone.GetAsync("/follow")).Is(200);
        return await Phone.PostAsync("/follow?handler=Paid", page.Form("paid"), ("Kind", kind));
    }

    public static string CodeOn(PageAnswer page)
    {
        var match = Code().Match(page.Text);
        Assert.True(match.Success, page.Text);
        return match.Value.Replace(" ", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b\d{4} \d{4} \d{4} \d{4}\b")]
    private static partial Regex Code();
}
