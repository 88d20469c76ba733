using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Ledger;

/// <summary>50 people or more: at the province at once, by whatever path, once.</summary>
public sealed class ImmediateReportTests : SiteTests
{
    [Theory, Engines]
    public async Task Fifty_people_stand_at_the_province_at_once_and_forty_nine_do_not(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-08T10:00");
        var clerk = await site.Caseworker("630102");
        var duty = await site.As(Roles.Duty, "630000");
        await clerk.OpensAsync(ACase.Usual.Of(49));
        Assert.Equal(0, await OpenAsync(duty));
        var it = await clerk.OpensAsync(ACase.Usual.Of(50));
        var report = (await duty.GetAsync("immediate-reports?state=open")).Is(200)["items.0"];
        Assert.Equal(it.Id, report.GetProperty("case").GetGuid());
        Assert.Equal(("630102", 50, "open"),
            (report.GetProperty("unit").GetString(), report.GetProperty("people").GetInt32(), report.GetProperty("state").GetString()));
        Assert.Equal("2022-10-08T10:00:00+08:00", report.GetProperty("crossedAt").GetString());
        Assert.Equal("2022-10-08T12:00:00+08:00", report.GetProperty("due").GetString());
    }

    [Theory, Engines]
    public async Task Amending_up_to_fifty_raises_it_once_and_falling_below_does_not_withdraw_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(48));
        var duty = await site.As(Roles.Duty, "630000");
        (await it.AmendAsync(new { people = 52, reason = "花名册" })).Is(200);
        Assert.Equal(1, await OpenAsync(duty));
        (await it.AmendAsync(new { people = 40, reason = "有人重名" })).Is(200);
        Assert.Equal(1, await OpenAsync(duty));
        (await it.AmendAsync(new { people = 60, reason = "又来一批" })).Is(200);
        Assert.Equal(1, await OpenAsync(duty));
        Assert.Equal(52, (await duty.GetAsync("immediate-reports"))["items.0.people"].GetInt32());
    }

    [Theory, Engines]
    public async Task People_unknown_raise_nothing_until_they_are_known(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(null));
        var duty = await site.As(Roles.Duty, "630000");
        Assert.Equal(0, await OpenAsync(duty));
        (await it.AmendAsync(new { people = 50, reason = "核实" })).Is(200);
        Assert.Equal(1, await OpenAsync(duty));
    }

    [Theory, Engines]
    public async Task A_merge_that_reaches_fifty_raises_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var (gone, survivor) = (await clerk.OpensAsync(ACase.Usual.Of(30)), await clerk.OpensAsync(ACase.Usual.Of(25)));
        (await gone.MergeAsync(survivor, 55)).Is(200);
        var duty = await site.As(Roles.Duty, "630000");
        var report = (await duty.GetAsync("immediate-reports"))["items.0"];
        Assert.Equal((survivor.Id, 55), (report.GetProperty("case").GetGuid(), report.GetProperty("people").GetInt32()));
        (await gone.UnmergeAsync()).Is(200);
        (await gone.MergeAsync(survivor, 56)).Is(200);
        Assert.Equal(1, await OpenAsync(duty));
    }

    [Theory, Engines]
    public async Task Of_many_who_bring_it_over_fifty_at_once_one_report_arises(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(10));
        await Task.WhenAll(Enumerable.Range(50, 10).Select(n => Task.Run(() => it.AmendAsync(new { people = n, reason = "花名册" }))));
        Assert.Equal(1, await OpenAsync(await site.As(Roles.Duty, "630000")));
    }

    [Theory, Engines]
    public async Task Only_the_provinces_duty_officer_acknowledges_and_only_once(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-08T10:00");
        await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(60));
        var duty = await site.As(Roles.Duty, "630000");
        var id = (await duty.GetAsync("immediate-reports"))["items.0.id"].GetGuid();
        var path = $"immediate-reports/{id}/acknowledge";
        var word = new { by = "值班员甲（示例）", phone = "0971-0000001", note = "已转权益保障部" };
        (await (await site.As(Roles.Duty, "630100")).PostAsync(path, word)).IsProblem(403, "role");
        (await (await site.As(Roles.Duty, "630200")).PostAsync(path, word)).IsProblem(404, "not-found");
        (await (await site.As(Roles.Reporter | Roles.Caseworker, "630000")).PostAsync(path, word)).IsProblem(403, "role");
        (await duty.PostAsync(path, "{}")).IsWrongIn("by");
        await site.ItIsAsync("2022-10-08T11:30");
        var done = (await duty.PostAsync(path, word)).Is(200);
        Assert.Equal(("acknowledged", "2022-10-08T11:30:00+08:00"), (done.TextOf("state"), done.TextOf("acknowledgedAt")));
        (await duty.PostAsync(path, word)).IsRefused("immediate-acknowledged");
        Assert.Equal(0, await OpenAsync(duty));
        Assert.Equal(1, (await duty.GetAsync("immediate-reports?state=acknowledged")).Count("items"));
    }

    [Theory, Engines]
    public async Task The_units_between_are_informed_and_others_are_not(Engine engine)
    {
        var site = await SiteAsync(engine);
        await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(60));
        Assert.Equal(1, await OpenAsync(await site.As(Roles.Viewer, "630100")));
        Assert.Equal(1, await OpenAsync(await site.As(Roles.Viewer, "630102")));
        Assert.Equal(0, await OpenAsync(await site.As(Roles.Duty, "630200")));
        (await (await site.As(Roles.Duty, "630000")).GetAsync("immediate-reports?state=maybe")).IsWrongIn("state");
    }

    [Theory, Engines]
    public async Task A_case_accepted_before_the_campaign_or_after_its_end_raises_nothing_by_itself(Engine engine)
    {
        var site = await SiteAsync(engine, "2023-01-22T09:00");
        await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(80).On("2023-01-22"));
        Assert.Equal(0, await OpenAsync(await site.As(Roles.Duty, "630000")));
    }

    private static async Task<int> OpenAsync(Caller api) => (await api.GetAsync("immediate-reports?state=open")).Is(200).Count("items");
}
