using System.Text.Json;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Api;

/// <summary>What is published of the API: whoever writes to it finds what each endpoint does, takes and refuses.</summary>
public sealed class DescriptionTests(SharedSites sites) : IClassFixture<SharedSites>
{
    private static readonly string[] Noes = ["400", "401", "404"];
    private static readonly string[] NoesOfActs = ["403", "409", "413", "422"];

    [Theory, Engines]
    public async Task Every_endpoint_says_what_it_does_what_it_refuses_and_shows_a_body_to_send(Engine engine)
    {
        var api = await ReadAsync(engine);
        var poor = new List<string>();
        foreach (var path in api.GetProperty("paths").EnumerateObject().Where(p => p.Name.StartsWith("/api/v1/", StringComparison.Ordinal)))
            foreach (var operation in path.Value.EnumerateObject())
                poor.AddRange(Lacks(operation.Name, operation.Value).Select(lack => $"{operation.Name} {path.Name}: {lack}"));
        Assert.Equal([], poor);
    }

    [Theory, Engines]
    public async Task A_refusals_codes_are_listed_with_what_they_mean(Engine engine)
    {
        var problem = (await ReadAsync(engine)).GetProperty("components").GetProperty("schemas").GetProperty("Problem").GetProperty("properties");
        var codes = problem.GetProperty("code").GetProperty("description").GetString();
        foreach (var code in new[] { "names-complete: ", "instalment-paid: ", "letter-served: ", "custody-pending: ", "case-merged: " })
            Assert.Contains(code, codes, StringComparison.Ordinal);
        Assert.True(problem.TryGetProperty("errors", out _));
    }

    [Theory, Engines]
    public async Task Every_example_is_what_its_own_schema_takes_and_flags_are_booleans(Engine engine)
    {
        var api = await ReadAsync(engine);
        var wrong = new List<string>();
        foreach (var path in api.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
                if (operation.Value.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var json)
                    && json.TryGetProperty("example", out var example))
                    wrong.AddRange(Breaks(api, json.GetProperty("schema"), example, path.Name));
        Assert.Equal([], wrong);
        var clue = api.GetProperty("components").GetProperty("schemas").GetProperty("CreateClue").GetProperty("properties");
        Assert.Equal(["boolean", "null"], Types(clue.GetProperty("consent")).Order());
        Assert.Equal(["integer", "null", "string"], Types(clue.GetProperty("people")).Order());
    }

    [Theory, Engines]
    public async Task A_word_that_is_not_known_is_answered_with_the_codes_to_send(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        var answer = await clerk.PostAsync("cases", new { unit = "630102", acceptedOn = "2022-10-01", channel = "hotline12351", employer = new { name = "示例" }, industry = "工业园" });
        answer.IsWrongIn("industry");
        Assert.Contains("manufacturing、construction", answer.TextOf("errors.industry.0"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Breaks(JsonElement api, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = api.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("oneOf", out var some))
            schema = some.EnumerateArray().First(s => s.TryGetProperty("$ref", out _)) is var one && one.TryGetProperty("$ref", out var its)
                ? api.GetProperty("components").GetProperty("schemas").GetProperty(its.GetString()!.Split('/')[^1]) : one;
        var types = Types(schema);
        var fits = value.ValueKind switch
        {
            JsonValueKind.String => types.Contains("string"),
            JsonValueKind.Number => types.Contains("number") || types.Contains("integer"),
            JsonValueKind.True or JsonValueKind.False => types.Contains("boolean"),
            JsonValueKind.Array => types.Contains("array"),
            JsonValueKind.Object => types.Contains("object"),
            _ => types.Contains("null"),
        };
        if (!fits)
            yield return $"{at}: {value.GetRawText()} is no {string.Join('|', types)}";
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
            foreach (var property in value.EnumerateObject())
                foreach (var wrong in properties.TryGetProperty(property.Name, out var of) ? Breaks(api, of, property.Value, $"{at} {property.Name}") : [$"{at}: no {property.Name}"])
                    yield return wrong;
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                foreach (var wrong in Breaks(api, schema.GetProperty("items"), item, at))
                    yield return wrong;
    }

    private static string[] Types(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.String ? [type.GetString()!] : [.. type.EnumerateArray().Select(t => t.GetString()!)];

    private async Task<JsonElement> ReadAsync(Engine engine) =>
        JsonDocument.Parse(await (await sites.OnAsync(engine)).Client().GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).RootElement;

    private static IEnumerable<string> Lacks(string method, JsonElement operation)
    {
        if (!operation.TryGetProperty("summary", out var summary) || summary.GetString()!.Length < 5)
            yield return "no summary";
        var responses = operation.GetProperty("responses");
        if (!responses.EnumerateObject().Any(r => r.Name[0] == '2'))
            yield return "no good answer";
        foreach (var status in method == "post" ? Noes.Concat(NoesOfActs) : Noes)
            if (!responses.TryGetProperty(status, out var no) || !no.GetProperty("content").TryGetProperty("application/problem+json", out _))
                yield return "no " + status;
        if (method != "post" || !operation.TryGetProperty("requestBody", out var body))
            yield break;
        var content = body.GetProperty("content");
        if (!content.TryGetProperty("multipart/form-data", out _) && !(content.TryGetProperty("application/json", out var json) && json.TryGetProperty("example", out _)))
            yield return "no example";
    }
}
