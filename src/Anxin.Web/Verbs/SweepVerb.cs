using Anxin.Core;
using Anxin.Core.Clock;
using Anxin.Core.Matching;
using Anxin.Web.Hosting;

namespace Anxin.Web.Verbs;

/// <summary>Compares what has changed in the ledger since the last time, across units; prints how many cases were compared.</summary>
public static class SweepVerb
{
    public static async Task<int> RunAsync(VerbLine line)
    {
        await using var services = Site.Services(new SiteSettings { DataFolder = line.DataFolder });
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        if (!await Startup.IsReadyAsync(db))
            throw new UsageException("This data folder has no database yet: run \"serve\" once first.");
        var today = await scope.ServiceProvider.GetRequiredService<WorkClock>().TodayAsync(db);
        Console.WriteLine(await scope.ServiceProvider.GetRequiredService<Sweep>().RunAsync(today, CancellationToken.None));
        return 0;
    }
}
