using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import;

/// <summary>
/// Finds the case a row was taken into before: by number, else by unit, employer, site and date as the row said them then, else as the case has
/// them now. Equal rows are distinct; of several cases that could be meant, the one with the same people and amount is.
/// </summary>
internal sealed class Matching
{
    /// <summary>A corrected acceptance date is looked for so many days around the workbook's own.</summary>
    private const int DaysAround = 62;

    private readonly Dictionary<(Guid, string), Guid> byNumber = [];
    private readonly Dictionary<(Guid, string, DateOnly), List<Known>> asTaken = [];
    private readonly Dictionary<(Guid, string, DateOnly), List<Known>> asCorrected = [];
    private readonly HashSet<Guid> used = [];

    /// <summary>A case by what a row says of it.</summary>
    private readonly record struct Known(Guid Case, string Number, string Site, int? People, long? Fen);

    /// <summary>What workbooks said last of cases that have changed since.</summary>
    public IReadOnlyDictionary<Guid, CaseState> Taken { get; private set; } = new Dictionary<Guid, CaseState>();

    public static async Task<Matching> LoadAsync(AnxinDb db, IReadOnlyList<PlannedRow> rows, CancellationToken ct)
    {
        var matching = new Matching();
        if (rows.Count == 0)
            return matching;
        var units = rows.Select(r => r.Draft.UnitId).Distinct().ToArray();
        var (first, last) = (rows.Min(r => r.Draft.AcceptedOn), rows.Max(r => r.Draft.AcceptedOn));
        var (from, to) = (first.AddDays(-DaysAround), last.AddDays(DaysAround));
        var standing = db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && s.AcceptedOn >= from && s.AcceptedOn <= to);
        var near = await standing.Where(s => units.Contains(s.UnitId) && (s.Version > 1 || (s.AcceptedOn >= first && s.AcceptedOn <= last)))
            .Select(s => new { s.CaseId, s.UnitId, s.Version, s.Serial, s.Number, s.Employer, s.Site, s.AcceptedOn, s.People, s.AmountFen }).ToListAsync(ct);
        // From the moves, which are few, to the cases of these months, which are not.
        var gone = await db.CaseMoves.Where(m => units.Contains(m.FromUnitId))
            .Join(standing.Where(s => !units.Contains(s.UnitId)), m => m.CaseId, s => s.CaseId, (m, s) => s.CaseId).Distinct().ToListAsync(ct);
        matching.Taken = await TakenRows.OfAsync(db, [.. near.Where(s => s.Version > 1).Select(s => s.CaseId), .. gone], ct);
        foreach (var s in near.OrderBy(s => s.Serial))
        {
            matching.byNumber.TryAdd((s.UnitId, s.Number), s.CaseId);
            Add(matching.Taken.ContainsKey(s.CaseId) ? matching.asCorrected : matching.asTaken, s.UnitId, s.AcceptedOn, s.Employer,
                new Known(s.CaseId, s.Number, s.Site ?? "", s.People, s.AmountFen));
        }
        foreach (var s in matching.Taken.Values.OrderBy(s => s.Serial))
            Add(matching.asTaken, s.UnitId, s.AcceptedOn, s.Employer, new Known(s.CaseId, s.Number, s.Site ?? "", s.People, s.AmountFen));
        // A number finds its case even when the acceptance date was corrected to outside the workbook's days.
        var numbered = db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && units.Contains(s.UnitId));
        foreach (var chunk in rows.Select(r => r.Draft.Number).OfType<string>().Distinct().Chunk(500))
            foreach (var s in await numbered.Where(s => chunk.Contains(s.Number)).Select(s => new { s.CaseId, s.UnitId, s.Number }).ToListAsync(ct))
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
        Pass(asTaken, (row, known) => SameSite(row, known) && Alike(row, known));
        Pass(asTaken, SameSite);
        Pass(asCorrected, (row, known) => SameSite(row, known) && Alike(row, known));
        Pass(asCorrected, SameSite);
        // A list without sites, as annex 1 is printed, says the same in everything else.
        Pass(asTaken, (row, known) => row.Draft.Site is null && Alike(row, known));
        Pass(asCorrected, (row, known) => row.Draft.Site is null && Alike(row, known));
        return found;

        void Pass(Dictionary<(Guid, string, DateOnly), List<Known>> cases, Func<PlannedRow, Known, bool> fits)
        {
            for (var i = 0; i < rows.Count; i++)
                found[i] ??= Take(cases, rows[i], fits);
        }
    }

    private Guid? Take(Dictionary<(Guid, string, DateOnly), List<Known>> cases, PlannedRow row, Func<PlannedRow, Known, bool> fits)
    {
        if (!cases.TryGetValue((row.Draft.UnitId, row.Draft.Employer, row.Draft.AcceptedOn), out var some))
            return null;
        // A number of the unit's own tells its cases apart; one that we gave, while the unit's was not known, does not.
        var free = some.FindIndex(known => !used.Contains(known.Case) && (row.Draft.Number is null || CaseDraft.IsNumber(known.Number)) && fits(row, known));
        if (free < 0)
            return null;
        var id = some[free].Case;
        used.Add(id);
        some.RemoveAt(free);
        return id;
    }

    private static bool SameSite(PlannedRow row, Known known) => known.Site == (row.Draft.Site ?? "");

    private static bool Alike(PlannedRow row, Known known) => known.People == row.Draft.People && known.Fen == row.Draft.AmountFen;

    private static void Add(Dictionary<(Guid, string, DateOnly), List<Known>> cases, Guid unit, DateOnly on, string employer, Known known)
    {
        if (!cases.TryGetValue((unit, employer, on), out var some))
            cases[(unit, employer, on)] = some = [];
        some.Add(known);
    }
}
