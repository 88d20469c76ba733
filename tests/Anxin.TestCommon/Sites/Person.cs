using System.Net;
using System.Text.RegularExpressions;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Web.Accounts;
using Anxin.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.TestCommon;

/// <summary>A page as it came: status, where it sends on to, and its text.</summary>
public sealed partial record PageAnswer(int Status, string? Location, string Html, HttpResponseMessage Response)
{
    public PageAnswer Is(int status)
    {
        Assert.True(Status == status, $"{Status} in place of {status}, to {Location}. {Html}");
        return this;
    }

    /// <summary>The main part as a reader reads it: no tags, blanks as one.</summary>
    public string Text => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(Main, " ")), " ");

    public string Main => Html.IndexOf("<main", StringComparison.Ordinal) is >= 0 and var at ? Html[at..] : Html;

    /// <summary>Every field of a form as a browser would send it untouched.</summary>
    /// <param name="keep">The form's data-keep; null: the first form of the main part.</param>
    /// <param name="to">The page's handler that the form goes to.</param>
    public Dictionary<string, string> Form(string? keep = null, string? to = null)
    {
        var form = Forms().Matches(Main).Select(m => m.Value).First(f => (keep is null || f.Contains($"data-keep=\"{keep}\"", StringComparison.Ordinal))
            && (to is null || f[..f.IndexOf('>', StringComparison.Ordinal)].Contains($"handler={to}", StringComparison.Ordinal)));
        var fields = new Dictionary<string, string>();
        foreach (Match input in Inputs().Matches(form))
        {
            var tag = input.Value;
            if (Of(tag, "name") is not { } name || (Of(tag, "type") is "checkbox" or "radio" && !tag.Contains(" checked", StringComparison.Ordinal)))
                continue;
            fields[name] = Of(tag, "value") ?? "";
        }
        foreach (Match area in Areas().Matches(form))
            fields[Of(area.Value, "name")!] = WebUtility.HtmlDecode(area.Groups[1].Value).TrimStart('\n');
        foreach (Match select in Selects().Matches(form))
            if (Options().Matches(select.Groups[1].Value).FirstOrDefault(o => o.Value.Contains(" selected", StringComparison.Ordinal)) is { } chosen)
                fields[Of(select.Value, "name")!] = Of(chosen.Value, "value") ?? "";
        return fields;
    }

    private static string? Of(string tag, string attribute) =>
        Regex.Match(tag[..(tag.IndexOf('>', StringComparison.Ordinal) + 1)], $" {attribute}=\"([^\"]*)\"") is { Success: true } m ? WebUtility.HtmlDecode(m.Groups[1].Value) : null;

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<textarea[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Areas();

    [GeneratedRegex("<select[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Options();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>Somebody with an account who reads pages and sends forms; keeps cookies, follows nothing by itself.</summary>
public sealed class Person(HttpClient http)
{
    public const string Password = "a password for tests";

    private readonly Dictionary<string, string> cookies = [];

    /// <summary>Makes an account in a unit and signs in by the page, as people do.</summary>
    /// <param name="firstTime">With the password that the command gave; otherwise it was changed before.</param>
    public static async Task<Person> SignsInAsync(TestSite site, Roles roles, string unit, bool firstTime = false)
    {
        var login = $"p{Guid.CreateVersion7():N}";
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
            var id = await db.Units.Where(u => u.Code == unit).Select(u => u.Id).SingleAsync();
            var made = await scope.ServiceProvider.GetRequiredService<AccountActs>().CreateAsync(
                await SystemActs.ContextAsync(scope.ServiceProvider, db), new NewAccount(login, $"测试·{unit}{roles}", id, roles, null), Password, default);
            Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Description)));
            if (!firstTime)
                await db.Users.Where(u => u.UserName == login).ExecuteUpdateAsync(u => u.SetProperty(x => x.MustChangePassword, false));
        }
        var person = new Person(site.Client());
        (await person.SignInAsync(login, Password)).Is(302);
        return person;
    }

    public async Task<PageAnswer> SignInAsync(string login, string password)
    {
        var form = (await GetAsync("/sign-in")).Is(200).Form();
        return await PostAsync("/sign-in", form, ("Input.Login", login), ("Input.Password", password));
    }

    public Task<PageAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <param name="form">Of a page that was read before.</param>
    /// <param name="typed">What is typed over it.</param>
    public Task<PageAnswer> PostAsync(string path, Dictionary<string, string> form, params (string Name, string Value)[] typed)
    {
        var fields = new Dictionary<string, string>(form);
        foreach (var (name, value) in typed)
            fields[name] = value;
        return SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields));
    }

    public Task<PageAnswer> UploadAsync(string path, Dictionary<string, string> form, string field, string fileName, byte[] bytes)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in form)
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(bytes), field, fileName);
        return SendAsync(HttpMethod.Post, path, content);
    }

    /// <summary>A part of a file, as the script of the worker's pages sends it.</summary>
    public Task<PageAnswer> PutAsync(string path, byte[] part, string token) => SendAsync(HttpMethod.Put, path, new ByteArrayContent(part), token);

    public void ForgetCookie(string name) => cookies.Remove(name);

    private async Task<PageAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, string? token = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        var response = await http.SendAsync(request);
        foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var pair = set.Split(';')[0].Split('=', 2);
            cookies[pair[0]] = pair[1];
        }
        return new PageAnswer((int)response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(), response);
    }
}
