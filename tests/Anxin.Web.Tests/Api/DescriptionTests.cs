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
