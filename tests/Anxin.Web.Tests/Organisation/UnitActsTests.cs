using System.Text.Json;
using Anxin.Core;
using Anxin.Core.Campaigns;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;
using Anxin.Rules;
using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Anxin.Web.Tests.Campaign;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Organisation;

/// <summary>The tree and the calendar change from a date on; what lies before, and what was frozen, stays.</summary>
public sealed class UnitActsTests : SiteTests
{
    [Theory, Engines]
    public async Task A_new_reporter_owes_what_is_still_to_come(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-12T09:00");
        await DoAsync<UnitActs>(site, (acts, context) => acts.AddAsync(context, new UnitInput
        {
            Code = "QH-CY-09",
            Name = "省示例产业工会",
            Kind = "industryUnion",
            Parent = "630000",
            Reason = "新成立",
        }, Stop));
        var owed = await site.ReadAsync(db => db.Obligations.Join(db.Units.Where(u => u.Code == "QH-CY-09"), o => o.UnitId, u => u.Id, (o, _) => o)
            .OrderBy(o => o.Due).ToListAsync());
        Assert.Equal(["weekly 2022-10-10", "weekly 2022-10-17"], owed.Take(2).Select(o => $"{o.Duty} {o.From:yyyy-MM-dd}"));
        Assert.Equal(8, owed.Count);
    }

    [Theory, Engines]
    public async Task A_county_moves_and_past_weeks_and_frozen_tables_stay(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(37).On("2022-10-04"));
        (await (await october.ReportAsync("630100", "weekly", "2022-10-03")).SubmitAsync()).Is(200);
        await october.ItBecomesAsync("2022-10-12T09:00:00");
        await DoAsync<UnitActs>(october.Site, (acts, context) => acts.ChangeAsync(context, "630102", new UnitInput { Parent = "630200", Reason = "区划调整" }, Stop));

