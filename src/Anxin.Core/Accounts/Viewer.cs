using Anxin.Core.Journal;
using Anxin.Core.Organisation;

namespace Anxin.Core.Accounts;

/// <summary>One unit in which somebody has roles.</summary>
public sealed record Seat(Guid UnitId, Roles Roles);

/// <summary>
/// Who is looking or acting, with today's tree: the one place that answers what they may see and do. A seat in a unit covers it and what is below.
/// </summary>
public sealed class Viewer(Actor actor, IReadOnlyList<Seat> seats, UnitTree tree)
{
    private HashSet<Guid>? visible;
    private string? scope;

    public Actor Actor { get; } = actor;
    public UnitTree Tree { get; } = tree;
    public IReadOnlyList<Seat> Seats { get; } = seats;

    /// <summary>The unit whose desk this is.</summary>
    public UnitNode Home => (Actor.Body is { } own && Tree.Stands(own) ? Tree.Find(own) : null) ?? Tree.Root;

    public bool SeesAll => Seats.Any(s => s.UnitId == Tree.Root.Id && ShowsCases(s));

    /// <summary>Every unit whose case content may be seen. An administrator sees none by virtue of the office.</summary>
    public IReadOnlySet<Guid> VisibleUnits => visible ??= Seats.Where(ShowsCases).SelectMany(s => Tree.CountsFor(s.UnitId)).Select(n => n.Id).ToHashSet();

    /// <summary>Equal for viewers who see the same.</summary>
    public string Scope => scope ??= SeesAll ? "" : string.Join(',', Seats.Select(s => $"{s.UnitId:N}{(int)s.Roles}"));

    public bool Sees(Guid unit) => VisibleUnits.Contains(unit);

    public bool Has(Roles role, Guid unit) => Seats.Any(s => (s.Roles & role) != 0 && Tree.Stands(s.UnitId) && Tree.IsWithin(unit, s.UnitId));

    /// <summary>In any unit at all; for showing what somebody can do, never for letting them do it.</summary>
    public bool HasAnywhere(Roles role) => Seats.Any(s => (s.Roles & role) != 0);

    /// <summary>404 if the unit cannot be seen, 403 if the role is missing there.</summary>
    public void Demand(Roles role, Guid unit)
    {
        if (Has(role, unit))
            return;
        throw Sees(unit) ? new RoleException(role.ToString()) : new NotVisibleException("unit");
    }

    /// <summary>The unit of that code, if it can be seen.</summary>
    public UnitNode Unit(string code) =>
        Tree.Find(code) is { } node && Sees(node.Id) ? node : throw new NotVisibleException("unit");

    /// <summary>The units that a filter by unit names: that unit, with or without what is below it; all visible ones if none is named.</summary>
    public IReadOnlyCollection<Guid>? Narrow(string? unitCode, bool subtree)
    {
        if (string.IsNullOrEmpty(unitCode))
            return SeesAll ? null : [.. VisibleUnits];
        var unit = Unit(unitCode);
        if (!subtree)
            return [unit.Id];
        return unit.Id == Tree.Root.Id ? null : [.. Tree.CountsFor(unit.Id).Select(n => n.Id)];
    }

    private static bool ShowsCases(Seat seat) => (seat.Roles & ~Roles.Administrator) != 0;
}
