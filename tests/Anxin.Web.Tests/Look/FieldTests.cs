using System.Net;
using System.Text.RegularExpressions;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Look;

public sealed partial class FieldTests : IAsyncLifetime
{
    private LookHost host = null!;
    private HttpClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await LookHost.StartAsync();
        client = host.Client();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Every_problem_is_on_top_with_a_link_to_its_field_and_beside_the_field_and_what_was_typed_stays()
    {
        var page = await SendAsync(new()
        {
            ["Input.Employer"] = "",
            ["Input.AcceptedOn"] = "十月三日",
            ["Input.Industry"] = "construction",
            ["Input.People"] = "六十",
            ["Input.Amount.Text"] = "1.8234567",
            ["Input.Amount.Unit"] = "Wan",
            ["Input.Note"] = "\n第二行起的说明",
        });

        Assert.Contains("有4处要改，填过的都还在", page);
        Assert.Contains("<title>有要改的：", page);
        foreach (var id in new[] { "Input_Employer", "Input_AcceptedOn", "Input_People", "Input_Amount" })
        {
            Assert.Contains($"href=\"#{id}", page);
            Assert.Contains($"id=\"{id}", page);
        }

        var named = Link().Matches(Problems().Match(page).Value).Select(m => m.Groups[1].Value);
        Assert.Equal(
            ["企业名称没有填。", "受理日期：“十月三日”看不懂，请按提示的写法改一下。", "欠薪涉及人数：“六十”看不懂，请按提示的写法改一下。", "欠薪（争议）金额：以万元为单位最多六位小数（精确到分）"],
            named);
        Assert.Contains("value=\"六十\"", page);
        Assert.Contains(">\n\n第二行起的说明</textarea>", WebUtility.HtmlDecode(page));
        Assert.Matches("""<option selected="selected" value="construction">""", page);
        Assert.Matches("""<option selected="selected" value="Wan">""", page);
        Assert.Matches("""aria-describedby="Input_Employer-hint Input_Employer-problem" aria-invalid="true"[^>]*id="Input_Employer[\x22]""", page);
    }

    [Theory]
    [InlineData("c=zh-CN|uic=zh-CN", "要在1到1000000之间。", "这一项没有填。")]
    [InlineData("c=en|uic=en", "Must be between 1 and 1000000.", "This is empty.")]
    public async Task A_limit_of_a_field_is_said_in_the_readers_language(string language, string outside, string missing)
    {
        client.DefaultRequestHeaders.Add("Cookie", "anxin-language=" + Uri.EscapeDataString(language));
        var page = await SendAsync(new() { ["Input.People"] = "0", ["Input.AcceptedOn"] = "" });
        Assert.Contains(outside, page);
        Assert.Contains(missing, page);
    }

    [Fact]
    public async Task Every_link_of_the_problem_list_leads_to_a_control_that_is_there()
    {
        var page = await SendAsync(new() { ["Input.Amount.Text"] = "很多", ["Input.People"] = "0" });
        var problems = Problems().Match(page).Value;
        var targets = Target().Matches(problems).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(targets);
        Assert.All(targets, t => Assert.Contains($" id=\"{t}\"", page));
    }

    [Fact]
    public async Task A_form_shown_again_keeps_its_submission_key_and_a_new_one_has_another()
    {
        var first = Key().Match(await client.GetStringAsync("/style", Stop)).Groups[1].Value;
        var again = Key().Match(await SendAsync(new() { ["SubmissionKey"] = first, ["Input.Employer"] = "" })).Groups[1].Value;
        var other = Key().Match(await client.GetStringAsync("/style", Stop)).Groups[1].Value;
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Equal('7', first[14]);
    }

    private async Task<string> SendAsync(Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = Token().Match(await client.GetStringAsync("/style", Stop)).Groups[1].Value;
        var answer = await client.PostAsync("/style", new FormUrlEncodedContent(fields), Stop);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("""name="SubmissionKey"[^>]*value="([^"]+)""")]
    private static partial Regex Key();

    [GeneratedRegex("""<div class="problems".*?</div>""", RegexOptions.Singleline)]
    private static partial Regex Problems();

    [GeneratedRegex("""href="#([^"]+)""")]
    private static partial Regex Target();

    [GeneratedRegex("""<a [^>]*>([^<]*)</a>""")]
    private static partial Regex Link();
}
