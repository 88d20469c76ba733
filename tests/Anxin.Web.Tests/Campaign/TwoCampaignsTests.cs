using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Campaign;

/// <summary>Two campaigns run at once, and every page and paper says which it speaks of.</summary>
public sealed class TwoCampaignsTests : SiteTests
{
    [Theory, Engines]
    public async Task A_case_large_enough_in_both_stands_once_in_the_bar_and_each_report_names_its_campaign(Engine engine)
    {
        var site = await BothAsync(engine);
        await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(60).On("2022-12-01"));
        var duty = await Person.SignsInAsync(site, Roles.Duty, "630000");
        var page = (await duty.GetAsync("/immediate")).Is(200);
        Assert.Contains("1件第一时间报送的案件等待签收", page.Html, StringComparison.Ordinal);
        foreach (var said in new[] { "集中整治拖欠农民工工资问题专项行动，50人以上", "治理欠薪冬季行动（示例），30人以上", "集中整治拖欠农民工工资问题专项行动 ·", "治理欠薪冬季行动（示例） ·" })
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_daily_report_bears_its_own_name_and_is_not_read_into_a_telephone(Engine engine)
    {
        var site = await BothAsync(engine);
        var officer = await site.As(Roles.Reporter, "630100");
        var owed = (await officer.GetAsync("campaigns/winter-daily-zero/obligations?duty=daily")).Is(200)["items"].EnumerateArray()
            .First(o => o.GetProperty("period").GetProperty("from").GetString() == "2022-12-01").GetProperty("id").GetGuid();
        var page = (await (await Person.SignsInAsync(site, Roles.Reporter, "630100")).GetAsync($"/reports/{owed}")).Is(200).Text;
        Assert.Contains("欠薪案件情况日报（零报告）", page, StringComparison.Ordinal);
        Assert.DoesNotContain("周报", page, StringComparison.Ordinal);
        Assert.DoesNotContain("通话", page, StringComparison.Ordinal);
    }

    private async Task<TestSite> BothAsync(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-12-01T09:00");
        var winter = ShippedCampaigns.Yaml("winter-daily-zero").Replace("2025-", "2022-", StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CampaignActs>().LoadAsync(
            await SystemActs.ContextAsync(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AnxinDb>()), winter, "winter.yaml", "冬季行动", Stop);
        return site;
    }
}
