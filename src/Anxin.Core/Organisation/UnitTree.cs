using Anxin.Rules;

namespace Anxin.Core.Organisation;

/// <summary>A unit at its place in one day's tree.</summary>
/// <param name="Ends">The first day on which it is gone, once that is entered.</param>
public sealed record UnitNode(Guid Id, string Code, string Name, UnitKind Kind, Guid? ParentId, int Order, DateOnly? Ends = null);

/// <summary>An agency beside the tree.</summary>
public sealed record AgencyNode(
    Guid Id, string Code, string Name, AgencyKind Office, AgencyLevel Level, PartnerKind Partner, Guid? CounterpartOf);

/// <summary>The organisation as it stood on one civil date; immutable. Units closed before are known where they stood last: what they left is the unit's above.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<Guid, UnitNode> byId;
    private readonly Dictionary<string, UnitNode> byCode;
    private readonly Dictionary<string, UnitNode?> byName;
    private readonly ILookup<Guid, UnitNode> children;
    private readonly Dictionary<Guid, AgencyNode> agencyById;
    private readonly Dictionary<Guid, UnitNode> formerById;
    private readonly ILookup<Guid, UnitNode> formerChildren;

    /// <param name="nodes">The units that stand.</param>
    /// <param name="agencies">Beside them.</param>
    /// <param name="former">Units closed before, each under whom it stood last.</param>
    public UnitTree(IEnumerable<UnitNode> nodes, IEnumerable<AgencyNode>? agencies = null, IEnumerable<UnitNode>? former = null)
    {
        formerById = (former ?? []).ToDictionary(n => n.Id);
        formerChildren = formerById.Values.Where(n => n.ParentId is not null).ToLookup(n => n.ParentId!.Value);
        Agencies = [.. (agencies ?? []).OrderBy(a => a.Office).ThenBy(a => a.Code, StringComparer.Ordinal)];
        agencyById = Agencies.ToDictionary(a => a.Id);
        byId = nodes.ToDictionary(n => n.Id);
        byCode = byId.Values.ToDictionary(n => n.Code);
        byName = byId.Values.GroupBy(n => n.Name).ToDictionary(g => g.Key, g => g.Count() == 1 ? g.First() : null);
        children = byId.Values.Where(n => n.ParentId is not null).OrderBy(n => n.Order).ThenBy(n => n.Code, StringComparer.Ordinal)
            .ToLookup(n => n.ParentId!.Value);
        Root = byId.Values.Single(n => n.ParentId is null);
    }

    public UnitNode Root { get; }

    /// <summary>Labour departments first.</summary>
    public IReadOnlyList<AgencyNode> Agencies { get; }
    public AgencyNode? Agency(Guid id) => agencyById.GetValueOrDefault(id);
    public AgencyNode? Agency(string code) => Agencies.FirstOrDefault(a => a.Code == code);

    /// <summary>Of a unit or an agency; empty for neither.</summary>
    public string CodeOf(Guid body) => Find(body)?.Code ?? Agency(body)?.Code ?? "";

    /// <inheritdoc cref="CodeOf"/>
    public string NameOf(Guid body) => Find(body)?.Name ?? Agency(body)?.Name ?? "";

    /// <summary>The unit or agency as custody knows it.</summary>
    public Party Party(Guid body) => new(body, agencyById.ContainsKey(body));
    public IEnumerable<UnitNode> All => Below(Root.Id);

    /// <summary>A unit that stands, or stood before.</summary>
    public UnitNode? Find(Guid id) => byId.GetValueOrDefault(id) ?? formerById.GetValueOrDefault(id);

    /// <summary>Whether the unit is there on that day.</summary>
    public bool Stands(Guid id) => byId.ContainsKey(id);

    /// <summary>A unit that stands.</summary>
    public UnitNode? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>By its exact name, if no other unit has it.</summary>
    public UnitNode? FindByName(string name) => byName.GetValueOrDefault(name);

    public IEnumerable<UnitNode> Children(Guid id) => children[id];

    /// <summary>The unit itself first, then everything under it, parents before children.</summary>
    public IEnumerable<UnitNode> Below(Guid id)
    {
        if (!byId.TryGetValue(id, out var self))
            yield break;
        yield return self;
        foreach (var child in children[id])
            foreach (var node in Below(child.Id))
                yield return node;
    }

    /// <summary>
    /// The units whose cases count for one: itself, everything below, and whatever was closed below. So nothing is lost to the unit above
    /// with the unit that had it.
    /// </summary>
    public IEnumerable<UnitNode> CountsFor(Guid id) => Below(id).SelectMany(node => Left(node).Prepend(node));

    /// <summary>The units closed directly below one, and what was closed below those: the unit's own row speaks for them.</summary>
    public IEnumerable<UnitNode> Left(UnitNode unit) => formerChildren[unit.Id].SelectMany(gone => Left(gone).Prepend(gone));

    /// <summary>The unit itself, its parent, and so on to the root.</summary>
    public IEnumerable<UnitNode> Above(Guid id)
    {
        for (var node = Find(id); node is not null; node = node.ParentId is { } up ? Find(up) : null)
            yield return node;
    }

    public bool IsWithin(Guid id, Guid top) => Above(id).Any(n => n.Id == top);

    /// <summary>The child of <paramref name="top"/> under which a unit stands, or null for the top itself and for strangers.</summary>
    public UnitNode? BranchOf(Guid id, Guid top)
    {
        UnitNode? last = null;
        foreach (var node in Above(id))
        {
            if (node.Id == top)
                return last;
            last = node;
        }
        return null;
    }
}
