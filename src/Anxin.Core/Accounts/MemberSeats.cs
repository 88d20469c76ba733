using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Accounts;

/// <summary>Who a member is today: for a request, and for work that a member asked for and left.</summary>
public static class MemberSeats
{
    public static async Task<Viewer> ViewerAsync(AnxinDb db, UnitTree tree, Guid member, CancellationToken ct) =>
        Viewer(await LoadAsync(db, member, ct), tree);

    /// <summary>The member with every seat, wherever its unit stands today.</summary>
    public static async Task<(Actor Actor, IReadOnlyList<Seat> Seats)> LoadAsync(AnxinDb db, Guid member, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == member, ct);
        var seats = await db.Memberships.AsNoTracking().Where(m => m.UserId == member).Select(m => new Seat(m.UnitId, m.Roles)).ToListAsync(ct);
        return (new Actor(ActorKind.Member, member, user.DisplayName, seats.Count > 0 ? seats[0].UnitId : null), seats);
    }

    /// <summary>A member of an agency has no seat in the union: what was handed to the agency is all that is shown.</summary>
    public static Viewer Viewer((Actor Actor, IReadOnlyList<Seat> Seats) member, UnitTree tree) =>
        member.Seats.Select(s => tree.Agency(s.UnitId)).FirstOrDefault(a => a is not null) is { } agency
            ? new Viewer(member.Actor with { Kind = ActorKind.AgencyMember, Body = agency.Id }, [], tree)
            : new Viewer(member.Actor, [.. member.Seats.Where(s => tree.Stands(s.UnitId))], tree);
}
