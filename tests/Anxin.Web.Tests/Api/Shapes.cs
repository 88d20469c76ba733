using System.Text.Json;

namespace Anxin.Web.Tests.Api;

/// <summary>Holds an answer against the shape that is published for it: every member is named there, and none is missing.</summary>
internal sealed class Shapes(JsonElement api)
{
    /// <summary>The published description of one operation.</summary>
    /// <param name="path">As published, below <c>/api/v1</c>.</param>
    public JsonElement Operation(string method, string path) => api.GetProperty("paths").GetProperty("/api/v1/" + path).GetProperty(method);

    /// <summary>What is wrong with an answer; nothing where it is as published.</summary>
    public IEnumerable<string> Faults(string method, string path, int status, JsonElement answer) =>
        Operation(method, path).GetProperty("responses").TryGetProperty($"{status}", out var response)
            && response.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json)
            ? Faults(answer, json.GetProperty("schema"), $"{method} {path}") : [$"{method} {path}: no shape for {status}"];

    public IEnumerable<string> Faults(JsonElement value, JsonElement schema, string at)
    {
        schema = Resolved(schema);
        foreach (var choice in new[] { "anyOf", "oneOf" })
            if (schema.TryGetProperty(choice, out var shapes))
                return shapes.EnumerateArray().Any(s => !Faults(value, s, at).Any()) ? []
                    : shapes.EnumerateArray().SelectMany(s => Faults(value, s, at)).Prepend($"{at}: none of the shapes fits");
        var types = !schema.TryGetProperty("type", out var type) ? null
            : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()).ToArray() : [type.GetString()];
        if (types is not null && !Kinds(value).Any(types.Contains))
            return [$"{at}: {value.ValueKind} in place of {string.Join(" or ", types)}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => Members(value, schema, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().SelectMany((item, i) => Faults(item, items, $"{at}[{i}]")),
            _ => [],
        };
    }

    private IEnumerable<string> Members(JsonElement value, JsonElement schema, string at)
    {
        var free = schema.TryGetProperty("additionalProperties", out var any);
        if (!schema.TryGetProperty("properties", out var known))
        {
            foreach (var member in value.EnumerateObject())
                foreach (var fault in free ? Faults(member.Value, any, $"{at}.{member.Name}") : [])
                    yield return fault;
            yield break;
        }
        foreach (var member in value.EnumerateObject())
            if (known.TryGetProperty(member.Name, out var shape))
                foreach (var fault in Faults(member.Value, shape, $"{at}.{member.Name}"))
                    yield return fault;
            else
                yield return $"{at}.{member.Name} is not published";
        foreach (var needed in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(r => r.GetString()!) : [])
            if (!value.TryGetProperty(needed, out _))
                yield return $"{at}.{needed} is missing";
    }

    private JsonElement Resolved(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var to))
            schema = api.GetProperty("components").GetProperty("schemas").GetProperty(to.GetString()!.Split('/')[^1]);
        return schema;
    }

    private static string[] Kinds(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => ["object"],
        JsonValueKind.Array => ["array"],
        JsonValueKind.String => ["string"],
        JsonValueKind.Number => value.TryGetInt64(out _) ? ["integer", "number"] : ["number"],
        JsonValueKind.True or JsonValueKind.False => ["boolean"],
        _ => ["null"],
    };
}
