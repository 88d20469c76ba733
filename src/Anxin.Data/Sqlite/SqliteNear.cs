using System.Text.Json;
using Anxin.Core.Matching;
using Microsoft.Data.Sqlite;

namespace Anxin.Data.Sqlite;

/// <summary>Look-alikes by their keys: one statement with a walk along its index for each key, since nothing here can be asked once for each row of another.</summary>
internal static class SqliteNear
{
    // Behind the plus a column finds no index of its own: the walk is along the key's.
    private const string Within = "AND +unit_id IN (SELECT value FROM json_each($units))";

    public static NearQuery Of(CasesNear near, IReadOnlyCollection<Guid>? units)
    {
        var within = units is null ? "" : Within;
        var asked = new List<SqliteParameter> { new("$on", near.On), new("$from", near.From), new("$to", near.To), new("$code", near.CreditCode ?? "") };
        if (units is not null)
            asked.Add(new("$units", JsonSerializer.Serialize(units.Select(u => u.ToString().ToUpperInvariant()))));
        var parts = new List<string> { $"SELECT * FROM (SELECT {NearParts.Columns} FROM case_states WHERE credit_code = $code AND {NearParts.Standing} {within} ORDER BY accepted_on DESC LIMIT {near.Each})" };
        foreach (var (column, key) in near.Names.Select(n => (CasesNear.NameColumn, n)).Concat(near.Sites.Select(s => (CasesNear.SiteColumn, s))))
        {
            var name = $"$key{asked.Count}";
            parts.Add(Walk(column, name, "accepted_on <= $on AND accepted_on >= $from ORDER BY accepted_on DESC", within, near.Each));
            parts.Add(Walk(column, name, "accepted_on > $on AND accepted_on <= $to ORDER BY accepted_on", within, near.Each));
            asked.Add(new(name, key));
        }
        return new(NearParts.Told(string.Join("\nUNION ALL\n", parts)), asked);
    }

    private static string Walk(string column, string key, string side, string within, int each) =>
        $"SELECT * FROM (SELECT {NearParts.Columns} FROM case_states WHERE {column} = {key} AND {NearParts.Standing} {within} AND {side} LIMIT {each})";
}
