using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Law;
using Anxin.Rules;

namespace Anxin.Core.Cases;

/// <summary>The rows of a new case and of the clue it is born from: one entry tells of both. Pure; used by the form, the API and imports.</summary>
public static class CaseBirth
{
    /// <param name="noticeDue">Until when the labour department is to be notified of the clue that comes with it.</param>
    /// <param name="clue">The waiting clue it is born from; null: one is written with it.</param>
    /// <param name="ofClue">What else the act does to that clue.</param>
    public static CaseState Write(ActRows rows, CaseDraft draft, long serial, Guid? noteId, ActContext context, DateTime? noticeDue, Clue? clue = null, Changes? ofClue = null)
    {
        var id = rows.NewId();
        var state = draft.Born(id, serial, context.Now) with { NoteId = noteId };
        var told = CaseFields.Compare(null, state).Set("callFrom", null, draft.CallFrom);
        CaseEventActs.AcceptPetition(rows, clue, id, 1, draft.AcceptedOn, (field, what) => told.Set(field, null, what));
        state = state with { Digest = rows.Enter(EntrySubject.Case, id, 1, null, told) };
        rows.Insert(state);
        if (clue is null)
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
            ClueActs.Change(rows, clue, clue with { CaseId = id, Conclusion = ClueConclusion.NewCase }, (ofClue ?? new Changes()).Set("case", null, id));
        var n = 0;
        if (draft.Mediated)
            rows.Insert(new Service { CaseId = id, Number = ++n, Kind = ServiceKind.Mediation, On = draft.AcceptedOn });
        if (draft.LegalService)
            rows.Insert(new Service { CaseId = id, Number = ++n, Kind = ServiceKind.LegalService, On = draft.AcceptedOn });
        if (draft.ServedUnspecified)
            rows.Insert(new Service { CaseId = id, Number = ++n, Kind = ServiceKind.Unspecified, On = draft.AcceptedOn });
        if (draft.Recovery is { } recovery)
            rows.Insert(new Recovery { CaseId = id, Number = 1, On = recovery.On, People = recovery.People, AmountFen = recovery.Fen });
        return state;
    }
}
