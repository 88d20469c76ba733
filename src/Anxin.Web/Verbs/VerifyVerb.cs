using Anxin.Core;
using Anxin.Core.Reports;
using Anxin.Web.Hosting;

namespace Anxin.Web.Verbs;

/// <summary>Checks the journal's chain, the ledger against it and every frozen table byte for byte. Exit 0 only if all is well, else 1.</summary>
public static class VerifyVerb
{
    public static async Task<int> RunAsync(VerbLine line)
    {
        await using var services = Site.Services(new SiteSettings { DataFolder = line.DataFolder });
        await using var scope = services.CreateAsyncScope();
        if (!await Startup.IsReadyAsync(scope.ServiceProvider.GetRequiredService<AnxinDb>()))
            throw new UsageException("This data folder has no database yet: run \"serve\" once first.");
        var verification = scope.ServiceProvider.GetRequiredService<Verification>();
        var faults = 0;
        await foreach (var fault in verification.RunAsync(CancellationToken.None))
        {
            faults++;
            Console.WriteLine(fault);
        }
        Console.WriteLine(faults == 0 ? $"All is well: {verification.Summary}." : $"{faults} faults: {verification.Summary}.");
        return faults == 0 ? 0 : 1;
    }
}
