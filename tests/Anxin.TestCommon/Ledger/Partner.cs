using System.Text;
using System.Text.Json;
using Anxin.Core;
using Anxin.Core.Custody;

namespace Anxin.TestCommon;

/// <summary>An agency's own system: signs what it sends and asks, as its manual says.</summary>
public sealed class Partner(HttpClient http, string code, string secret)
{
    public string Code => code;

    private long next = 1;

    /// <summary>What was refused uses up no number.</summary>
    public async Task<Answer> SaysAsync(string kind, Guid handover, string? reason = null, string? text = null, string? eventId = null, long? sequence = null, string? result = null)
    {
        var answer = await PostAsync(new { eventId = eventId ?? Guid.CreateVersion7().ToString(), sequence = sequence ?? next, kind, handover, reason, text, result });
        if (answer.Status == 200 && sequence is null)
            next++;
        return answer;
    }

    /// <summary>A clue under the partner's own number.</summary>
    public async Task<Answer> SendsAsync(object clue)
    {
        var answer = await PostAsync(new { eventId = Guid.CreateVersion7().ToString(), sequence = next, kind = "clue", clue });
        if (answer.Status == 200)
            next++;
        return answer;
    }

    public async Task<Answer> PostAsync(object answer, string? signature = null)
    {
        var body = JsonSerializer.Serialize(answer, CoreJson.Api);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/partners/{code}/answers") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(PartnerSecrets.Header, signature ?? Signed(body));
        return await SendAsync(request);
    }

    public async Task<Answer> GetAsync(string path)
    {
        var whole = $"/api/v1/partners/{code}/{path}";
        using var request = new HttpRequestMessage(HttpMethod.Get, whole);
        request.Headers.Add(PartnerSecrets.Header, Signed(whole));
        return await SendAsync(request);
    }

    /// <summary>The same partner, reaching the server elsewhere.</summary>
    public Partner At(HttpClient other) => new(other, code, secret) { next = next };

    private string Signed(string text) => PartnerSecrets.SignWith(secret, text, TimeProvider.System.GetUtcNow().UtcDateTime);

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString() ?? "", await response.Content.ReadAsStringAsync(), $"{request.Method} {request.RequestUri}");
    }
}
