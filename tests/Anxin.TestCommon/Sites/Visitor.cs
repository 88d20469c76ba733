using System.Net;
using System.Text.RegularExpressions;

namespace Anxin.TestCommon;

/// <summary>Somebody with a browser without script: follows links, fills in forms, keeps cookies.</summary>
public sealed partial class Visitor(Uri site) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = site };

    /// <summary>Where the last page was, after every redirect.</summary>
    public string Path { get; private set; } = "";

    public int Status { get; private set; }

    /// <summary>The last page's source.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Signs in to the demo as the person whose card holds the words.</summary>
    public async Task SignInAsync(string words)
    {
        await GoAsync("/sign-in");
        var card = Cards().Matches(Page).First(m => m.Groups[2].Value.Contains(words, StringComparison.Ordinal));
        await SendAsync("/sign-in?handler=Demo", new FormUrlEncodedContent([new("who", card.Groups[1].Value), Token()]));
    }

    public async Task GoAsync(string path) => await ReadAsync(await http.GetAsync(path));

    public Task<byte[]> FetchAsync(string path) => http.GetByteArrayAsync(path);

    /// <summary>Posts a form of the page shown, with its token.</summary>
    public Task PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(path, new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), Token()]));

    public Task UploadAsync(string path, string field, string fileName, byte[] content, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), field, fileName } };
        foreach (var (name, value) in fields.Append((Token().Key, Token().Value)))
            form.Add(new StringContent(value), name);
        return SendAsync(path, form);
    }

    public void Dispose() => http.Dispose();

    private async Task SendAsync(string path, HttpContent content) => await ReadAsync(await http.PostAsync(path, content));

    private async Task ReadAsync(HttpResponseMessage response)
    {
        (Status, Path, Page) = ((int)response.StatusCode, response.RequestMessage!.RequestUri!.AbsolutePath, await response.Content.ReadAsStringAsync());
        response.Dispose();
    }

    private KeyValuePair<string, string> Token() => new("__RequestVerificationToken", Tokens().Match(Page).Groups[1].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Tokens();

    [GeneratedRegex("<button class=\"person-card\"[^>]*value=\"([^\"]+)\">(.*?)</button>", RegexOptions.Singleline)]
    private static partial Regex Cards();
}
