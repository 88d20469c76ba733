using Anxin.Core.Accounts;
using Anxin.Core.Dispatch;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Campaign;

/// <summary>The notice's own calendar, lived over the API.</summary>
public sealed class OctoberTests : SiteTests
{
    private static readonly string[] Reporters =
    [
        "630100", "630200", "632200", "632300", "632500", "632600", "632700", "632800",
        "QH-CY-01", "QH-CY-02", "QH-CY-03", "QH-CY-04", "QH-ZS-01", "QH-ZS-02", "QH-ZS-03",
    ];

    private static readonly (string Duty, string From, string To, string Due, string DueOn)[] Golden =
    [
        ("weekly", "2022-10-01", "2022-10-02", "2022-10-03T16:00:00+08:00", "2022-10-03"),
        ("weekly", "2022-10-03", "2022-10-09", "2022-10-10T16:00:00+08:00", "2022-10-10"),
        ("weekly", "2022-10-10", "2022-10-16", "2022-10-17T16:00:00+08:00", "2022-10-17"),
        ("weekly", "2022-10-17", "2022-10-23", "2022-10-24T16:00:00+08:00", "2022-10-24"),
        ("weekly", "2022-10-24", "2022-10-30", "2022-10-31T16:00:00+08:00", "2022-10-31"),
        ("weekly", "2022-10-31", "2022-10-31", "2022-11-07T16:00:00+08:00", "2022-11-07"),
        ("monthly", "2022-10-01", "2022-10-31", "2022-11-08T00:00:00+08:00", "2022-11-07"),
        ("monthly", "2022-11-01", "2022-11-30", "2022-12-08T00:00:00+08:00", "2022-12-07"),
        ("monthly", "2022-12-01", "2022-12-31", "2023-01-10T00:00:00+08:00", "2023-01-09"),
        ("final", "2022-10-01", "2023-01-21", "2023-02-09T00:00:00+08:00", "2023-02-08"),
    ];

    [Theory, Engines]
    public async Task Every_reporter_owes_the_notices_ten_reports_at_its_due_instants(Engine engine)
    {
        var site = await SiteAsync(engine);
        var province = await site.As(Roles.Viewer, "630000");
        var all = (await province.GetAsync("campaigns/qinghai-2022-41/obligations?unit=630000&subtree=true")).Is(200)["items"].EnumerateArray().ToList();
        Assert.Equal(Reporters.Length * Golden.Length, all.Count);
        foreach (var reporter in Reporters)
            Assert.Equal(Golden.Order(), all.Where(o => o.GetProperty("unit").GetString() == reporter).Select(o => (
                o.GetProperty("duty").GetString()!, o.GetProperty("period").GetProperty("from").GetString()!, o.GetProperty("period").GetProperty("to").GetString()!,
                o.GetProperty("due").GetString()!, o.GetProperty("dueOn").GetString()!)).Order());
        Assert.All(all, o =>
        {
            Assert.Equal("open", o.GetProperty("state").GetString());
            Assert.Equal("none", o.GetProperty("zero").GetString());
            Assert.Equal(System.Text.Json.JsonValueKind.Null, o.GetProperty("onTime").ValueKind);
            Assert.False(o.GetProperty("provisional").GetBoolean());
            Assert.True(o.GetProperty("clause").GetString()!.Length > 20);
        });
    }

