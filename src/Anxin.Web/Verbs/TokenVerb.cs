using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Organisation;
using Anxin.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Verbs;

/// <summary>Makes an API client and prints its token, nothing else. Works beside a running server.</summary>
public static class TokenVerb
{
    private const int DefaultDays = 365;

    public static async Task<int> RunAsync(VerbLine line)
    {
        var code = line.Option("unit") ?? throw new UsageException("--unit CODE is needed, such as --unit 630100.");
        var roles = RoleOption.Read(line.Option("role"));
        var days = int.TryParse(line.Option("days") ?? $"{DefaultDays}", out var n) && n > 0
            ? n : throw new UsageException("--days wants a whole number of days.");
        await using var services = Site.Services(new SiteSettings { DataFolder = line.DataFolder });
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        if (!await Startup.IsReadyAsync(db))
            throw new UsageException("This data folder has no database yet: run \"serve\" once first.");
        var unit = await db.Units.OfType<Unit>().AsNoTracking().SingleOrDefaultAsync(u => u.Code == code)
            ?? throw new UsageException($"There is no unit with the code {code}.");
        var (client, token) = ApiTokens.Make(line.Option("name") ?? $"{code}-{roles}", unit.Id, roles,
            scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, TimeSpan.FromDays(days));
        db.Add(client);
        await db.SaveChangesAsync();
        Console.WriteLine(token);
        return 0;
    }
}
