using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Api;

/// <summary>
/// Every endpoint that takes a body, as published, is sent what makes no sense, field by field: the answer names the field in Chinese, and the
/// journal does not move.
/// </summary>
public sealed class BadInputSweepTests : SiteTests
{
    private const string Overlong = "\"@long\"";

    /// <summary>What is typed into any field that exists.</summary>
    private static readonly string[] Anywhere = [Overlong, "{\"a\":1}", "[[1]]", "\"\\u0000\\u0007\""];

    private static readonly string[] NoDate = ["\"1800-01-01\"", "\"2999-01-01\"", "\"2022-02-30\"", "\"明天\"", "-1"];
    private static readonly string[] NoCount = ["-1", "1000000000", "1e400", "\"很多\""];
    private static readonly string[] NoWord = ["\"telepathy\"", "-1", "1000000000"];

    /// <summary>What a field is, by its name; the rest is free text.</summary>
    private static readonly Dictionary<string, string[]> ByName = new(StringComparer.Ordinal)
    {
        ["on"] = NoDate,
        ["acceptedOn"] = NoDate,
        ["receivedOn"] = NoDate,
        ["owedFrom"] = NoDate,
        ["owedTo"] = NoDate,
        ["from"] = NoDate,
        ["to"] = NoDate,
        ["dueOn"] = ["\"1800-01-01\"", "\"2999-01-01\"", "\"明天\"", "-1"],
        ["now"] = ["\"1800-01-01\"", "-1"],
        ["people"] = NoCount,
        ["employers"] = NoCount,
        ["workers"] = NoCount,
        ["migrantWorkers"] = NoCount,
        ["days"] = NoCount,
        ["pieces"] = NoCount,
        ["months"] = NoCount,
        ["representatives"] = NoCount,
        ["line"] = NoCount,
        ["order"] = ["-1", "1000000000", "\"很多\""],
        ["version"] = ["\"first\"", "1.5", "-1"],
        ["sequence"] = ["-1"],
        ["industry"] = NoWord,
        ["channel"] = NoWord,
        ["kind"] = NoWord,
        ["outcome"] = NoWord,
        ["result"] = NoWord,
        ["how"] = NoWord,
        ["what"] = NoWord,
        ["method"] = NoWord,
        ["role"] = NoWord,
        ["answer"] = NoWord,
        ["conclusion"] = NoWord,
        ["document"] = NoWord,
        ["rateBasis"] = NoWord,
        ["petitionForm"] = NoWord,
        ["means"] = NoWord,
        ["article"] = NoWord,
        ["complete"] = NoWord,
        ["disputed"] = NoWord,
        ["mediated"] = NoWord,
        ["legalService"] = NoWord,
        ["anonymous"] = NoWord,
        ["consent"] = NoWord,
        ["constructionProject"] = NoWord,
        ["creditCode"] = ["\"123\""],
        ["number"] = ["\"110105194912310021\""],
    };

    [Theory, Engines]
    public async Task Whatever_makes_no_sense_is_told_by_its_field_in_Chinese_and_nothing_is_written(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-08T09:00");
        var subjects = await Subjects.PrepareAsync(site);
        var api = JsonNode.Parse(await site.Client().GetStringAsync("/openapi/v1.json", Stop))!;
        var faults = new List<string>();
        (asked, told) = (0, 0);
        foreach (var (path, item) in api["paths"]!.AsObject())
            if (item!["post"]?["requestBody"]?["content"]?["application/json"] is { } content && !path.Contains("/partners/", StringComparison.Ordinal) && !path.EndsWith("/drill/clock", StringComparison.Ordinal))
                faults.AddRange(await SweepAsync(subjects, path["/api/v1/".Length..], content["example"]!.AsObject(), Fields(api, content["schema"]!)));
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        // The others were refused by a rule of the work before anything was read.
        Assert.True(told > asked * 0.9, $"Of {asked} requests {told} were told their field.");
    }

    private int asked;
    private int told;

    private async Task<List<string>> SweepAsync(Subjects subjects, string path, JsonObject example, IReadOnlyList<string> fields)
    {
        var faults = new List<string>();
        foreach (var body in new[] { "{", "[]", "\"x\"", "7" })
            await TryAsync("body", body);
        if (!MayBeEmpty(path))
            await TryAsync(null, "{}");
        // A clue that is accepted is named by the address; the body's is passed over.
        foreach (var field in fields.Where(f => (path, f) is not ("clues/{id}/accept", "clue")))
            foreach (var bad in (fields.Any(f => f.StartsWith(field + ".", StringComparison.Ordinal)) ? ["7", "\"x\""] : Anywhere).Concat(Bad(path, field)).Concat(field.EndsWith("Yuan", StringComparison.Ordinal) ? ["-1", "0.001", "1e30", "\"much\""] : []))
                await TryAsync(field, With(example, field, bad));
        return faults;

        async Task TryAsync(string? field, string body)
        {
            var before = await subjects.PositionAsync();
            var answer = await subjects.PostAsync(path, body.Replace("@long", new string('长', 100_000), StringComparison.Ordinal));
            asked++;
            told += answer.Status == 400 ? 1 : 0;
            var sent = $"{path} {field} {(body.Length > 300 ? body[..300] : body)}";
            if (answer.Status is < 400 or >= 500)
                faults.Add($"{sent}: {answer.Status} {answer.Text[..Math.Min(200, answer.Text.Length)]}");
            else if (answer.Status == 400 && !Tells(answer, field))
                faults.Add($"{sent}: names another field. {answer.Text[..Math.Min(300, answer.Text.Length)]}");
            else if (!answer.Text.Any(c => c is >= '\u4e00' and <= '\u9fff'))
                faults.Add($"{sent}: not in Chinese. {answer.Text}");
            if (await subjects.PositionAsync() != before)
                faults.Add($"{sent}: something was written");
        }
    }