    [Theory, Engines]
    public async Task Obligations_are_found_by_unit_duty_and_state_and_only_the_own_are_seen(Engine engine)
    {
        var site = await SiteAsync(engine);
        var xining = await site.As(Roles.Viewer, "630100");
        Assert.Equal(10, await CountAsync(xining, ""));
        Assert.Equal(10, await CountAsync(xining, "unit=630100"));
        Assert.Equal(6, await CountAsync(xining, "duty=weekly"));
        Assert.Equal(0, await CountAsync(xining, "state=late"));
        Assert.Equal(0, await CountAsync(xining, "unit=630102"));
        (await xining.GetAsync("campaigns/qinghai-2022-41/obligations?unit=630200")).IsProblem(404, "not-found");
        (await xining.GetAsync("campaigns/qinghai-2022-41/obligations?duty=hourly")).IsWrongIn("duty");
        (await xining.GetAsync("campaigns/qinghai-2022-41/obligations?state=asleep")).IsWrongIn("state");
        Assert.Contains("true 或 false", (await xining.GetAsync("campaigns/qinghai-2022-41/obligations?subtree=zzz")).IsWrongIn("subtree").Text, StringComparison.Ordinal);
        (await xining.GetAsync("campaigns/no-such/obligations")).IsProblem(404, "not-found");
        var province = await site.As(Roles.Viewer, "630000");
        Assert.Equal(0, await CountAsync(province, "unit=630000&subtree=false"));
        Assert.Equal(15, await CountAsync(province, "duty=final&subtree=true&unit=630000"));
    }

    [Theory, Engines]
    public async Task At_four_the_silent_are_deemed_zero_and_the_busy_are_late(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-02T09:00");
        var duty = await site.As(Roles.Duty, "630000");
        await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-02"));
        await MoveAsync(duty, "2022-10-03T15:59:59");
        Assert.All(await WeekAsync(duty, "2022-10-01"), o => Assert.Equal(("open", "none"), (o.State, o.Zero)));
        await MoveAsync(duty, "2022-10-03T16:00:00");
        foreach (var o in await WeekAsync(duty, "2022-10-01"))
            Assert.Equal(o.Unit == "630100" ? ("late", "none", null) : ("zeroDeemed", "deemed", "True"), (o.State, o.Zero, o.OnTime));
    }

    [Theory, Engines]
    public async Task A_jump_over_many_due_instants_does_each_at_its_own(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-04T09:00");
        var duty = await site.As(Roles.Duty, "630000");
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-04"));
        await MoveAsync(duty, "2022-11-30T12:00:00");
        var states = new List<string>();
        foreach (var from in new[] { "2022-10-01", "2022-10-03", "2022-10-10", "2022-10-31" })
            states.Add((await WeekAsync(duty, from)).Single(o => o.Unit == "630100").State);
        Assert.Equal(["zeroDeemed", "late", "zeroDeemed", "zeroDeemed"], states);
        Assert.Equal([
            "2022-10-03T08:00:00.0000000Z", "2022-10-10T08:00:00.0000000Z", "2022-10-17T08:00:00.0000000Z", "2022-10-24T08:00:00.0000000Z",
            "2022-10-31T08:00:00.0000000Z", "2022-11-07T08:00:00.0000000Z", "2022-11-07T16:00:00.0000000Z",
        ], await site.ReadAsync(db => Task.FromResult(
            db.Acts.Where(a => a.Kind == "due.pass").OrderBy(a => a.Position).AsEnumerable().Select(a => a.At.ToString("O", null)).ToList())));
        Assert.Equal("open", (await it.ReadAsync()).TextOf("status"));
    }

    [Theory, Engines]
    public async Task A_node_that_comes_to_an_instant_another_has_handled_writes_nothing(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-03T16:00");
        var due = await site.ReadAsync(db => db.Obligations.Where(o => o.DueHandledAt != null).MinAsync(o => o.Due));
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetServices<DueSource>().OfType<ObligationDues>().Single().HandleAsync(due, Stop);
        Assert.Equal(1, await site.ReadAsync(db => db.Acts.CountAsync(a => a.Kind == "due.pass")));
    }

    [Theory, Engines]
    public async Task Activity_entered_later_contradicts_a_deemed_zero_openly(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-02T09:00");
        var duty = await site.As(Roles.Duty, "630000");
        await MoveAsync(duty, "2022-10-03T16:00:00");
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync(ACase.Usual.On("2022-10-02"));
        var week = (await WeekAsync(duty, "2022-10-01")).Single(o => o.Unit == "630100");
        Assert.Equal(("late", "deemed", "False"), (week.State, week.Zero, week.OnTime));
        (await it.VoidAsync()).Is(200);
        week = (await WeekAsync(duty, "2022-10-01")).Single(o => o.Unit == "630100");
        Assert.Equal(("late", "deemed", "False"), (week.State, week.Zero, week.OnTime));
    }

