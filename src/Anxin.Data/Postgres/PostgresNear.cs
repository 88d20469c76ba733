using Anxin.Core.Cases;
using Anxin.Core.Matching;
using Anxin.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Data.Postgres;

/// <summary>
/// Look-alikes by their keys: one statement of ever the same shape, each key a walk along its index. The keys stand in slots, not in an array:
/// of an array of unknown length the planner fears so much that it plans anew each time, which takes longer than the search.
/// </summary>
internal static class PostgresNear
{
    private const int NameSlots = MatchKeys.MaxNameProbes;
    private const int SiteSlots = MatchKeys.MaxSiteProbes;
    private const int First = NameSlots + SiteSlots;

    private static readonly string Before = $"accepted_on <= {Slot(First + 1)} AND accepted_on >= {Slot(First + 2)} ORDER BY accepted_on DESC";
    private static readonly string After = $"accepted_on > {Slot(First + 1)} AND accepted_on <= {Slot(First + 3)} ORDER BY accepted_on";

    private static readonly string Everywhere = Statement("");

    // One unit is read off the index; of several the planner would lose the order in time.
    private static readonly string InOne = Statement($"AND unit_id = {Slot(First + 4)}");
    private static readonly string InSome = Statement($"AND unit_id = ANY ({Slot(First + 4)})");

    public static IQueryable<CaseState> Cases(DbSet<CaseState> cases, CasesNear near, IReadOnlyCollection<Guid>? units)
    {
        object[] asked = [.. Filled(near.Names, NameSlots), .. Filled(near.Sites, SiteSlots), near.CreditCode ?? "", near.On, near.From, near.To];
        return units switch
        {
            null => cases.FromSqlRaw(Everywhere, asked),
            { Count: 1 } => cases.FromSqlRaw(InOne, [.. asked, units.Single()]),
            _ => cases.FromSqlRaw(InSome, [.. asked, units.ToArray()]),
        };
    }

    /// <summary>No case has an empty key.</summary>
    private static IEnumerable<string> Filled(string[] keys, int slots) => keys.Concat(Enumerable.Repeat("", slots - keys.Length));

    private static string Statement(string within) => string.Join("\nUNION ALL\n",
        Walk(0, NameSlots, CasesNear.NameColumn, Before, within), Walk(0, NameSlots, CasesNear.NameColumn, After, within),
        Walk(NameSlots, SiteSlots, CasesNear.SiteColumn, Before, within), Walk(NameSlots, SiteSlots, CasesNear.SiteColumn, After, within),
        $"SELECT * FROM (SELECT * FROM case_states WHERE credit_code = {Slot(First)} AND {NearParts.Standing} {within} ORDER BY accepted_on DESC LIMIT {CasesNear.Each}) AS s");

    private static string Walk(int first, int slots, string column, string side, string within) => $"""
        SELECT s.* FROM (VALUES {string.Join(", ", Enumerable.Range(first, slots).Select(i => $"({Slot(i)})"))}) AS k(key),
        LATERAL (SELECT * FROM case_states WHERE {column} = k.key AND {NearParts.Standing} {within} AND {side} LIMIT {CasesNear.Each}) AS s
        """;

    private static string Slot(int number) => $"{{{number}}}";
}
