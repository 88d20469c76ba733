using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Campaign;

/// <summary>A report handed in while its period runs can be completed, even when it was accepted; and only what goes by telephone is taken by telephone.</summary>
public sealed class EarlyReportTests : SiteTests
{
    [Theory, Engines]
    public async Task An_early_report_that_was_accepted_is_followed_by_another_without_a_return(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var clerk = await october.Site.Caseworker("630102");
        await clerk.OpensAsync(ACase.Usual.On("2022-10-04"));
        var report = await october.ReportAsync("630100", "weekly", "2022-10-03");
        (await report.SubmitAsync()).Is(200);
        (await report.AcceptAsync(october.Province)).Is(200);
        await clerk.OpensAsync(ACase.Usual.On("2022-10-05").By("示例后到有限公司"));
        await october.ItBecomesAsync("2022-10-10T16:30:00");

        var officer = await Person.SignsInAsync(october.Site, Roles.Reporter, "630100");
        var page = (await officer.GetAsync($"/reports/{report.Id}")).Is(200).Text;
        Assert.Contains("第1版是这一期还没结束时报的，只到10月5日", page, StringComparison.Ordinal);
        Assert.Contains("台账有变动，再报一版", page, StringComparison.Ordinal);
        Assert.Contains("示例后到有限公司", page, StringComparison.Ordinal);
        var board = await Person.SignsInAsync(october.Site, Roles.Reporter, "630000");
        Assert.Contains("只到10月5日", (await board.GetAsync("/board/qinghai-2022-41?duty=weekly")).Is(200).Text, StringComparison.Ordinal);

        var again = (await report.SubmitAsync()).Is(200);
        Assert.Equal(("submitted", 2, true), (again.TextOf("state"), again["version"].GetInt32(), again["onTime"].GetBoolean()));
        Assert.Equal(2, (await report.TableAsync())["totals.newCases"].GetInt32());
        (await report.AcceptAsync(october.Province)).Is(200);
        (await report.SubmitAsync()).IsRefused("report-accepted");
        Assert.DoesNotContain("只到10月5日", (await board.GetAsync("/board/qinghai-2022-41?duty=weekly")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_goes_by_mail_is_not_taken_from_a_call(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-11-02T09:00"));
        var (monthly, weekly) = (await october.ReportAsync("630100", "monthly", "2022-10-01"), await october.ReportAsync("630100", "weekly", "2022-10-31"));
        var call = new { signedOffBy = "甲（示例）", preparedBy = "乙（示例）", phone = "0971-0000003", call = new { at = "2022-11-02T08:50:00+08:00", from = "丙（示例）" } };
        (await monthly.For(october.Duty).SubmitAsync(call)).IsRefused("report-not-by-phone");
        (await weekly.For(october.Duty).SubmitAsync(call)).Is(200);
        var duty = await Person.SignsInAsync(october.Site, Roles.Duty, "630000");
        Assert.DoesNotContain("接到电话报送", (await duty.GetAsync($"/reports/{monthly.Id}")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("接到电话报送", (await duty.GetAsync($"/reports/{weekly.Id}")).Is(200).Text, StringComparison.Ordinal);
    }
}
