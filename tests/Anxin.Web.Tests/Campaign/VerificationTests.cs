using Anxin.Core.Clock;
using Anxin.Core.Journal;
using Anxin.Core.Reports;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Campaign;

/// <summary>Whoever tampers with what was written is found out: chains, blocks, the ledger and frozen tables are recomputed.</summary>
public sealed class VerificationTests : SiteTests
{
    [Theory, Engines]
    public async Task An_autumn_of_work_is_found_whole(Engine engine)
    {
        var site = await WorkedAsync(engine);
        Assert.Equal([], await FaultsAsync(site));
    }

    [Theory]
    [Engines("UPDATE case_states SET people = 9 WHERE people = 37 AND until_position IS NULL", "differs from the journal in people")]
    [Engines("UPDATE recoveries SET amount_fen = amount_fen + 1", "do not add up")]
    [Engines("UPDATE entries SET payload = REPLACE(payload, '37', '39') WHERE payload LIKE '%37%'", "is not what was chained")]
    [Engines("UPDATE acts SET reason = 'other' WHERE kind = 'case.amend'", "is not what was chained")]
    [Engines("UPDATE acts SET actor_name = 'nobody' WHERE kind = 'case.create'", "are not what was sealed")]
    [Engines("DELETE FROM entries WHERE number = 2", "is missing")]
    [Engines("UPDATE submissions SET \"table\" = REPLACE(\"table\", '\"newPeople\":42', '\"newPeople\":43')", "its digest does not cover it")]
    [Engines("UPDATE inspections SET workers = 51", "gives another table")]
    [Engines("UPDATE blocks SET digest = (SELECT digest FROM entries WHERE position = 1 AND ordinal = 0)", "are not what was sealed")]
    public async Task A_changed_row_is_named(Engine engine, string tampering, string said)
    {
        var site = await WorkedAsync(engine);
        await site.WithAsync(async db => Assert.True(await db.Database.ExecuteSqlRawAsync(tampering) > 0, "Nothing was changed."));
        var faults = await FaultsAsync(site);
        Assert.Contains(faults, f => f.Contains(said, StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task Blocks_follow_the_acts_and_leave_none_out(Engine engine)
    {
        var site = await WorkedAsync(engine);
        var (blocks, last) = await site.ReadAsync(async db => (await db.Blocks.OrderBy(b => b.Number).ToListAsync(), await db.Acts.MaxAsync(a => a.Position)));
        Assert.Equal(last, blocks[^1].ToPosition);
        Assert.Equal(0, await SealAsync(site));
    }

    private async Task<TestSite> WorkedAsync(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var clerk = await october.Site.Caseworker("630102");
        var first = await clerk.OpensAsync(ACase.Usual.Of(37).Owing("18000").On("2022-10-04"));
        var second = await clerk.OpensAsync(ACase.Usual.By("示例劳务有限公司").Of(4).On("2022-10-03"));
        (await first.RecoverAsync("2022-10-05", 2, "300")).Is(200);
        (await second.AmendAsync(new { people = 5, reason = "名单补充" })).Is(200);
        (await clerk.PostAsync("inspections", new { unit = "630102", on = "2022-10-05", employers = 3, industry = "construction", constructionProject = true, workers = 50, migrantWorkers = 40 })).Is(201);
        var weekly = await october.ReportAsync("630100", "weekly", "2022-10-03");
        await october.ItBecomesAsync("2022-10-10T09:00:00");
        (await weekly.SubmitAsync()).Is(200);
        (await weekly.ReturnAsync(october.Province)).Is(200);
        (await weekly.SubmitAsync()).Is(200);
        (await (await october.ReportAsync("630100", "final", "2022-10-01")).SubmitAsync()).Is(200);
        await october.ItBecomesAsync("2022-10-10T16:00:00");
        (await clerk.OpensAsync(ACase.Usual.By("示例餐饮有限公司").On("2022-10-09"))).Created.Is(201);
        await SealAsync(october.Site);
        return october.Site;
    }

    private static async Task<int> SealAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Sealer>().SealAsync(site.Services.GetRequiredService<WorkClock>().SystemNow, Stop);
    }

    private static async Task<List<string>> FaultsAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(Stop).ToListAsync(Stop);
    }
}
