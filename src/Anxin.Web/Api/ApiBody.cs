using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Web.Api;

/// <summary>A request's JSON body, read once: as the act's input, and as the digest that a submission key stands for.</summary>
public static class ApiBody
{
    private const int MaxBytes = 1 << 20;
    private const int MaxKey = 200;

    private static readonly JsonSerializerOptions Input = new(JsonSerializerDefaults.Web)
    {
        Converters = { new FlexibleText() },
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    public static async Task<(T Input, KeyedRequest? Key)> ReadAsync<T>(HttpContext http, CancellationToken ct) where T : class, new()
    {
        var body = await BytesAsync(http.Request, ct);
        var key = Key(http, body);
        return (Parse<T>(body), key);
    }

    public static T Parse<T>(byte[] body) where T : class, new()
    {
        try
        {
            return body.Length == 0 ? new T() : JsonSerializer.Deserialize<T>(body, Input) ?? new T();
        }
        catch (JsonException wrong)
        {
            var field = wrong.Path?.TrimStart('$', '.') is { Length: > 0 } path ? path : "body";
            throw new InputException(new Problems().Add(field, field == "body"
                ? (Sentence)$"正文不是有效的 JSON" : $"这里的 JSON 形状不对，请对照接口说明 /openapi/v1.json"));
        }
    }

    /// <summary>The sender's key with a digest of the address and of what was sent.</summary>
    public static KeyedRequest? Key(HttpContext http, ReadOnlySpan<byte> sent)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0 || http.Items[typeof(ApiClient)] is not ApiClient client)
            return null;
        if (key.Length > MaxKey)
            throw new InputException(new Problems().Add("Idempotency-Key", $"最多{MaxKey}个字符"));
        var address = Encoding.UTF8.GetBytes($"{http.Request.Path}{http.Request.QueryString}\n");
        var request = new KeyedRequest(client.Id, key, SHA256.HashData([.. address, .. sent]));
        http.Items[typeof(KeyedRequest)] = request;
        return request;
    }

    /// <summary>At most 1 MB.</summary>
    public static async Task<byte[]> BytesAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MaxBytes)
            throw new InputException(new Problems().Add("body", $"正文超过 1 MB"));
        using var buffer = new MemoryStream((int)(request.ContentLength ?? 1024));
        var chunk = new byte[16 * 1024];
        while (await request.Body.ReadAsync(chunk, ct) is > 0 and var read)
        {
            if (buffer.Length + read > MaxBytes)
                throw new InputException(new Problems().Add("body", $"正文超过 1 MB"));
            buffer.Write(chunk, 0, read);
        }
        return buffer.ToArray();
    }
}
