using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Anxin.Core;

namespace Anxin.TestCommon;

/// <summary>An outside program that speaks to <c>/api/v1</c> with a unit's token.</summary>
/// <param name="Unit">The code of the unit it acts for.</param>
public sealed record Caller(HttpClient Http, string? Token, string Unit)
{
    private const string Root = "/api/v1/";

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    /// <param name="body">Any object, written as JSON; or text, sent as it is.</param>
    /// <param name="key">The Idempotency-Key.</param>
    public Task<Answer> PostAsync(string path, object? body = null, string? key = null) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : Json(body as string ?? JsonSerializer.Serialize(body, CoreJson.Api)), key);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, string? key)
    {
        using var request = new HttpRequestMessage(method, Root + path) { Content = content };
        if (Token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var response = await Http.SendAsync(request);
        return new Answer(
            (int)response.StatusCode, response.Content.Headers.ContentType?.ToString() ?? "", await response.Content.ReadAsStringAsync(),
            $"{method} {path}");
    }

    /// <summary>Opens a case and answers a handle on it.</summary>
    public async Task<TheCase> OpensAsync(ACase? sheet = null)
    {
        var created = (await PostAsync("cases", (sheet ?? ACase.Usual with { Unit = Unit }).Body)).Is(201);
        return new TheCase(this, created["id"].GetGuid(), created["number"].GetString()!, created);
    }

    /// <summary>Sends a clue and answers its id.</summary>
    public async Task<Guid> TellsAsync(AClue? clue = null) => (await PostAsync("clues", (clue ?? AClue.Usual with { Unit = Unit }).Body)).Is(201)["id"].GetGuid();

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
