using System.Collections.Concurrent;
using System.Data.Common;
using Anxin.Core.Matching;
using Anxin.Rules.Matching;
using Npgsql;

namespace Anxin.Data.Postgres;

/// <summary>
/// Look-alikes by their keys: one statement of ever the same shape, each key a walk along its index. The keys are taken out of their arrays one
/// by one: of an array of unknown length the planner fears so much that it plans anew each time, which takes longer than the search.
/// </summary>
internal static class PostgresNear
{
    // $1 names, $2 sites, $3 credit code, $4 the day, $5 and $6 the days between which is looked, $7 unit or units.
    private const string Before = "accepted_on <= $4 AND accepted_on >= $5 ORDER BY accepted_on DESC";
    private const string After = "accepted_on > $4 AND accepted_on <= $6 ORDER BY accepted_on";

    // One unit is read off the index; of several the planner would lose the order in time.
    private const string InOne = "AND unit_id = $7";
    private const string InSome = "AND unit_id = ANY ($7)";

    private static readonly string Names = Keys("$1", MatchKeys.MaxNameProbes);
    private static readonly string Sites = Keys("$2", MatchKeys.MaxSiteProbes);

    private static readonly ConcurrentDictionary<(string Within, int Each), string> Statements = new();

    public static NearQuery Of(CasesNear near, IReadOnlyCollection<Guid>? units)
    {
        List<DbParameter> asked = [Value(near.Names), Value(near.Sites), Value(near.CreditCode ?? ""), Value(near.On), Value(near.From), Value(near.To)];
        return units switch
        {
            null => new(Statement("", near.Each), asked),
            { Count: 1 } => new(Statement(InOne, near.Each), [.. asked, Value(units.Single())]),
            _ => new(Statement(InSome, near.Each), [.. asked, Value(units.ToArray())]),
        };
    }

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };

    private static string Statement(string within, int each) => Statements.GetOrAdd((within, each), static of => Written(of.Within, of.Each));

    private static string Written(string within, int each) => NearParts.Told(string.Join("\nUNION ALL\n",
        Walk(Names, CasesNear.NameColumn, Before, within, each), Walk(Names, CasesNear.NameColumn, After, within, each),
        Walk(Sites, CasesNear.SiteColumn, Before, within, each), Walk(Sites, CasesNear.SiteColumn, After, within, each),
        $"SELECT * FROM (SELECT {NearParts.Columns} FROM case_states WHERE $3 <> '' AND credit_code = $3 AND {NearParts.Standing} {within} ORDER BY accepted_on DESC LIMIT {each}) AS s"));

    /// <summary>An array's keys, a row each; behind its end there are none.</summary>
    private static string Keys(string array, int most) =>
        $"(SELECT key FROM (VALUES {string.Join(", ", Enumerable.Range(1, most).Select(i => $"(({array}::text[])[{i}])"))}) AS v(key) WHERE key IS NOT NULL) AS k";

    private static string Walk(string keys, string column, string side, string within, int each) => $"""
        SELECT s.* FROM {keys},
        LATERAL (SELECT {NearParts.Columns} FROM case_states WHERE {column} = k.key AND {NearParts.Standing} {within} AND {side} LIMIT {each}) AS s
        """;
}