    private static bool Tells(Answer answer, string? field)
    {
        if (!answer.Has("errors") || answer["errors"].ValueKind != JsonValueKind.Object)
            return false;
        var named = answer["errors"].EnumerateObject().Select(e => e.Name).ToList();
        // A list is told by its name or by the place in it.
        return named.Count > 0 && (field is null || named.Exists(n => n == field || n.StartsWith(field.Split('.')[0], StringComparison.Ordinal) || field.StartsWith(n, StringComparison.Ordinal)));
    }

    /// <summary>Acts that need nothing said.</summary>
    private static bool MayBeEmpty(string path) => path is "cases/{id}/workers/complete" or "obligations/{id}/accept" or "obligations/{id}/confirm";

    /// <summary>Free text, although its name is a date's, a count's or a word's elsewhere.</summary>
    private static bool IsFreeText(string path, string field) => (path, field) is
        ("cases/{id}/legal-help", "outcome") or ("clues/{id}/answer", "how") or ("cases/{id}/safeguards", "number") or ("obligations/{id}/submit", "call.from");

    private static string[] Bad(string path, string field) => IsFreeText(path, field) ? [] : ByName.GetValueOrDefault(field.Split('.')[^1], []);

    private static string With(JsonObject example, string field, string bad)
    {
        var body = example.DeepClone().AsObject();
        JsonNode at = body;
        var path = field.Split('.');
        foreach (var part in path[..^1])
            at = part == "0" ? at.AsArray()[0]! : at[part] ??= new JsonObject();
        at[path[^1]] = "@here";
        return body.ToJsonString().Replace("\"@here\"", bad, StringComparison.Ordinal);
    }

    /// <summary>Every field of a schema, nested ones by their path; of a list its first.</summary>
    private static List<string> Fields(JsonNode api, JsonNode schema, string above = "")
    {
        var all = new List<string>();
        var whole = Resolved(api, schema);
        foreach (var (name, property) in whole["properties"]?.AsObject() ?? [])
        {
            var at = above + name;
            all.Add(at);
            var inner = Resolved(api, property!);
            if (inner["properties"] is not null)
                all.AddRange(Fields(api, inner, at + "."));
            else if (inner["items"] is { } items && Resolved(api, items)["properties"] is not null)
                all.AddRange(Fields(api, items, at + ".0."));
        }
        return all;
    }

    private static JsonNode Resolved(JsonNode api, JsonNode schema)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            return api["components"]!["schemas"]![reference.Split('/')[^1]]!;
        var one = schema["oneOf"]?.AsArray().FirstOrDefault(s => s!["type"]?.ToString() != "null");
        return one is null ? schema : Resolved(api, one);
    }

    /// <summary>Something of every kind that an endpoint can be about, in the hands of somebody who may do everything.</summary>
    private sealed class Subjects(TestSite site, Caller caller, Dictionary<string, Guid> ids)
    {
        public static async Task<Subjects> PrepareAsync(TestSite site)
        {
            var caller = await site.As(Roles.Caseworker | Roles.Reporter | Roles.Duty, "630000");
            var it = await caller.OpensAsync(ACase.Usual.Of(60).Owing("90000").On("2022-10-03") with { Unit = "630102", Site = "示例一号工地" });
            foreach (var (act, body) in new (string, object)[]
            {
                ("workers", Workers.Line(1)), ("parties", new { role = "owner", name = "示例置业有限公司" }), ("recoveries", new { on = "2022-10-03", people = 1, amountYuan = "100" }),
                ("services", new { kind = "legalService", on = "2022-10-03" }), ("events", new { what = "inspectionComplained", on = "2022-10-03" }),
                ("mediations", new { on = "2022-10-04", result = "agreed", instalments = new[] { new { dueOn = "2022-10-31", amountYuan = "1000" } } }),
                ("letters", new { kind = "reminder" }),
            })
                Assert.InRange((await it.ActAsync(act, body)).Status, 200, 201);
            var clue = await caller.TellsAsync(AClue.Usual.Visiting(3) with { Unit = "630102", ReceivedOn = "2022-10-07" });
            var offer = (await it.ActAsync("handovers", new { kind = "transfer", to = "630102-RS", reason = "请依法查处" })).Is(201)["id"].GetGuid();
            var report = (await caller.GetAsync("immediate-reports"))["items.0.id"].GetGuid();
            var obligation = (await caller.GetAsync("campaigns/qinghai-2022-41/obligations?unit=630100&duty=weekly"))["items.0.id"].GetGuid();
            var visit = (await caller.PostAsync("inspections", new
            {
                unit = "630102",
                on = "2022-10-07",
                employers = 2,
                industry = "construction",
                constructionProject = true,
                workers = 12,
                migrantWorkers = 9,
            })).Is(201)["id"].GetGuid();
            return new Subjects(site, caller, new Dictionary<string, Guid>
            {
                ["cases"] = it.Id,
                ["clues"] = clue,
                ["handovers"] = offer,
                ["immediate-reports"] = report,
                ["obligations"] = obligation,
                ["inspections"] = visit,
                ["matches"] = Guid.CreateVersion7(),
            });
        }

        public Task<Answer> PostAsync(string path, string body) => caller.PostAsync(
            path.Replace("{id}", ids.GetValueOrDefault(path.Split('/')[0]).ToString(), StringComparison.Ordinal).Replace("{n}", "1", StringComparison.Ordinal), body);

        public Task<long> PositionAsync() => site.ReadAsync(db => db.Acts.MaxAsync(a => a.Position, Stop));
    }
}