        Assert.Equal(1, (await october.TableAsync("630100", "weekly", "2022-10-03"))["totals.newCases"].GetInt32());
        Assert.Equal(0, (await october.TableAsync("630200", "weekly", "2022-10-03"))["totals.newCases"].GetInt32());
        Assert.Equal(1, (await october.TableAsync("630200", "weekly", "2022-10-10"))["totals.openCases"].GetInt32());
        await using var scope = october.Site.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(Stop).ToListAsync(Stop));
    }

    [Theory, Engines]
    public async Task A_unit_with_open_cases_or_units_below_cannot_be_closed(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-12T09:00");
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-11"));
        var close = new UnitInput { Reason = "撤并", On = "2022-10-20" };
        Assert.Equal("unit-has-cases", await RefusedAsync(site, "630102", close));
        Assert.Equal("unit-has-units", await RefusedAsync(site, "630200", close));
        (await it.VoidAsync()).Is(200);
        await DoAsync<UnitActs>(site, (acts, context) => acts.CloseAsync(context, "630102", close, Stop));
        Assert.Equal("unit-closed", await RefusedAsync(site, "630102", close));
    }

    [Theory, Engines]
    public async Task A_local_day_off_moves_what_is_not_yet_due(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-12T09:00");
        await DoAsync<CalendarActs>(site, (acts, context) => acts.AddLocalDayAsync(context, "2022-11-07", "地方假日（示例）", "省政府通知", Stop));
        var due = await site.ReadAsync(db => db.Obligations.Where(o => o.Duty == "monthly").OrderBy(o => o.From).Select(o => o.DueOn).Distinct().ToListAsync());
        Assert.Equal(new DateOnly(2022, 11, 8), due.Min());
        await DoAsync<CalendarActs>(site, (acts, context) => acts.RemoveLocalDayAsync(context, "2022-11-07", "撤回", Stop));
        due = await site.ReadAsync(db => db.Obligations.Where(o => o.Duty == "monthly").Select(o => o.DueOn).Distinct().ToListAsync());
        Assert.Equal(new DateOnly(2022, 11, 7), due.Min());
    }

    [Theory, Engines]
    public async Task When_the_years_table_comes_a_provisional_date_is_final_even_if_it_was_guessed_right(Engine engine)
    {
        var site = await SiteAsync(engine, "2026-11-02T09:00");
        var winter = ShippedCampaigns.Yaml("winter-daily-zero").Replace("2025-", "2026-", StringComparison.Ordinal).Replace("spring-festival-eve", "2026-12-31", StringComparison.Ordinal);
        await DoAsync<CampaignActs>(site, (acts, context) => acts.LoadAsync(context, winter, "winter.yaml", "冬季行动", Stop));
        Assert.NotEmpty(await GuessedAsync());
        const string Table = """{"2027":{"offDays":["2027-01-01","2027-02-05","2027-02-06","2027-02-07","2027-02-08","2027-02-09","2027-02-10","2027-02-11","2027-04-05","2027-05-01","2027-05-02","2027-06-09","2027-09-15","2027-10-01","2027-10-02","2027-10-03","2027-10-04","2027-10-05","2027-10-06","2027-10-07"],"makeUpWorkdays":[]}}""";
        await DoAsync<CalendarActs>(site, (acts, context) => acts.LoadAsync(context, Table, "国办发明电（示例）", "2027年放假安排", Stop));
        Assert.Empty(await GuessedAsync());

        Task<List<DateOnly>> GuessedAsync() => site.ReadAsync(db => db.Obligations.Where(o => o.Provisional && o.WithdrawnAt == null).Select(o => o.DueOn).Distinct().ToListAsync());
    }

    [Theory, Engines]
    public async Task A_calendar_that_cannot_be_is_refused_with_what_is_wrong(Engine engine)
    {
        var site = await SiteAsync(engine);
        foreach (var (json, said) in new[]
        {
            ("{", "不是有效的 JSON"), ("""{"2027":{"offDays":["2027-13-01"]}}""", "2027"), ("{}", "没有年份"),
            ("""{"2027":{"offDays":["2027-01-01"],"makeUpWorkdays":["2027-01-01"]}}""", "既是放假又是上班"),
            ("""{"2027":[]}""", "2027年应为一个对象"), ("""{"2027":{"offDays":[]}}""", "是空的"),
            ("""{"2027":{"offDays":["2027-01-01"]}}""", "缺法定节日：2027-02-05、"),
            (Year(2028, "2027-01-01", "2027-10-01"), "2028年的表里有2天不属于它：2027-01-01、2027-10-01；"),
            (Year(2027, "2026-05-05", "2026-12-19", "2028-01-16"), "有3天不属于它"),
            (Year(2027)[..^1] + "," + Year(2027)[1..], "2027年在文件里写了两次"),
        })
        {
            var bad = await Assert.ThrowsAsync<InputException>(() => DoAsync<CalendarActs>(site, (acts, context) => acts.LoadAsync(context, json, "示例", "示例", Stop)));
            Assert.Contains(bad.Problems.All, p => p.Text.Chinese.Contains(said, StringComparison.Ordinal));
        }
    }

    [Theory, Engines]
    public async Task A_table_may_list_the_days_about_New_Year_that_belong_to_the_year_beside_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        await DoAsync<CalendarActs>(site, (acts, context) => acts.LoadAsync(context, Year(2027, "2026-12-31", "2028-01-02"), "示例", "示例", Stop));
        Assert.True(await site.ReadAsync(db => db.CalendarTables.AnyAsync(t => t.Year == 2027)));
    }

    /// <summary>A year's table with its festivals and some more days off.</summary>
    private static string Year(int year, params string[] also) =>
        JsonSerializer.Serialize(new Dictionary<string, object>
        {
            [$"{year}"] = new { offDays = StatutoryDays.Of(year).Select(d => $"{d:yyyy-MM-dd}").Concat(also), makeUpWorkdays = Array.Empty<string>() },
        });

    [Theory, Engines]
    public async Task A_campaign_that_names_units_nobody_has_is_refused_with_the_line_of_each(Engine engine)
    {
        var site = await SiteAsync(engine);
        var yaml = ShippedCampaigns.Yaml("qinghai-2022-41").Replace("code: qinghai-2022-41", "code: another", StringComparison.Ordinal)
            .Replace("unit: \"630000\"", "unit: \"999998\"", StringComparison.Ordinal).Replace("codes: []", "codes: [\"999999\"]", StringComparison.Ordinal);
        var bad = await Assert.ThrowsAsync<InputException>(() => DoAsync<CampaignActs>(site, (acts, context) => acts.LoadAsync(context, yaml, "another.yaml", "示例", Stop)));
        Assert.Equal(["another.yaml:19:11", "another.yaml:20:20"], bad.Problems.All.Select(p => p.Field));
        Assert.Equal(["没有代码为“999999”的单位，请核对代码，或先到“单位”里增设", "没有代码为“999998”的单位，请核对代码，或先到“单位”里增设"], bad.Problems.All.Select(p => p.Text.Chinese));

        yaml = ShippedCampaigns.Yaml("qinghai-2022-41").Replace("kinds: [prefecture, industryUnion, directUnion]", "kinds: [enterprise]", StringComparison.Ordinal);
        bad = await Assert.ThrowsAsync<InputException>(() => DoAsync<CampaignActs>(site, (acts, context) => acts.LoadAsync(context, yaml, "another.yaml", "示例", Stop)));
        Assert.Contains("没有一个单位属于这些类别", Assert.Single(bad.Problems.All).Text.Chinese, StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(TestSite site, string code, UnitInput input) =>
        (await Assert.ThrowsAsync<RefusalException>(() => DoAsync<UnitActs>(site, (acts, context) => acts.CloseAsync(context, code, input, Stop)))).Code;

    private static async Task DoAsync<T>(TestSite site, Func<T, ActContext, Task> act) where T : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>(),
            await SystemActs.ContextAsync(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AnxinDb>()));
    }
}
