using System.Net;
using System.Text.RegularExpressions;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Look;

public sealed partial class FrameTests : IAsyncLifetime
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
    public async Task A_drill_says_so_on_top_of_the_page_with_its_time_in_words()
    {
        var page = await client.GetStringAsync("/style", Stop);
        Assert.Contains("<strong>演练</strong>", page);
        Assert.Contains("2022年10月10日（周一）15:30", page);
    }

    [Fact]
    public async Task Chinese_is_written_as_itself_not_as_numbers() =>
        Assert.DoesNotContain("&#x", await client.GetStringAsync("/problem/404", Stop));

    [Fact]
    public async Task No_script_or_style_stands_inside_a_page_and_no_frame_may_hold_it()
    {
        var answer = await client.GetAsync("/style", Stop);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.DoesNotMatch(InlineCode(), await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Styles_and_script_named_in_the_page_are_served_to_keep_for_ever()
    {
        var page = await client.GetStringAsync("/style", Stop);
        var files = Asset().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.True(files.Count >= 4, "Too few files: " + string.Join(' ', files));
        foreach (var file in files)
        {
            var answer = await client.GetAsync(file, Stop);
            Assert.True(answer.IsSuccessStatusCode, $"{file} is {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_language_is_switched_by_a_plain_form_and_stays_switched()
    {
        var switched = await PostAsync("/language", new() { ["language"] = "en", ["returnUrl"] = "/style?x=1" });
        Assert.Equal("/style?x=1", switched.Headers.Location?.OriginalString);
        Assert.Contains("<html lang=\"en\">", await client.GetStringAsync("/style", Stop));
        Assert.Contains("Deemed zero", await client.GetStringAsync("/style", Stop));
    }

    [Fact]
    public async Task The_language_switch_leads_to_no_other_site()
    {
        var switched = await PostAsync("/language", new() { ["language"] = "en", ["returnUrl"] = "//elsewhere.example/" });
        Assert.Equal("/", switched.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "没有这个页面")]
    [InlineData("/breaks", HttpStatusCode.InternalServerError, "系统出错了")]
    public async Task What_fails_says_so_in_plain_words_inside_the_frame(string path, HttpStatusCode code, string words)
    {
        var answer = await client.GetAsync(path, Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(code, answer.StatusCode);
        Assert.Contains($"<h1>{words}</h1>", page);
        Assert.Contains("site-header", page);
        Assert.DoesNotContain("A broken page", page);
    }

    [Fact]
    public async Task A_program_that_asks_for_nothing_known_gets_no_page()
    {
        var answer = await client.GetAsync("/api/v1/nowhere", Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Outside_drill_and_development_there_is_no_style_page()
    {
        await using var real = await LookHost.StartAsync("Production");
        using var visitor = real.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/style", Stop)).StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields)
    {
        var page = await client.GetStringAsync("/style", Stop);
        fields["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value;
        return await client.PostAsync(path, new FormUrlEncodedContent(fields), Stop);
    }

    [GeneratedRegex("""<script(?![^>]*\bsrc=)|<style|\sstyle="|\son[a-z]+=""")]
    private static partial Regex InlineCode();

    [GeneratedRegex("""(?:href|src)="(/[^"]+\.(?:css|js|svg|ico))""")]
    private static partial Regex Asset();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
