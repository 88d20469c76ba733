using System.Text.Json;
using Anxin.Core.Cases;
using Anxin.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Data.Sqlite;

/// <summary>Look-alikes by their keys: one statement with a walk along its index for each key, since nothing here can be asked once for each row of another.</summary>
internal static class SqliteNear
{
    // Behind the plus a column finds no index of its own: the walk is along the key's.
    private const string Within = "AND +unit_id IN (SELECT value FROM json_each({4}))";

    public static IQueryable<CaseState> Cases(DbSet<CaseState> cases, CasesNear near, IReadOnlyCollection<Guid>? units)
    {
        var within = units is null ? "" : Within;
        var asked = new List<object> { near.On, near.From, near.To, near.CreditCode ?? "", JsonSerializer.Serialize(units?.Select(u => u.ToString().ToUpperInvariant())) };
        var parts = new List<string> { $"SELECT * FROM (SELECT {NearParts.Columns} FROM case_states WHERE credit_code = {"{3}"} AND {NearParts.Standing} {within} ORDER BY accepted_on DESC LIMIT {near.Each})" };
        foreach (var (column, key) in near.Names.Select(n => (CasesNear.NameColumn, n)).Concat(near.Sites.Select(s => (CasesNear.SiteColumn, s))))
        {
            parts.Add(Walk(column, asked.Count, "accepted_on <= {0} AND accepted_on >= {1} ORDER BY accepted_on DESC", within, near.Each));
            parts.Add(Walk(column, asked.Count, "accepted_on > {0} AND accepted_on <= {2} ORDER BY accepted_on", within, near.Each));
            asked.Add(key);
        }
        return cases.FromSqlRaw(string.Join("\nUNION ALL\n", parts), [.. asked]);
    }

    private static string Walk(string column, int key, string side, string within, int each) =>
        $"SELECT * FROM (SELECT {NearParts.Columns} FROM case_states WHERE {column} = {{{key}}} AND {NearParts.Standing} {within} AND {side} LIMIT {each})";
}
