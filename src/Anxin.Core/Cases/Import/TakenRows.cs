using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import;

/// <summary>
/// What a workbook said of a case when it was last taken, told from the case's versions: as it was entered, and what imports wrote of it since,
/// each what its row said anew. So the same workbook sent again undoes nothing that was corrected in the ledger since, and a row is known
/// although its case is named otherwise by now.
/// </summary>
internal static class TakenRows
{
    private const string Import = "import";

    /// <summary>By case, as it was entered or as a workbook said it last: people and amount as stated.</summary>
    public static async Task<Dictionary<Guid, CaseState>> OfAsync(AnxinDb db, IReadOnlyCollection<Guid> cases, CancellationToken ct)
    {
        var all = new Dictionary<Guid, CaseState>();
        foreach (var chunk in cases.Chunk(500))
        {
            var versions = await (from version in db.CaseStates.AsNoTracking()
                                  where chunk.Contains(version.CaseId)
                                  join act in db.Acts on version.FromPosition equals act.Position
                                  select new { State = version, Imported = act.Kind == Import }).ToListAsync(ct);
            foreach (var history in versions.GroupBy(v => v.State.CaseId))
                all[history.Key] = Said(history.OrderBy(v => v.State.Version).Select(v => (v.State, v.Imported)));
        }
        return all;
    }

    /// <summary>The row with what it says anew since it was taken; of the rest it says what the case says.</summary>
    public static PlannedRow News(PlannedRow row, CaseState said, CaseState now)
    {
        var draft = row.Draft;
        T Now<T>(T says, Func<CaseState, T> of) => Equals(says, of(said)) ? of(now) : says;
        bool Again(SheetField field) => field switch
        {
            SheetField.People => draft.People == said.People,
            SheetField.Amount => draft.AmountFen == said.AmountFen,
            SheetField.CreditCode => draft.CreditCode == said.CreditCode,
            SheetField.ConstructionProject => draft.ConstructionProject == said.ConstructionProject,
            SheetField.Disputed => draft.Disputed == said.Disputed,
            _ => false,
        };
        return row with
        {
            Draft = draft with
            {
                AcceptedOn = Now(draft.AcceptedOn, s => s.AcceptedOn),
                Employer = Now(draft.Employer, s => s.Employer),
                Industry = Now(draft.Industry, s => s.Industry),
                Site = Now(draft.Site, s => s.Site),
                Mediated = draft.Mediated && !said.Mediated,
                LegalService = draft.LegalService && !said.LegalService,
                ServedUnspecified = draft.ServedUnspecified && !said.MediatedOrServed,
                Recovery = draft.Recovery is { } r && (r.People, r.Fen) == (said.RecoveredPeople, said.RecoveredFen) ? null : draft.Recovery,
                Closing = said.Status == CaseStatus.Closed && draft.Closing?.Outcome == said.Outcome ? null : draft.Closing,
            },
            Undated = row.Undated == (said.RecoveredPeople, said.RecoveredFen) ? null : row.Undated,
            Says = row.Says.Where(field => !Again(field)).ToHashSet(),
        };
    }

    private static CaseState Said(IEnumerable<(CaseState State, bool Imported)> versions)
    {
        CaseState? said = null, before = null;
        foreach (var (version, imported) in versions)
        {
            var (people, fen) = NamedPeople.Stated(version);
            var state = version with { NamedWorkers = 0, People = people, AmountFen = fen };
            if (said is null)
                said = state;
            else if (imported)
                said = Later(said, before!, state);
            before = state;
        }
        return said!;
    }

    /// <summary>What was said before, and what this taking changed.</summary>
    private static CaseState Later(CaseState said, CaseState before, CaseState after)
    {
        T Of<T>(Func<CaseState, T> of) => Equals(of(before), of(after)) ? of(said) : of(after);
        return said with
        {
            AcceptedOn = Of(s => s.AcceptedOn),
            Employer = Of(s => s.Employer),
            Industry = Of(s => s.Industry),
            Site = Of(s => s.Site),
            CreditCode = Of(s => s.CreditCode),
            ConstructionProject = Of(s => s.ConstructionProject),
            Disputed = Of(s => s.Disputed),
            People = Of(s => s.People),
            AmountFen = Of(s => s.AmountFen),
            Mediated = Of(s => s.Mediated),
            LegalService = Of(s => s.LegalService),
            ServedUnspecified = Of(s => s.ServedUnspecified),
            RecoveredPeople = Of(s => s.RecoveredPeople),
            RecoveredFen = Of(s => s.RecoveredFen),
            Status = Of(s => s.Status),
            Outcome = Of(s => s.Outcome),
        };
    }
}
