using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>A case or a clue loaded for a step of custody: how it stands by the machine, and the rows that the step makes of it.</summary>
internal sealed class CustodySubject
{
    private readonly Changes told = new();
    private Guid clueUnit;
    private (bool Set, DateTime? Due) triage;

    private CustodySubject(CaseWork? work, Clue? clue, CustodyState state, Handover? pending, Handover? current) =>
        (Work, Clue, State, Pending, Current, clueUnit) = (work, clue, state, pending, current, clue?.UnitId ?? default);

    public CaseWork? Work { get; }
    public Clue? Clue { get; }
    public CustodyState State { get; private set; }

    /// <summary>The offer that waits, tracked.</summary>
    public Handover? Pending { get; }

    /// <summary>The accepted offer by which the owner has it, tracked.</summary>
    public Handover? Current { get; }
    public bool IsClue => Work is null;
    public Guid Id => Work?.Before.CaseId ?? Clue!.ClueId;
    public Guid UnitId => Work?.Before.UnitId ?? Clue!.UnitId;

    public static async Task<CustodySubject> OfAsync(AnxinDb db, CaseWork work, UnitTree tree, CancellationToken ct)
    {
        var (pending, open) = await LoadAsync(db, work.Before.CaseId, ct);
        var current = CustodyBook.CurrentOf(open, work.Before.HolderId);
        return new CustodySubject(work, null, CustodyBook.StateOf(work.Before, pending, current, tree), pending, current);
    }

    public static async Task<CustodySubject> OfAsync(AnxinDb db, Clue clue, UnitTree tree, CancellationToken ct)
    {
        var (pending, open) = await LoadAsync(db, clue.ClueId, ct);
        var owner = CustodyBook.HolderOf(clue, open, tree);
        var current = CustodyBook.CurrentOf(open, owner);
        return new CustodySubject(null, clue, CustodyBook.StateOf(clue, owner, pending, current, tree), pending, current);
    }

    /// <summary>
    /// Whatever an offer is about; the caller has seen to it that the offer is the viewer's. The offer is read once more behind its case or clue:
    /// whoever answers it after that takes the next version, too, and only one can.
    /// </summary>
    public static async Task<CustodySubject> OfAsync(AnxinDb db, Handover handover, UnitTree tree, CancellationToken ct)
    {
        if (handover.Subject == HandoverSubject.Case)
        {
            var state = await db.CaseStates.AsNoTracking().SingleAsync(s => s.CaseId == handover.SubjectId && s.UntilPosition == null, ct);
            await AgainAsync(db, handover, ct);
            return await OfAsync(db, await db.LoadAsync(state, ct), tree, ct);
        }
        var clue = await db.Clues.AsNoTracking().SingleAsync(c => c.ClueId == handover.SubjectId && c.UntilPosition == null, ct);
        await AgainAsync(db, handover, ct);
        return await OfAsync(db, clue, tree, ct);
    }

    /// <summary>What is only shown is not tracked, and stays as it was read.</summary>
    private static Task AgainAsync(AnxinDb db, Handover handover, CancellationToken ct) =>
        db.Entry(handover) is { State: not EntityState.Detached } tracked ? tracked.ReloadAsync(ct) : Task.CompletedTask;

    /// <summary>Takes the step, or throws the machine's no.</summary>
    public void Take(ActRows rows, CustodyStep step, ActContext context)
    {
        var result = CustodyMachine.Apply(State, step);
        if (result.Next is not { } next)
            throw new RefusalException(result.Refusal!);
        if (next.Owner != State.Owner)
        {
            if (Current is not null)
                Current.EndedAt = context.Now;
            Move(rows, next, context);
        }
        State = next;
    }

    public void Say(string field, object what)
    {
        if (Work is not null)
            Work.Say(field, what);
        else
            told.Set(field, null, what);
    }

    /// <summary>By when the union triages a clue; null while an agency works on it and only that one's clock runs.</summary>
    public void Triage(DateTime? due) => triage = (true, due);

    /// <summary>Writes the next version of the case or clue, chained.</summary>
    public void Finish(ActRows rows, DateTime now)
    {
        if (Work is not null)
            Work.Finish(rows, now, true);
        else
            ClueActs.Change(rows, Clue!, Clue! with { UnitId = clueUnit, TriageDue = triage.Set ? triage.Due : Clue.TriageDue }, told.Set("unit", Clue.UnitId, clueUnit));
    }

    private void Move(ActRows rows, CustodyState next, ActContext context)
    {
        if (Work is null)
        {
            clueUnit = next.Accountable.Id;
            return;
        }
        var to = next.Accountable.Id;
        if (to != Work.Before.UnitId)
            rows.Insert(new CaseMove { CaseId = Work.Before.CaseId, FromUnitId = Work.Before.UnitId, ToUnitId = to, On = context.Today });
        Work.After = Work.After with { UnitId = to, HolderId = next.Owner.Id };
    }

    private static async Task<(Handover? Pending, List<Handover> Open)> LoadAsync(AnxinDb db, Guid subject, CancellationToken ct)
    {
        var open = await db.Handovers.Where(h => h.SubjectId == subject && (h.AnsweredAt == null || (h.Accepted == true && h.EndedAt == null))).ToListAsync(ct);
        return (open.Find(h => h.IsPending), open);
    }
}
