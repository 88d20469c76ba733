using Anxin.Core.Accounts;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Reports;
using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Campaign;

/// <summary>The province closes its table over all reporters, names who is missing, and passes zeros on.</summary>
public sealed class ConsolidatingTests : SiteTests
{
    private static readonly DateOnly Week = new(2022, 10, 3);

    [Theory, Engines]
    public async Task It_is_closed_with_the_missing_named_and_again_when_they_have_come(Engine engine)
    {
        var (october, late) = await MondayAsync(engine);
        var first = await october.ProvinceDoesAsync((c, context) => c.CloseAsync(context, "qinghai-2022-41", "weekly", Week, Stop));
        Assert.Equal((1, "630200"), (first.Version, first.Gaps));
        Assert.Equal(TableView.Digest(first.Table), first.Digest);
        (await late.SubmitAsync()).Is(200);
        var second = await october.ProvinceDoesAsync((c, context) => c.CloseAsync(context, "qinghai-2022-41", "weekly", Week, Stop));
        Assert.Equal((2, ""), (second.Version, second.Gaps));
        await using var scope = october.Site.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(Stop).ToListAsync(Stop));
    }

    [Theory, Engines]
    public async Task Before_the_due_instant_there_is_nothing_to_close(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        var refusal = await Assert.ThrowsAsync<RefusalException>(() =>
            october.ProvinceDoesAsync((c, context) => c.CloseAsync(context, "qinghai-2022-41", "weekly", Week, Stop)));
        Assert.Equal("consolidated-not-due", refusal.Code);
    }

    [Theory, Engines]
    public async Task A_zero_passed_on_and_then_contradicted_is_corrected_once(Engine engine)
    {
        var (october, _) = await MondayAsync(engine);
        var list = await october.ProvinceDoesAsync((c, context) => c.PassAsync(context, "qinghai-2022-41", "weekly", Week, FederationNoticeKind.ZeroList, Stop));
        Assert.Equal(13, list.Read().Count);
        Assert.Contains(list.Read(), l => l == new ZeroLine("632200", "deemed", 0));
        await RefusedAsync(october, FederationNoticeKind.ZeroList);

        await (await october.Site.Caseworker("632200")).OpensAsync(ACase.Usual.In("632200").On("2022-10-06"));
        var correction = await october.ProvinceDoesAsync((c, context) => c.PassAsync(context, "qinghai-2022-41", "weekly", Week, FederationNoticeKind.Correction, Stop));
        Assert.Equal(["632200"], correction.Read().Select(l => l.Unit));
        await RefusedAsync(october, FederationNoticeKind.Correction);
    }

    private static async Task RefusedAsync(October october, FederationNoticeKind kind) =>
        Assert.Equal("nothing-to-pass", (await Assert.ThrowsAsync<RefusalException>(() => october.ProvinceDoesAsync(
            (c, context) => c.PassAsync(context, "qinghai-2022-41", "weekly", Week, kind, Stop)))).Code);

    /// <summary>Monday 16:00: one has reported, one is late, the silent are deemed zero.</summary>
    private async Task<(October, TheReport)> MondayAsync(Engine engine)
    {
        var october = await October.OfAsync(await SiteAsync(engine, "2022-10-05T09:00"));
        await (await october.Site.Caseworker("630102")).OpensAsync(ACase.Usual.On("2022-10-04"));
        await (await october.Site.Caseworker("630202")).OpensAsync(ACase.Usual.In("630202").On("2022-10-04"));
        (await (await october.ReportAsync("630100", "weekly", "2022-10-03")).SubmitAsync()).Is(200);
        await october.ItBecomesAsync("2022-10-10T16:00:00");
        return (october, await october.ReportAsync("630200", "weekly", "2022-10-03"));
    }
}

internal static class ProvinceDesk
{
    /// <summary>An act by the province's reporting officer.</summary>
    public static async Task<T> ProvinceDoesAsync<T>(this October october, Func<Consolidating, ActContext, Task<T>> act)
    {
        await using var scope = october.Site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var context = await SystemActs.ContextAsync(services, services.GetRequiredService<Core.AnxinDb>());
        var tree = context.Viewer.Tree;
        return await act(services.GetRequiredService<Consolidating>(), context with
        {
            Viewer = new Viewer(context.Viewer.Actor, [new Seat(tree.Root.Id, Roles.Reporter)], tree),
        });
    }
}
