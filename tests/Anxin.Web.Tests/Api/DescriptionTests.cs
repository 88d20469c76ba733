using System.Text.Json;
using Anxin.TestCommon;
using Anxin.Web.Tests.Campaign;

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
    public async Task What_the_endpoints_answer_that_others_rely_on_has_an_example_of_the_published_shape(Engine engine)
    {
        var shapes = new Shapes(await ReadAsync(engine));
        var poor = new List<string>();
        foreach (var (method, path, status) in Relied)
        {
            var content = shapes.Operation(method, path).GetProperty("responses").GetProperty($"{status}").GetProperty("content").GetProperty("application/json");
            poor.AddRange(content.TryGetProperty("example", out var example) ? shapes.Faults(method, path, status, example) : [$"{method} {path}: no example of an answer"]);
        }
        Assert.Equal([], poor);
    }

    [Theory, Engines]
    public async Task What_is_answered_is_what_is_published(Engine engine)
    {
        var october = await October.OfAsync(await sites.OnAsync(engine));
        var clerk = await october.Site.Caseworker("630102");
        var shapes = new Shapes(await ReadAsync(engine));
        var faults = new List<string>();
        var it = await clerk.OpensAsync(ACase.Usual.Of(60) with { Site = "示例安置房项目" });
        Held("post", "cases", 201, it.Created);
        Held("post", "cases/{id}/recoveries", 200, (await clerk.PostAsync($"cases/{it.Id}/recoveries", new { on = "2022-10-01", people = 5, amountYuan = "5000.00" })).Is(200));
        Held("post", "cases/{id}/services", 200, (await clerk.PostAsync($"cases/{it.Id}/services", new { kind = "mediation", on = "2022-10-01" })).Is(200));
        Held("post", "inspections", 201, (await clerk.PostAsync("inspections", new
        {
            unit = "630102",
            on = "2022-10-01",
            employer = new { name = "示例建筑有限公司" },
            industry = "construction",
            constructionProject = true,
            workers = 9,
            migrantWorkers = 8,
        })).Is(201));
        var form = new MultipartFormDataContent { { new ByteArrayContent("受理日期,企业名称,所属行业,人数,金额(元)\n2022-10-01,示例矿,采矿业,3,900\n2022-10-32,示例矿,采矿业,3,900\n"u8.ToArray()), "file", "ledger.csv" } };
        Held("post", "imports", 200, (await clerk.SendAsync(HttpMethod.Post, "imports?unit=630102", form, null)).Is(200));
        var reports = (await october.Province.GetAsync("immediate-reports")).Is(200);
        Held("get", "immediate-reports", 200, reports);
        Held("post", "immediate-reports/{id}/acknowledge", 200,
            (await october.Duty.PostAsync($"immediate-reports/{reports["items.0.id"].GetGuid()}/acknowledge", new { by = "值班员（示例）" })).Is(200));
        var week = await october.ReportAsync("630100", "weekly", "2022-10-01");
        Held("get", "obligations/{id}/table", 200, await week.TableAsync());
        Held("post", "obligations/{id}/submit", 200, (await week.SubmitAsync()).Is(200));
        Held("post", "obligations/{id}/accept", 200, (await week.AcceptAsync(october.Province)).Is(200));
        (await it.AmendAsync(new { people = 61, reason = "核对" })).Is(200);
        foreach (var (path, at) in new[]
        {
            ("campaigns", "campaigns"), ("campaigns/{code}", October.Campaign), ("campaigns/{code}/obligations", October.Campaign + "/obligations"),
            ("campaigns/{code}/tables/{duty}/{from}", October.Campaign + "/tables/weekly/2022-10-01"),
            ("campaigns/{code}/tables/{duty}/{from}", October.Campaign + "/tables/monthly/2022-10-01"),
            ("campaigns/{code}/tables/{duty}/{from}", October.Campaign + "/tables/final/2022-10-01"),
            ("obligations/{id}", $"obligations/{week.Id}"), ("obligations/{id}/table", $"obligations/{week.Id}/table"),
            ("obligations/{id}/versions", $"obligations/{week.Id}/versions"), ("obligations/{id}/changes", $"obligations/{week.Id}/changes"),
            ("cases/{id}", $"cases/{it.Id}"), ("cases", "cases"), ("cases/{id}/journal", $"cases/{it.Id}/journal"), ("cases/{id}/alike", $"cases/{it.Id}/alike"),
            ("cases/{id}/custody", $"cases/{it.Id}/custody"), ("cases/{id}/callbacks", $"cases/{it.Id}/callbacks"), ("clues", "clues?state=all"),
            ("limits", "limits"), ("handovers", "handovers"), ("notices", "notices"), ("units", "units"), ("agencies", "agencies"), ("matches", "matches"),
        })
            Held("get", path, 200, (await october.Province.GetAsync(at)).Is(200));
        Assert.Equal([], faults);

        void Held(string method, string path, int status, Answer answer) => faults.AddRange(shapes.Faults(method, path, status, answer.Json));
    }

    /// <summary>The endpoints of the contract.</summary>
    private static readonly (string Method, string Path, int Status)[] Relied =
    [
        ("get", "units", 200), ("get", "campaigns", 200), ("get", "campaigns/{code}", 200), ("get", "campaigns/{code}/obligations", 200),
        ("get", "campaigns/{code}/tables/{duty}/{from}", 200), ("get", "obligations/{id}/table", 200), ("post", "obligations/{id}/submit", 200),
        ("post", "obligations/{id}/accept", 200), ("post", "obligations/{id}/return", 200), ("get", "obligations/{id}/versions", 200),
        ("get", "obligations/{id}/changes", 200), ("post", "cases", 201), ("get", "cases/{id}", 200), ("get", "cases", 200), ("get", "cases/{id}/journal", 200),
        .. new[]
        {
            "amend", "services", "recoveries", "close", "reopen", "void", "merge", "unmerge", "reassign", "services/{n}/void", "recoveries/{n}/void",
        }.Select(act => ("post", "cases/{id}/" + act, 200)),
        ("post", "inspections", 201), ("post", "imports", 200), ("get", "immediate-reports", 200), ("post", "immediate-reports/{id}/acknowledge", 200),
        ("post", "drill/clock", 200),
    ];

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
        if (operation.TryGetProperty("parameters", out var parameters)
            && parameters.EnumerateArray().GroupBy(p => (p.GetProperty("name").GetString(), p.GetProperty("in").GetString())).Any(g => g.Count() > 1))
            yield return "a parameter twice";
        var responses = operation.GetProperty("responses");
        if (!responses.EnumerateObject().Any(r => r.Name[0] == '2'))
            yield return "no good answer";
        foreach (var good in responses.EnumerateObject().Where(r => r.Name[0] == '2'))
            if (!good.Value.TryGetProperty("content", out var said) || !said.EnumerateObject().All(c => c.Value.TryGetProperty("schema", out var schema) && schema.EnumerateObject().Any()))
                yield return $"no shape of {good.Name}";
        foreach (var status in method == "post" ? Noes.Concat(NoesOfActs) : Noes)
            if (!responses.TryGetProperty(status, out var no) || !no.GetProperty("content").TryGetProperty("application/problem+json", out _))
                yield return "no " + status;
        if (method != "post" || !operation.TryGetProperty("requestBody", out var body))
            yield break;
        var content = body.GetProperty("content");
        if (!new[] { "multipart/form-data", "application/json" }.Any(type => content.TryGetProperty(type, out var sent) && sent.TryGetProperty("example", out _)))
            yield return "no example";
    }
}
