using Anxin.Core;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Hosting;

namespace Anxin.Web.Verbs;

/// <summary>Makes an agency a partner by interface and prints its new secret, nothing else. Works beside a running server.</summary>
public static class PartnerVerb
{
    public static async Task<int> RunAsync(VerbLine line)
    {
        var code = line.Option("agency") ?? throw new UsageException("--agency CODE is needed, such as --agency 630100-RS.");
        var url = line.Option("url") ?? throw new UsageException("--url URL is needed: where the partner's system is told, https://….");
        await using var services = Site.Services(new SiteSettings { DataFolder = line.DataFolder });
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        if (!await Startup.IsReadyAsync(db))
            throw new UsageException("This data folder has no database yet: run \"serve\" once first.");
        var acts = scope.ServiceProvider.GetRequiredService<AgencyActs>();
        var context = await SystemActs.ContextAsync(scope.ServiceProvider, db);
        try
        {
            await acts.ChangeAsync(context, code, new AgencyInput { Partner = CustodyWords.PartnerKind.Api(PartnerKind.Api), WebhookUrl = url }, default);
        }
        catch (RefusalException same) when (same.Code == "nothing-changed")
        {
            db.ChangeTracker.Clear();
        }
        catch (NotVisibleException)
        {
            throw new UsageException($"There is no agency with the code {code}.");
        }
        catch (InputException wrong)
        {
            throw new UsageException(wrong.Message);
        }
        Console.WriteLine(await acts.NewSecretAsync(context, code, default));
        return 0;
    }
}
