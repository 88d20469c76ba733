using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Law;
using Anxin.Rules;

namespace Anxin.Core.Cases;

/// <summary>The rows of a new case and of the clue it is born from: one entry tells of both. Pure; used by the form, the API and imports.</summary>
public static class CaseBirth
{
    /// <param name="noticeDue">Until when the labour department is to be notified of the clue that comes with it.</param>
    /// <param name="clues">The waiting clue it is born from, then those of the same matter; none: one is written with it.</param>
    public static CaseState Write(
        ActRows rows, CaseDraft draft, long serial, Guid? noteId, ActContext context, DateTime? noticeDue, IReadOnlyList<(Clue Clue, Changes Told)>? clues = null)
    {
        var id = rows.NewId();
        var state = draft.Born(id, serial, context.Now) with { NoteId = noteId };
        var told = CaseFields.Compare(null, state).Set("callFrom", null, draft.CallFrom);
        CaseEventActs.AcceptPetition(rows, clues?.Select(c => c.Clue).FirstOrDefault(c => c.PetitionDue is not null), id, 1, draft.AcceptedOn, (field, what) => told.Set(field, null, what));
        foreach (var (clue, _) in clues?.Skip(1) ?? [])
            told.Set("clue", null, SameMatter.Slip(clue));
        state = state with { Digest = rows.Enter(EntrySubject.Case, id, 1, null, told) };
        rows.Insert(state);
        if (clues is null)
            rows.Insert(new Clue
            {
                ClueId = rows.NewId(),
                Version = 1,
                UnitId = draft.UnitId,
                Channel = draft.Channel,
                ReceivedAt = context.Now,
                ReceivedOn = draft.AcceptedOn,
                CaseId = id,
                NoticeDue = noticeDue,
            });
        else
            foreach (var (n, one) in clues.Index())
                SameMatter.Take(rows, one, id, draft.UnitId, n == 0 ? ClueConclusion.NewCase : ClueConclusion.JoinedCase);
        var service = 0;
        if (draft.Mediated)
            rows.Insert(new Service { CaseId = id, Number = ++service, Kind = ServiceKind.Mediation, On = draft.AcceptedOn });
        if (draft.LegalService)
            rows.Insert(new Service { CaseId = id, Number = ++service, Kind = ServiceKind.LegalService, On = draft.AcceptedOn });
        if (draft.ServedUnspecified)
            rows.Insert(new Service { CaseId = id, Number = ++service, Kind = ServiceKind.Unspecified, On = draft.AcceptedOn });
        if (draft.Recovery is { } recovery)
            rows.Insert(new Recovery { CaseId = id, Number = 1, On = recovery.On, People = recovery.People, AmountFen = recovery.Fen });
        return state;
    }
}
