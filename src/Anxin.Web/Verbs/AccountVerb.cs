using System.Security.Cryptography;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Web.Accounts;
using Anxin.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Verbs;

/// <summary>Makes an account for a person and prints its first password, once. Works beside a running server.</summary>
public static class AccountVerb
{
    // No signs that are mistaken for each other when read out.
    private const string Signs = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 16;

    public static async Task<int> RunAsync(VerbLine line)
    {
        var code = line.Option("unit") ?? throw new UsageException("--unit CODE is needed, such as --unit 630100.");
        var name = line.Option("name") ?? throw new UsageException("--name NAME is needed: the person's name as others shall read it.");
        var login = line.Option("login") ?? throw new UsageException("--login LOGIN is needed: letters and digits, as typed at sign-in.");
        await using var services = Site.Services(new SiteSettings { DataFolder = line.DataFolder });
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        if (!await Startup.IsReadyAsync(db))
            throw new UsageException("This data folder has no database yet: run \"serve\" once first.");
        var unit = await db.Set<Anxin.Core.Organisation.Body>().AsNoTracking().SingleOrDefaultAsync(u => u.Code == code)
            ?? throw new UsageException($"There is no unit with the code {code}.");

        var roles = unit is Anxin.Core.Organisation.Agency ? Roles.None : RoleOption.Read(line.Option("role"), Roles.Administrator);
        var password = RandomNumberGenerator.GetString(Signs, PasswordLength);
        var made = await scope.ServiceProvider.GetRequiredService<AccountActs>().CreateAsync(
            await SystemActs.ContextAsync(scope.ServiceProvider, db), new NewAccount(login, name, unit.Id, roles, null), password, CancellationToken.None);
        if (made.Errors.Any())
            throw new UsageException(string.Join(" ", made.Errors.Select(e => e.Description)));
        Console.WriteLine(password);
        return 0;
    }
}
