using System.Text.Json;

namespace Anxin.TestCommon;

/// <summary>What the API said. The checks name the request and show the whole answer when they fail.</summary>
public sealed record Answer(int Status, string ContentType, string Text, string To)
{
    private JsonElement? json;

    public JsonElement Json => json ??= JsonDocument.Parse(Text.Length == 0 ? "null" : Text).RootElement;

    /// <summary>A field, by its path: <c>employer.name</c>, <c>items.0.id</c>.</summary>
    public JsonElement this[string path] => Find(path) ?? throw new KeyNotFoundException($"{To}: no {path} in {Text}");

    public string? TextOf(string path) => this[path].ValueKind == JsonValueKind.Null ? null : this[path].ToString();

    public int Count(string path) => this[path].GetArrayLength();

    public bool Has(string path) => Find(path) is not null;

    public Answer Is(int status)
    {
        Assert.True(Status == status, $"{To}: {Status} in place of {status}. {Text}");
        return this;
    }

    /// <summary>422 with that stable code.</summary>
    public Answer IsRefused(string code) => IsProblem(422, code);

    /// <summary>400, with a problem told for each of these fields and for no other.</summary>
    public Answer IsWrongIn(params string[] fields)
    {
        IsProblem(400, "input");
        Assert.Equal(fields.Order(), this["errors"].EnumerateObject().Select(e => e.Name).Order());
        Assert.All(this["errors"].EnumerateObject(), e => Assert.True(e.Value[0].GetString()!.Length > 3, Text));
        return this;
    }

    /// <summary>RFC 9457 problem details with a code.</summary>
    public Answer IsProblem(int status, string? code = null)
    {
        Is(status);
        Assert.StartsWith("application/problem+json", ContentType, StringComparison.Ordinal);
        Assert.Equal(status, this["status"].GetInt32());
        Assert.NotEqual("", this["title"].GetString());
        if (code is not null)
            Assert.Equal(code, this["code"].GetString());
        return this;
    }

    private JsonElement? Find(string path)
    {
        var at = Json;
        foreach (var part in path.Split('.'))
        {
            if (at.ValueKind == JsonValueKind.Array && int.TryParse(part, out var n) && n < at.GetArrayLength())
                at = at[n];
            else if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(part, out var next))
                at = next;
            else
                return null;
        }
        return at;
    }
}
