using Anxin.Core.Accounts;
using Anxin.Rules;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Clues;

/// <summary>Outside systems send clues: each is taken once, under its source's own number.</summary>
public sealed class ClueIntakeTests : SiteTests
{
    [Theory, Engines]
    public async Task A_work_order_becomes_a_waiting_clue_with_a_receipt_a_clock_and_a_score(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var hotline = await site.Caseworker("630100");
        var created = (await hotline.PostAsync("clues", (AClue.Usual.Numbered("GD-1") with { Owed = "8.6万元" }).Body)).Is(201);
        Assert.True(ReceiptCode.IsValid(created.TextOf("receipt")!));
        Assert.False(created["alreadyTaken"].GetBoolean());
        var clue = (await hotline.GetAsync($"clues/{created["id"].GetGuid()}")).Is(200);
        Assert.Equal(("waiting", "630102", "hotline12351", "86000.00", "GD-1"),
            (clue.TextOf("state"), clue.TextOf("unit"), clue.TextOf("channel"), clue.TextOf("amountYuan"), clue.TextOf("sourceNumber")));
        Assert.Equal("2022-10-12T00:00:00+08:00", clue.TextOf("triageDue"));
        Assert.Equal(5, clue["essentials.score"].GetInt32());
        Assert.Equal(["period"], clue["essentials.missing"].EnumerateArray().Select(e => e.GetString()));
        Assert.Equal("0971-0000011", clue.TextOf("told.phone"));
        Assert.Equal("clue.create", (await hotline.GetAsync($"clues/{created["id"].GetGuid()}/journal")).Is(200).TextOf("items.0.kind"));
        Assert.Equal(1, (await hotline.GetAsync("clues?q=0971-0000011"))["total"].GetInt32());
        Assert.Equal(1, (await hotline.GetAsync($"clues?q={created.TextOf("receipt")}"))["total"].GetInt32());
        Assert.False((await hotline.GetAsync("clues"))["items.0"].TryGetProperty("told", out var told) && told.ValueKind != System.Text.Json.JsonValueKind.Null);
    }

