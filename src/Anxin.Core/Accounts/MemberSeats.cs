using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Accounts;

/// <summary>Who a member is today: for a request, and for work that a member asked for and left.</summary>
public static class MemberSeats
{
    public static async Task<Viewer> ViewerAsync(AnxinDb db, UnitTree tree, Guid member, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == member, ct);
        var seats = await db.Memberships.AsNoTracking().Where(m => m.UserId == member).ToListAsync(ct);
        if (seats.Select(s => tree.Agency(s.UnitId)).FirstOrDefault(a => a is not null) is { } agency)
            return new Viewer(new Actor(ActorKind.AgencyMember, member, user.DisplayName, agency.Id), [], tree);
        return new Viewer(
            new Actor(ActorKind.Member, member, user.DisplayName, seats.Count > 0 ? seats[0].UnitId : null),
            [.. seats.Where(s => tree.Find(s.UnitId) is not null).Select(s => new Seat(s.UnitId, s.Roles))], tree);
    }
}
