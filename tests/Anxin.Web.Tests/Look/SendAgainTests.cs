using System.Net;
using System.Text.RegularExpressions;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Look;

public sealed partial class SendAgainTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Typed = new()
    {
        ["Input.Employer"] = "样本<劳务>有限公司",
        ["Input.AcceptedOn"] = "2022-10-03",
        ["Input.Industry"] = "construction",
        ["Input.People"] = "60",
        ["Input.Amount.Text"] = "1.8",
        ["Input.Amount.Unit"] = "Wan",
        ["SubmissionKey"] = "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000",
    };

    private LookHost host = null!;
    private HttpClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await LookHost.StartAsync();
        client = host.Client();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_form_whose_token_went_stale_comes_back_whole_and_goes_through_on_the_second_press()
    {
        await client.GetAsync("/style", Stop);
        var stale = await client.PostAsync("/style?from=board", new FormUrlEncodedContent(Typed), Stop);
        var page = await stale.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        Assert.Contains("<h1>页面放得太久了，填的都还在</h1>", page);

        var form = ReadForm(page);
        Assert.Equal("/style?from=board", form.Action);
        Assert.Equal(Typed.OrderBy(f => f.Key), form.Fields.Where(f => f.Key != "__RequestVerificationToken").OrderBy(f => f.Key));

        var again = await client.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields), Stop);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task A_form_sent_after_the_sign_in_ran_out_is_kept_while_one_signs_in_beside_it()
    {
        var answer = await client.PostAsync("/locked", new FormUrlEncodedContent(Typed), Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("<h1>登录过期了，填的都还在</h1>", page);
        Assert.Equal(Typed["Input.Employer"], ReadForm(page).Fields["Input.Employer"]);
    }

    [Fact]
    public async Task A_page_that_needs_a_sign_in_leads_to_it()
    {
        var answer = await client.PostAsync("/locked", content: null, Stop);
        Assert.Equal("/sign-in", answer.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task A_form_from_a_strangers_page_is_never_handed_back_for_a_click()
    {
        using var visitor = host.Client();
        visitor.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var answer = await visitor.PostAsync("/style", new FormUrlEncodedContent(Typed), Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("劳务", page);
        Assert.Contains("这个请求没法处理", page);
    }

    [Fact]
    public async Task An_old_browser_that_names_only_the_origin_is_believed_when_it_is_ours()
    {
        using var visitor = host.Client();
        visitor.DefaultRequestHeaders.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        var answer = await visitor.PostAsync("/style", new FormUrlEncodedContent(Typed), Stop);
        Assert.Contains("填的都还在", await answer.Content.ReadAsStringAsync(Stop));
    }

    private static (string Action, Dictionary<string, string> Fields) ReadForm(string page)
    {
        var start = page.IndexOf("data-send-again", StringComparison.Ordinal);
        var form = Form().Match(page, start);
        var fields = Input().Matches(form.Value).ToDictionary(
            m => WebUtility.HtmlDecode(Name().Match(m.Value).Groups[1].Value),
            m => WebUtility.HtmlDecode(Value().Match(m.Value).Groups[1].Value));
        return (WebUtility.HtmlDecode(form.Groups[1].Value), fields);
    }

    [GeneratedRegex("""<form[^>]*action="([^"]*)".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("""name="([^"]*)""")]
    private static partial Regex Name();

    [GeneratedRegex("""value="([^"]*)""")]
    private static partial Regex Value();
}