    [Theory, Engines]
    public async Task The_same_number_again_is_the_same_clue_and_other_content_is_journalled_as_an_update(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var hotline = await site.Caseworker("630100");
        var first = (await hotline.PostAsync("clues", AClue.Usual.Numbered("GD-1").Body)).Is(201);
        var again = (await hotline.PostAsync("clues", AClue.Usual.Numbered("GD-1").Body)).Is(200);
        Assert.True(again["alreadyTaken"].GetBoolean());
        Assert.False(again["updated"].GetBoolean());
        Assert.Equal((first.TextOf("id"), first.TextOf("receipt")), (again.TextOf("id"), again.TextOf("receipt")));

        var changed = (await hotline.PostAsync("clues", (AClue.Usual.Numbered("GD-1").Of(30) with { Heard = "又来电：一共三十人", Phone = null }).Body)).Is(200);
        Assert.Equal((first.TextOf("id"), true, 2), (changed.TextOf("id"), changed["updated"].GetBoolean(), changed["version"].GetInt32()));
        var clue = await hotline.GetAsync($"clues/{first["id"].GetGuid()}");
        Assert.Equal((30, "又来电：一共三十人", "0971-0000011"), (clue["people"].GetInt32(), clue.TextOf("told.heard"), clue.TextOf("told.phone")));
        var journal = await hotline.GetAsync($"clues/{first["id"].GetGuid()}/journal");
        Assert.Equal(["clue.create", "clue.update"], journal["items"].EnumerateArray().Select(i => i.GetProperty("kind").GetString()));
        Assert.Equal("12", journal.TextOf("items.1.before.people"));
        Assert.DoesNotContain("三十人", journal.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await hotline.GetAsync("clues"))["total"].GetInt32());
        (await hotline.PostAsync("clues", AClue.Usual.Numbered("GD-1", "示例信访系统").Body)).Is(201);
    }

    [Theory, Engines]
    public async Task Sixteen_at_once_with_one_number_make_one_clue(Engine engine)
    {
        var site = await SiteAsync(engine);
        var hotline = await site.Caseworker("630100");
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => hotline.PostAsync("clues", AClue.Usual.Numbered("GD-9").Body)));
        Assert.All(answers, a => Assert.True(a.Status is 200 or 201, a.Text));
        Assert.Single(answers, a => a.Status == 201);
        Assert.Single(answers.Select(a => a.TextOf("id")).Distinct());
        Assert.Equal(1, await site.ReadAsync(db => db.Clues.CountAsync(c => c.SourceNumber == "GD-9")));
        Assert.Equal(1, await site.ReadAsync(db => db.Receipts.CountAsync()));
    }

    [Theory, Engines]
    public async Task Ten_at_once_with_one_number_and_each_with_other_facts_are_all_taken(Engine engine)
    {
        var site = await SiteAsync(engine);
        var hotline = await site.Caseworker("630100");
        var answers = await Task.WhenAll(Enumerable.Range(10, 10).Select(n => hotline.PostAsync("clues", AClue.Usual.Numbered("GD-10").Of(n).Body)));
        Assert.All(answers, a => Assert.True(a.Status is 200 or 201, a.Text));
        Assert.Single(answers.Select(a => a.TextOf("id")).Distinct());
        Assert.Equal(10, (await hotline.GetAsync($"clues/{answers[0]["id"].GetGuid()}"))["version"].GetInt32());
    }

    [Theory, Engines]
    public async Task The_same_key_gets_the_first_answer_and_the_receipts_code_is_kept_nowhere(Engine engine)
    {
        var site = await SiteAsync(engine);
        var hotline = await site.Caseworker("630102");
        var first = (await hotline.PostAsync("clues", AClue.Usual.Body, "key-1")).Is(201);
        var again = (await hotline.PostAsync("clues", AClue.Usual.Body, "key-1")).Is(201);
        Assert.Equal(first.Text, again.Text);
        (await hotline.PostAsync("clues", AClue.Usual.Of(13).Body, "key-1")).IsProblem(409, "idempotency-key-reused");
        var code = first.TextOf("receipt")!;
        Assert.False(await site.ReadAsync(db => db.SubmissionKeys.AnyAsync(k => k.Answer.Contains(code))));
        Assert.False(await site.ReadAsync(db => db.Entries.AnyAsync(e => e.Payload.Contains(code) || e.Payload.Contains("0971-0000011"))));
    }

    [Theory, Engines]
    public async Task Every_field_is_checked_and_every_problem_is_told(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var hotline = await site.Caseworker("630100");
        (await hotline.PostAsync("clues", new { })).IsWrongIn("unit", "employer", "heard");
        (await hotline.PostAsync("clues", (AClue.Usual with { Channel = "telepathy", ReceivedOn = "2022-10-11", SourceNumber = "1", Owed = "许多" }).Body))
            .IsWrongIn("channel", "receivedOn", "sourceSystem", "amountYuan");
        (await hotline.PostAsync("clues", (AClue.Usual with { Unit = "630200" }).Body)).IsProblem(404);
        (await (await site.As(Roles.Viewer, "630100")).PostAsync("clues", AClue.Usual.Body)).IsProblem(403);
        (await site.Stranger().PostAsync("clues", AClue.Usual.Body)).IsProblem(401);
        Assert.Equal(0, await site.ReadAsync(db => db.Clues.CountAsync()));
    }

    [Theory, Engines]
    public async Task Whoever_wants_no_name_known_leaves_none(Engine engine)
    {
        var site = await SiteAsync(engine);
        var hotline = await site.Caseworker("630102");
        var id = await hotline.TellsAsync(AClue.Usual with { Anonymous = true, Name = "示例来电人" });
        var clue = await hotline.GetAsync($"clues/{id}");
        Assert.True(clue["anonymous"].GetBoolean());
        Assert.False(clue.Has("told.phone") && clue.TextOf("told.phone") is not null);
        Assert.Contains("contact", clue["essentials.missing"].EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(0, await site.ReadAsync(db => db.ClueMarks.CountAsync()));
    }

    [Theory, Engines]
    public async Task Another_units_clue_does_not_exist_here_by_any_address(Engine engine)
    {
        var site = await SiteAsync(engine);
        var id = await (await site.Caseworker("630102")).TellsAsync(AClue.Usual.Numbered("GD-2"));
        var neighbour = await site.Caseworker("630103");
        (await neighbour.GetAsync($"clues/{id}")).IsProblem(404);
        (await neighbour.GetAsync($"clues/{id}/journal")).IsProblem(404);
        foreach (var (act, body) in new (string, object)[]
        {
            ("decline", new { reason = "不归我们" }), ("reopen", new { reason = "新情况" }), ("ask", new { text = "多少人？" }), ("answer", new { on = "2022-10-01", how = "当面" }),
            ("join", new { @case = Guid.CreateVersion7() }), ("accept", new { industry = "construction" }),
        })
            (await neighbour.PostAsync($"clues/{id}/{act}", body)).IsProblem(404);
        Assert.Equal(0, (await neighbour.GetAsync("clues?state=all"))["total"].GetInt32());
        (await neighbour.PostAsync("clues", (AClue.Usual.Numbered("GD-2") with { Unit = "630103" }).Body)).IsRefused("source-number-elsewhere");
    }

    [Theory, Engines]
    public async Task The_published_description_shows_how_a_clue_is_sent(Engine engine)
    {
        var site = await SiteAsync(engine);
        var text = await site.Client().GetStringAsync("/openapi/v1.json", Stop);
        foreach (var path in new[] { "/api/v1/clues", "/api/v1/clues/{id}", "/api/v1/clues/{id}/journal", "/api/v1/clues/{id}/decline", "/api/v1/clues/{id}/ask",
            "/api/v1/clues/{id}/join", "/api/v1/clues/{id}/accept", "/api/v1/clues/{id}/answer", "/api/v1/clues/{id}/reopen", "/api/v1/clues/imports" })
            Assert.Contains($"\"{path}\"", text, StringComparison.Ordinal);
        Assert.Contains("GD2022100300017", text, StringComparison.Ordinal);
    }
}
