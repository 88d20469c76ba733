using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import;

/// <summary>Finds the case a row was taken into before: by number, else by unit, employer, site and date. Equal rows are distinct.</summary>
internal sealed class Matching
{
    private readonly Dictionary<(Guid, string), Guid> byNumber = [];
    private readonly Dictionary<(Guid, string, string, DateOnly), Queue<Guid>> byIdentity = [];
    private readonly Dictionary<string, List<(Guid Case, string Number, DateOnly On)>> byEmployer = new(StringComparer.Ordinal);
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
            .Select(s => new { s.CaseId, s.UnitId, s.Number, s.Employer, s.EmployerKey, s.Site, s.AcceptedOn, s.Status }).AsAsyncEnumerable().WithCancellation(ct))
            matching.Add(s.CaseId, s.UnitId, s.Number, s.Employer, s.EmployerKey, s.Site, s.AcceptedOn, s.Status);
        // A number finds its case even when the acceptance date was corrected to outside the workbook's days.
        foreach (var chunk in rows.Select(r => r.Draft.Number).OfType<string>().Distinct().Chunk(500))
            foreach (var s in await standing.Where(s => chunk.Contains(s.Number)).Select(s => new { s.CaseId, s.UnitId, s.Number }).ToListAsync(ct))
                matching.byNumber.TryAdd((s.UnitId, s.Number), s.CaseId);
        return matching;
    }

    /// <summary>The case of an earlier taking, each case only once.</summary>
    public Guid? Find(PlannedRow row)
    {
        if (row.Draft.Number is { } number)
            return byNumber.TryGetValue((row.Draft.UnitId, number), out var numbered) && used.Add(numbered) ? numbered : null;
        if (!byIdentity.TryGetValue(row.Identity, out var queue))
            return null;
        while (queue.TryDequeue(out var id))
            if (used.Add(id))
                return id;
        return null;
    }

    /// <summary>Another case of the same employer that stands already.</summary>
    public (Guid Case, string Number, DateOnly On)? LookAlike(PlannedRow row) =>
        byEmployer.TryGetValue(EmployerName.Normalise(row.Draft.Employer), out var cases) ? cases[0] : null;

    private void Add(Guid id, Guid unit, string number, string employer, string key, string? site, DateOnly on, CaseStatus status)
    {
        byNumber.TryAdd((unit, number), id);
        var identity = (unit, employer, site ?? "", on);
        if (!byIdentity.TryGetValue(identity, out var queue))
            byIdentity[identity] = queue = new Queue<Guid>();
        queue.Enqueue(id);
        if (status is not (CaseStatus.Open or CaseStatus.Closed))
            return;
        if (!byEmployer.TryGetValue(key, out var alike))
            byEmployer[key] = alike = [];
        alike.Add((id, number, on));
    }
}
