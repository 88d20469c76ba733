using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import;

/// <summary>Finds the case a row was taken into before: by number, else by unit, employer, site and date. Equal rows are
/// distinct; of several cases that could be meant, the one with the same people and amount is.</summary>
internal sealed class Matching
{
    private readonly Dictionary<(Guid, string), Guid> byNumber = [];
    private readonly Dictionary<(Guid, string, string, DateOnly), List<(Guid Case, string Number, int? People, long? Fen)>> byIdentity = [];
    private readonly HashSet<Guid> used = [];

    public static async Task<Matching> LoadAsync(AnxinDb db, IReadOnlyList<PlannedRow> rows, CancellationToken ct)
    {
        var matching = new Matching();
        if (rows.Count == 0)
            return matching;
        var units = rows.Select(r => r.Draft.UnitId).Distinct().ToArray();
        var first = rows.Min(r => r.Draft.AcceptedOn);
        var last = rows.Max(r => r.Draft.AcceptedOn);
        var standing = db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && units.Contains(s.UnitId));
        var near = standing.Where(s => s.AcceptedOn >= first && s.AcceptedOn <= last);
        await foreach (var s in near.OrderBy(s => s.Serial)
            .Select(s => new { s.CaseId, s.UnitId, s.Number, s.Employer, s.Site, s.AcceptedOn, s.People, s.AmountFen }).AsAsyncEnumerable().WithCancellation(ct))
            matching.Add(s.CaseId, s.UnitId, s.Number, s.Employer, s.Site, s.AcceptedOn, s.People, s.AmountFen);
        // A number finds its case even when the acceptance date was corrected to outside the workbook's days.
        foreach (var chunk in rows.Select(r => r.Draft.Number).OfType<string>().Distinct().Chunk(500))
            foreach (var s in await standing.Where(s => chunk.Contains(s.Number)).Select(s => new { s.CaseId, s.UnitId, s.Number }).ToListAsync(ct))
                matching.byNumber.TryAdd((s.UnitId, s.Number), s.CaseId);
        return matching;
    }

    /// <summary>The case of an earlier taking for each row, each case only once; null for a new row.</summary>
    public Guid?[] Find(IReadOnlyList<PlannedRow> rows)
    {
        var found = new Guid?[rows.Count];
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Draft.Number is { } number && byNumber.TryGetValue((rows[i].Draft.UnitId, number), out var numbered) && used.Add(numbered))
                found[i] = numbered;
        foreach (var alike in new[] { true, false })
            for (var i = 0; i < rows.Count; i++)
                if (found[i] is null)
                    found[i] = ByIdentity(rows[i], alike);
        return found;
    }

    private Guid? ByIdentity(PlannedRow row, bool alike)
    {
        if (!byIdentity.TryGetValue(row.Identity, out var cases))
            return null;
        // A number of the unit's own tells its cases apart; one that we gave, while the unit's was not known, does not.
        var free = cases.FindIndex(c => !used.Contains(c.Case) && (row.Draft.Number is null || CaseDraft.IsNumber(c.Number)) && (!alike || (c.People == row.Draft.People && c.Fen == row.Draft.AmountFen)));
        if (free < 0)
            return null;
        var id = cases[free].Case;
        used.Add(id);
        cases.RemoveAt(free);
        return id;
    }

    private void Add(Guid id, Guid unit, string number, string employer, string? site, DateOnly on, int? people, long? fen)
    {
        byNumber.TryAdd((unit, number), id);
        var identity = (unit, employer, site ?? "", on);
        if (!byIdentity.TryGetValue(identity, out var cases))
            byIdentity[identity] = cases = [];
        cases.Add((id, number, people, fen));
    }
}
