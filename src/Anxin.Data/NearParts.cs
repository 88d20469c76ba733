using System.Data.Common;
using System.Globalization;
using Anxin.Core.Matching;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Anxin.Data;

/// <summary>A search for look-alikes as one engine says it, with the values that belong to it.</summary>
internal sealed record NearQuery(string Sql, IReadOnlyList<DbParameter> Values);

/// <summary>
/// What both engines say alike when look-alikes are looked for. Every new case asks this, so it is run as it is written: EF writes a statement
/// from raw SQL anew each time, which takes longer than the search.
/// </summary>
internal static class NearParts
{
    /// <summary>What is weighed of a case (<see cref="CaseFace"/>): a row is wide, and hundreds may be read.</summary>
    public const string Columns = "case_id, unit_id, serial, number, accepted_on, employer, credit_code, site, people, amount_fen, joined_to";

    /// <summary>As they stand now, and not merged or entered by mistake.</summary>
    public static readonly string Standing = string.Create(CultureInfo.InvariantCulture,
        $"until_position IS NULL AND status IN ({(int)CaseStatus.Open}, {(int)CaseStatus.Closed})");

    /// <summary>Around the cases found: with each clue that came before its case.</summary>
    public static string Told(string cases) => $"""
        SELECT s.*, c.clue_id, c.credit_code, c.site, c.general_contractor, c.place FROM (
        {cases}
        ) AS s LEFT JOIN clues AS c ON c.case_id = s.case_id AND c.until_position IS NULL AND c.story_id IS NOT NULL
        """;

    public static async Task<List<CaseTold>> ReadAsync(DbContext db, NearQuery query, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = query.Sql;
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            foreach (var value in query.Values)
                command.Parameters.Add(value);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var told = new List<CaseTold>();
            while (await reader.ReadAsync(ct))
                told.Add(new CaseTold(Face(reader), Value<Guid>(reader, 11), Text(reader, 12), Text(reader, 13), Text(reader, 14), Text(reader, 15)));
            return told;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static CaseFace Face(DbDataReader r) => new(
        r.GetGuid(0), r.GetGuid(1), r.GetInt64(2), r.GetString(3), r.GetFieldValue<DateOnly>(4), r.GetString(5), Text(r, 6), Text(r, 7),
        Value<int>(r, 8), Value<long>(r, 9), Value<Guid>(r, 10));

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static T? Value<T>(DbDataReader reader, int column) where T : struct => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);
}