    [Theory, Engines]
    public async Task What_is_merely_still_open_is_no_activity(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-02T09:00");
        var duty = await site.As(Roles.Duty, "630000");
        await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-02"));
        await MoveAsync(duty, "2022-10-10T16:00:00");
        var week = (await WeekAsync(duty, "2022-10-03")).Single(o => o.Unit == "630100");
        Assert.Equal(("zeroDeemed", "deemed"), (week.State, week.Zero));
    }

    [Theory, Engines]
    public async Task A_recovery_or_a_closing_in_the_week_is_activity(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-04T09:00");
        var duty = await site.As(Roles.Duty, "630000");
        var paid = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-02"));
        var shut = await (await site.Caseworker("630202")).OpensAsync(ACase.Usual.In("630202").On("2022-10-02"));
        (await paid.RecoverAsync("2022-10-04", 1, "100")).Is(200);
        (await shut.CloseAsync("2022-10-04", "withdrawn")).Is(200);
        await MoveAsync(duty, "2022-10-10T16:00:00");
        foreach (var o in await WeekAsync(duty, "2022-10-03"))
            Assert.Equal(o.Unit is "630100" or "630200" ? "late" : "zeroDeemed", o.State);
    }

    [Theory, Engines]
    public async Task Silence_is_zero_for_the_weekly_report_only(Engine engine)
    {
        var site = await SiteAsync(engine);
        var duty = await site.As(Roles.Duty, "630000");
        await MoveAsync(duty, "2023-03-01T00:00:00");
        var all = (await duty.GetAsync("campaigns/qinghai-2022-41/obligations")).Is(200)["items"].EnumerateArray().ToList();
        Assert.All(all, o => Assert.Equal(o.GetProperty("duty").GetString() == "weekly" ? "zeroDeemed" : "late", o.GetProperty("state").GetString()));
    }

    [Theory, Engines]
    public async Task A_drills_clock_goes_forward_only_and_by_a_duty_officer(Engine engine)
    {
        var site = await SiteAsync(engine);
        var duty = await site.As(Roles.Duty, "630000");
        (await (await site.Caseworker("630000")).PostAsync("drill/clock", new { now = "2022-10-05T00:00:00+08:00" })).IsProblem(403, "role");
        await MoveAsync(duty, "2022-10-05T00:00:00");
        (await duty.PostAsync("drill/clock", new { now = "2022-10-04T23:59:59+08:00" })).IsWrongIn("now");
        (await duty.PostAsync("drill/clock", new { now = "2022-10-06T08:00:00" })).IsWrongIn("now");
        (await duty.PostAsync("drill/clock", new { now = "tomorrow" })).IsWrongIn("now");
        (await duty.PostAsync("drill/clock", "{}")).IsWrongIn("now");
        Assert.Equal("2022-10-05T00:00:00+08:00", (await duty.PostAsync("drill/clock", new { now = "2022-10-04T16:00:00Z" })).Is(200).TextOf("now"));
    }

    private static async Task<int> CountAsync(Caller api, string query) =>
        (await api.GetAsync("campaigns/qinghai-2022-41/obligations?" + query)).Is(200).Count("items");

    private static async Task MoveAsync(Caller duty, string civil) =>
        Assert.Equal(civil + "+08:00", (await duty.PostAsync("drill/clock", new { now = civil + "+08:00" })).Is(200).TextOf("now"));

    private static async Task<List<(string Unit, string State, string Zero, string? OnTime)>> WeekAsync(Caller api, string from) =>
        [.. (await api.GetAsync("campaigns/qinghai-2022-41/obligations?duty=weekly")).Is(200)["items"].EnumerateArray()
            .Where(o => o.GetProperty("period").GetProperty("from").GetString() == from)
            .Select(o => (o.GetProperty("unit").GetString()!, o.GetProperty("state").GetString()!, o.GetProperty("zero").GetString()!,
                o.GetProperty("onTime").ValueKind == System.Text.Json.JsonValueKind.Null ? null : o.GetProperty("onTime").ToString()))];
}
