using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Campaign;

/// <summary>A period's figures go upward: frozen, returned, corrected, accepted; late stays late.</summary>
public sealed class SubmissionTests : SiteTests
{
    [Theory, Engines]
    public async Task From_the_ledger_to_acceptance(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(37).Owing("18000").On("2022-10-04"));
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        await october.ItBecomesAsync("2022-10-10T09:00:00");
        Assert.False((await report.TableAsync())["frozen"].GetBoolean());

        var sent = (await report.SubmitAsync()).Is(200);
        Assert.Equal(("submitted", "none", true, 1, "2022-10-10T09:00:00+08:00"), (sent.TextOf("state"), sent.TextOf("zero"),
            sent["onTime"].GetBoolean(), sent["version"].GetInt32(), sent.TextOf("submittedAt")));
        var frozen = (await report.TableAsync()).Is(200);
        Assert.True(frozen["frozen"].GetBoolean());
        Assert.Equal("1 37 18000.00 0 0.00 0 1", October.Figures(frozen["totals"]));

        var accepted = (await report.AcceptAsync(october.Province)).Is(200);
        Assert.Equal(("accepted", "2022-10-10T09:00:00+08:00"), (accepted.TextOf("state"), accepted.TextOf("acceptedAt")));
        Assert.Equal(accepted.Text, (await report.ReadAsync()).Text);
        (await report.SubmitAsync()).IsRefused("report-accepted");
        await october.ItBecomesAsync("2022-10-10T16:00:00");
        Assert.Equal("accepted", (await report.ReadAsync()).TextOf("state"));
    }

    [Theory, Engines]
    public async Task The_due_instant_itself_is_late_and_the_second_before_is_not(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-04"));
        await (await october.Site.Caseworker("630200")).OpensAsync(ACase.Usual.In("630202").On("2022-10-04"));
        var (punctual, late) = (await october.ReportAsync("630100", "weekly", "2022-10-03"), await october.ReportAsync("630200", "weekly", "2022-10-03"));
        await october.ItBecomesAsync("2022-10-10T15:59:59");
        Assert.True((await punctual.SubmitAsync()).Is(200)["onTime"].GetBoolean());
        await october.ItBecomesAsync("2022-10-10T16:00:00");
        Assert.Equal("late", (await late.ReadAsync()).TextOf("state"));
        Assert.False((await late.SubmitAsync()).Is(200)["onTime"].GetBoolean());
        (await late.AcceptAsync(october.Province)).Is(200);
        Assert.False((await late.ReadAsync())["onTime"].GetBoolean());
    }

    [Theory, Engines]
    public async Task A_returned_report_is_corrected_in_the_ledger_and_sent_again_and_every_version_stays(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var it = await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(37).Owing("18000").On("2022-10-04"));
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        await october.ItBecomesAsync("2022-10-10T15:00:00");
        (await report.SubmitAsync()).Is(200);
        var first = (await report.TableAsync()).Text;
        (await report.ReturnAsync(october.Province, "")).IsWrongIn("reason");
        Assert.Equal("returned", (await report.ReturnAsync(october.Province)).Is(200).TextOf("state"));
        (await report.ReturnAsync(october.Province)).IsRefused("report-returned");
        (await report.AcceptAsync(october.Province)).IsRefused("report-returned");

        (await it.AmendAsync(new { people = 38, amountYuan = "19000.00", reason = "漏一人" })).Is(200);
        Assert.Equal(first, (await report.TableAsync()).Text);
        var changes = (await report.ChangesAsync()).Is(200)["changes"].EnumerateArray()
            .Select(c => (c.GetProperty("case").GetGuid(), c.GetProperty("field").GetString(), c.GetProperty("was").ToString(), c.GetProperty("now").ToString()));
        Assert.Equal([(it.Id, "people", "37", "38"), (it.Id, "amountYuan", "18000.00", "19000.00")], changes);

        await october.ItBecomesAsync("2022-10-11T09:00:00");
        var again = (await report.SubmitAsync()).Is(200);
        Assert.Equal(("submitted", 2, true), (again.TextOf("state"), again["version"].GetInt32(), again["onTime"].GetBoolean()));
        Assert.Equal(0, (await report.ChangesAsync()).Count("changes"));
        var versions = (await report.VersionsAsync()).Is(200);
        Assert.Equal([1, 2], versions["items"].EnumerateArray().Select(v => v.GetProperty("version").GetInt32()));
        Assert.Equal(JsonNode.Parse(first)!.ToJsonString(), JsonNode.Parse(versions["items.0.table"].GetRawText())!.ToJsonString());
        Assert.Equal("returned", versions.TextOf("items.0.answers.0.kind"));
        Assert.Equal("第3行人数与附件不符", versions.TextOf("items.0.answers.0.reason"));
        Assert.Equal("1 38 19000.00 0 0.00 0 1", October.Figures((await report.TableAsync())["totals"]));
    }

    [Theory, Engines]
    public async Task A_frozen_table_never_changes_whatever_happens_to_the_ledger_and_its_digest_can_be_recomputed(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var clerk = await october.Site.Caseworker("630100");
        var it = await clerk.OpensAsync(ACase.Usual.On("2022-10-04"));
        var twin = await clerk.OpensAsync(ACase.Usual.On("2022-10-04"));
        var reports = new[]
        {
            await october.ReportAsync("630100", "weekly", "2022-10-03"), await october.ReportAsync("630100", "monthly", "2022-10-01"),
            await october.ReportAsync("630100", "final", "2022-10-01"),
        };
        var frozen = new List<string>();
        foreach (var report in reports)
        {
            (await report.SubmitAsync()).Is(200);
            frozen.Add((await report.TableAsync()).Text);
        }
        (await it.RecoverAsync("2022-10-05", 3, "777.77")).Is(200);
        (await twin.MergeAsync(it, 20)).Is(200);
        (await it.ReassignAsync("630103")).Is(200);
        (await it.VoidAsync()).Is(200);
        await clerk.OpensAsync(ACase.Usual.On("2022-10-04"));
        for (var n = 0; n < reports.Length; n++)
        {
            Assert.Equal(frozen[n], (await reports[n].TableAsync()).Text);
            var body = JsonNode.Parse(frozen[n])!.AsObject();
            var digest = body["digest"]!.GetValue<string>();
            foreach (var added in new[] { "frozen", "version", "digest" })
                body.Remove(added);
            Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.ToJsonString(CoreJson.Api)))));
        }
    }

    [Theory, Engines]
    public async Task An_empty_table_submitted_confirms_zero(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-11-02T09:00"));
        var report = await october.ReportAsync("QH-CY-02", "monthly", "2022-10-01");
        var sent = (await report.SubmitAsync()).Is(200);
        Assert.Equal(("submitted", "confirmed", true), (sent.TextOf("state"), sent.TextOf("zero"), sent["onTime"].GetBoolean()));
        Assert.Equal(0, (await report.TableAsync()).Count("rows"));
    }

    [Theory, Engines]
    public async Task A_report_taken_by_phone_counts_from_its_entry_and_is_confirmed_by_the_unit(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-04"));
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        await october.ItBecomesAsync("2022-10-10T16:05:00");
        var call = new { signedOffBy = "甲（示例）", preparedBy = "乙（示例）", phone = "0971-0000003", call = new { at = "2022-10-10T15:50:00+08:00", from = "丙（示例）" } };
        (await report.SubmitAsync(call)).IsProblem(403, "role");
        (await report.For(await october.Site.As(Roles.Duty, "630100")).SubmitAsync(call)).IsProblem(403, "role");
        (await report.For(october.Duty).SubmitAsync()).IsProblem(403, "role");
        (await report.For(october.Duty).SubmitAsync(new { signedOffBy = "甲", preparedBy = "乙", phone = "1", call = new { at = "刚才" } }))
            .IsWrongIn("call.at", "call.from");
        (await report.For(october.Duty).SubmitAsync(new { signedOffBy = "甲", preparedBy = "乙", phone = "1", call = new { at = "2022-10-10T19:00:00+08:00", from = "丙" } }))
            .IsWrongIn("call.at");
        var sent = (await report.For(october.Duty).SubmitAsync(call)).Is(200);
        Assert.Equal(("submitted", false, "2022-10-10T16:05:00+08:00"), (sent.TextOf("state"), sent["onTime"].GetBoolean(), sent.TextOf("submittedAt")));
        var version = (await report.VersionsAsync())["items.0"];
        Assert.Equal("2022-10-10T15:50:00+08:00", version.GetProperty("call").GetProperty("at").GetString());
        (await report.Officer.PostAsync($"obligations/{report.Id}/confirm", new { })).Is(200);
        Assert.Equal(422, (await report.Officer.PostAsync($"obligations/{report.Id}/confirm", new { })).Status);
    }

    [Theory, Engines]
    public async Task Who_may_hand_up_and_who_may_answer(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var site = october.Site;
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        foreach (var unit in new[] { "630102", "630200", "QH-CY-01" })
        {
            var other = await site.As(Roles.Reporter | Roles.Duty | Roles.Caseworker, unit);
            (await report.For(other).ReadAsync()).IsProblem(404, "not-found");
            (await report.For(other).TableAsync()).IsProblem(404, "not-found");
            (await report.For(other).VersionsAsync()).IsProblem(404, "not-found");
            (await report.For(other).ChangesAsync()).IsProblem(404, "not-found");
            (await report.For(other).SubmitAsync()).IsProblem(404, "not-found");
            (await report.AcceptAsync(other)).IsProblem(404, "not-found");
            (await report.ReturnAsync(other)).IsProblem(404, "not-found");
        }
        (await report.For(await site.Caseworker("630100")).SubmitAsync()).IsProblem(403, "role");
        (await report.AcceptAsync(october.Province)).IsRefused("nothing-submitted");
        (await report.SubmitAsync()).Is(200);
        (await report.AcceptAsync(report.Officer)).IsProblem(403, "role");
        (await report.ReturnAsync(report.Officer)).IsProblem(403, "role");
        (await report.AcceptAsync(october.Duty)).IsProblem(403, "role");
        (await report.AcceptAsync(october.Province)).Is(200);
        (await report.AcceptAsync(october.Province)).IsRefused("report-accepted");
    }

    [Theory, Engines]
    public async Task A_submission_needs_its_names_and_a_period_that_has_begun(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        (await report.SubmitAsync("{}")).IsWrongIn("signedOffBy", "preparedBy", "phone");
        (await report.SubmitAsync(new { signedOffBy = new string('长', 51), preparedBy = "乙", phone = "1" })).IsWrongIn("signedOffBy");
        (await (await october.ReportAsync("630100", "weekly", "2022-10-10")).SubmitAsync()).IsRefused("period-not-begun");
    }

    [Theory, Engines]
    public async Task Sent_twice_with_one_key_it_is_one_version_and_at_once_too(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => report.SubmitAsync(key: "week-1"))));
        Assert.Single(answers.Select(a => a.Is(200).Text).Distinct());
        Assert.Equal(1, (await report.VersionsAsync()).Count("items"));
        var more = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => report.SubmitAsync(key: $"again-{n}"))));
        Assert.All(more, a => Assert.Contains(a.Status, new[] { 200, 409 }));
        var versions = (await report.VersionsAsync())["items"].EnumerateArray().Select(v => v.GetProperty("version").GetInt32()).ToList();
        Assert.Equal(Enumerable.Range(1, versions.Count), versions);
        Assert.Equal(1 + more.Count(a => a.Status == 200), versions.Count);
    }

    [Theory, Engines]
    public async Task What_is_submitted_while_cases_pour_in_has_exactly_what_its_position_says(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        var clerk = await october.Site.Caseworker("630102");
        var pouring = Enumerable.Range(0, 24).Select(_ => Task.Run(() => clerk.OpensAsync(ACase.Usual.Of(1).On("2022-10-04")))).ToList();
        for (var n = 0; n < 4; n++)
            (await report.SubmitAsync()).Is(200);
        await Task.WhenAll(pouring);
        foreach (var version in (await report.VersionsAsync())["items"].EnumerateArray())
        {
            var asOf = version.GetProperty("asOf").GetInt64();
            Assert.Equal(
                await october.Site.ReadAsync(db => Task.FromResult(db.CaseStates.Count(s => s.FromPosition <= asOf))),
                version.GetProperty("table").GetProperty("totals").GetProperty("newCases").GetInt32());
        }
    }

    [Theory, Engines]
    public async Task A_case_that_came_after_the_report_is_told_with_every_field_that_the_table_counts(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var reports = new[] { await october.ReportAsync("630100", "weekly", "2022-10-03"), await october.ReportAsync("630100", "monthly", "2022-10-01"), await october.ReportAsync("630100", "final", "2022-10-01") };
        foreach (var report in reports)
            (await report.SubmitAsync()).Is(200);
        var it = await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(37).Owing("18000").On("2022-10-04"));
        (await it.RecoverAsync("2022-10-05", 3, "900")).Is(200);

        foreach (var (report, fields) in reports.Zip(new[] { "acceptedOn people amountYuan recoveredPeople recoveredYuan", "acceptedOn employer people amountYuan", "recoveredPeople recoveredYuan" }))
        {
            var changes = (await report.ChangesAsync()).Is(200)["changes"].EnumerateArray().ToList();
            foreach (var field in fields.Split(' '))
                Assert.Single(changes, c => c.GetProperty("field").GetString() == field && c.GetProperty("case").GetGuid() == it.Id);
            Assert.All(changes, c => Assert.NotEqual(JsonValueKind.Null, c.GetProperty("now").ValueKind));
            var officer = await Person.SignsInAsync(october.Site, Roles.Reporter, "630100");
            var page = (await officer.GetAsync($"/reports/{report.Id}")).Is(200).Text;
            Assert.Contains("以后新增的", page, StringComparison.Ordinal);
            Assert.Contains($"{it.Number} 示例建筑工程有限公司", page, StringComparison.Ordinal);
        }
    }

    [Theory, Engines]
    public async Task Nobody_accepts_or_signs_off_what_he_has_not_seen(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        var path = $"/reports/{report.Id}";
        (await report.SubmitAsync(new { signedOffBy = "甲", preparedBy = "乙", phone = "1", version = 9 })).IsProblem(409, "stale-version");
        var officer = await Person.SignsInAsync(october.Site, Roles.Reporter, "630100");
        var shown = (await officer.GetAsync(path)).Is(200).Form("sign-off");
        await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-04"));
        var other = (await officer.PostAsync(path + "?handler=Submit", shown, ("Input.SignedOffBy", "示例·主席"), ("Input.PreparedBy", "示例·制表"), ("Input.Phone", "0971-0000000"))).Is(200);
        Assert.Contains("刚才别人先办了", other.Text, StringComparison.Ordinal);
        (await officer.PostAsync(path + "?handler=Submit", other.Form("sign-off"))).Is(302);

        var desk = await Person.SignsInAsync(october.Site, Roles.Reporter, "630000");
        var first = (await desk.GetAsync(path)).Is(200).Form(to: "Accept");
        (await report.SubmitAsync()).Is(200);
        Assert.Contains("刚才别人先办了", (await desk.PostAsync(path + "?handler=Accept", first)).Is(200).Text, StringComparison.Ordinal);
        (await october.Province.PostAsync($"obligations/{report.Id}/accept", new { version = 1 })).IsProblem(409, "stale-version");
        Assert.Equal("submitted", (await report.ReadAsync()).TextOf("state"));
        (await october.Province.PostAsync($"obligations/{report.Id}/accept", new { version = 2 })).Is(200);
    }

    [Theory, Engines]
    public async Task An_accepted_report_can_still_be_returned_and_corrected(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        (await report.SubmitAsync()).Is(200);
        (await report.AcceptAsync(october.Province)).Is(200);
        Assert.Equal("returned", (await report.ReturnAsync(october.Province)).Is(200).TextOf("state"));
        Assert.Equal(2, (await report.SubmitAsync()).Is(200)["version"].GetInt32());
    }

    [Theory, Engines]
    public async Task A_zero_reported_early_is_contradicted_openly_by_what_comes_after_it(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        var zero = (await report.SubmitAsync()).Is(200);
        Assert.Equal(("confirmed", false), (zero.TextOf("zero"), zero["contradicted"].GetBoolean()));
        await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-05"));
        Assert.True((await report.ReadAsync())["contradicted"].GetBoolean());
        var officer = await Person.SignsInAsync(october.Site, Roles.Reporter, "630100");
        Assert.Contains("零报告不再成立", (await officer.GetAsync($"/reports/{report.Id}")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("才结束", (await officer.GetAsync($"/reports/{report.Id}?version=live")).Is(200).Text, StringComparison.Ordinal);
        Assert.False((await report.SubmitAsync()).Is(200)["contradicted"].GetBoolean());
    }

    [Theory, Engines]
    public async Task Every_act_of_a_report_stays_on_record(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        (await report.SubmitAsync()).Is(200);
        (await report.ReturnAsync(october.Province)).Is(200);
        (await report.SubmitAsync()).Is(200);
        (await report.AcceptAsync(october.Province)).Is(200);
        var kinds = await october.Site.ReadAsync(db => Task.FromResult(
            (from e in db.Entries where e.SubjectId == report.Id join a in db.Acts on e.Position equals a.Position orderby e.Number select a.Kind).ToList()));
        Assert.Equal(["report.submit", "report.returned", "report.submit", "report.accepted"], kinds);
    }
}
