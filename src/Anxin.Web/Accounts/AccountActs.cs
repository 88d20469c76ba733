using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Accounts;

/// <param name="DemoOrder">Its place on the demo's one-click sign-in; null anywhere else.</param>
public sealed record NewAccount(string Login, string Name, Guid UnitId, Roles Roles, int? DemoOrder);

/// <summary>Accounts of people, written with the journal's record of who made them.</summary>
public sealed class AccountActs(AnxinDb db, UserManager<AppUser> users)
{
    /// <summary>Makes an account with one seat. The password, if any, is kept only as its hash, and has to be changed at the first sign-in.</summary>
    /// <returns>Identity's own complaints: a login that is taken, a password that is too weak.</returns>
    public async Task<IdentityResult> CreateAsync(ActContext context, NewAccount input, string? password, CancellationToken ct)
    {
        // A member of an agency has a seat there and no role in any unit.
        var agency = context.Viewer.Tree.Agency(input.UnitId) is not null;
        context.Viewer.Demand(Roles.Administrator, agency ? context.Viewer.Tree.Root.Id : input.UnitId);
        var user = new AppUser
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            UserName = input.Login.Trim(),
            DisplayName = input.Name.Trim(),
            DemoOrder = input.DemoOrder,
            LockoutEnabled = true,
            MustChangePassword = password is not null,
        };
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await using (own)
        {
            var result = password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
            if (!result.Succeeded)
                return result;
            db.Add(new Membership { Id = Guid.CreateVersion7(context.SystemNow), UserId = user.Id, UnitId = input.UnitId, Roles = input.Roles });
            var rows = context.Begin("account.create", input.UnitId);
            rows.Enter(EntrySubject.Account, user.Id, 1, null,
                new Changes().Set("login", null, user.UserName).Set("unit", null, input.UnitId).Set("roles", null, input.Roles.ToString()));
            await context.WriteAsync(db, rows, ct);
            if (own is not null)
                await own.CommitAsync(ct);
            return result;
        }
    }

    /// <summary>A person's own password, in place of the one they had. The journal tells that it was changed, and nothing of it.</summary>
    /// <returns>Identity's own complaints: not the current one, too weak.</returns>
    public async Task<IdentityResult> ChangePasswordAsync(ActContext context, AppUser person, string current, string next, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var given = person.MustChangePassword;
        var result = await users.ChangePasswordAsync(person, current, next);
        if (!result.Succeeded)
            return result;
        person.MustChangePassword = false;
        await users.UpdateAsync(person);
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == person.Id).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest }).FirstOrDefaultAsync(ct);
        var rows = context.Begin("account.password", context.Viewer.Home.Id);
        rows.Enter(EntrySubject.Account, person.Id, (last?.Number ?? 0) + 1, last?.Digest,
            new Changes().Set("passwordGiven", given, false).Set("password", null, "changed"));
        await context.WriteAsync(db, rows, ct);
        await whole.CommitAsync(ct);
        return result;
    }
}
