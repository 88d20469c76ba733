using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Limits;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Law;

/// <summary>A step of the law or of practice, as typed.</summary>
public sealed record RecordEvent : CaseInput
{
    /// <summary>By API name or Chinese.</summary>
    public string? What { get; init; }
    public string? On { get; init; }
}

/// <summary>Recording the steps that clocks go by, and taking one back.</summary>
public sealed class CaseEventActs(AnxinDb db, CaseChanges changes)
{
    public async Task<CaseView> RecordAsync(ActContext context, Guid id, RecordEvent input, CancellationToken ct)
    {
        var last = await db.CaseEvents.Where(e => e.CaseId == id).MaxAsync(e => (int?)e.Number, ct) ?? 0;
        return await changes.ChangeAsync(context, id, "case.event", null, input, false, (work, read, rows) =>
        {
            var what = read.Word("what", input.What, LawEventWords.Vocabulary, $"走到哪一步", true);
            var on = read.Date("on", input.On, true);
            read.Problems.Check(on is null || on.Value.Year >= LimitCache.Earliest, "on", $"{LimitCache.Earliest}年以前的步骤不用记，期限都已经过了");
            read.Problems.ThrowIfAny();
            if (!CaseMoves.CanTakeIn(work.Before.Status))
                throw CaseChanges.Wrong(work.Before.Status);
            Write(rows, work, last + 1, what!.Value, on!.Value);
        }, ct, says: true);
    }

    public async Task<CaseView> VoidAsync(ActContext context, Guid id, int n, WithReason input, CancellationToken ct)
    {
        var step = await db.CaseEvents.AsNoTracking().SingleOrDefaultAsync(e => e.CaseId == id && e.Number == n && e.UntilPosition == null, ct)
            ?? throw new NotVisibleException("event");
        return await changes.ChangeAsync(context, id, "case.event.void", null, input, true, (work, _, rows) => TakeBack(rows, work, step), ct, says: true);
    }

    /// <summary>For acts of other rooms that are such a step themselves: an agreement reached, a transfer accepted.</summary>
    public static void Write(ActRows rows, CaseWork work, int number, LawEvent what, DateOnly on)
    {
        var step = new CaseEvent { CaseId = work.Before.CaseId, Number = number, What = what, On = on };
        rows.Insert(step);
        work.Say("event", CaseEventView.Of(step));
    }

    /// <summary>
    /// A petition that a case takes in was thereby accepted: its sixty days run from then (信访工作条例 art. 34). Once only: another petition of
    /// the same matter changes no clock.
    /// </summary>
    public static void AcceptPetition(ActRows rows, Clue? clue, Guid caseId, int number, DateOnly on, Action<string, object> say)
    {
        if (clue?.PetitionDue is null)
            return;
        var step = new CaseEvent { CaseId = caseId, Number = number, What = LawEvent.PetitionAccepted, On = on < clue.ReceivedOn ? clue.ReceivedOn : on };
        rows.Insert(step);
        say("event", CaseEventView.Of(step));
    }

    /// <summary>The other way: an act that takes back what was such a step.</summary>
    public static void TakeBack(ActRows rows, CaseWork work, CaseEvent step)
    {
        rows.Supersede(step);
        work.Say("event", CaseEventView.Of(step), null);
    }
}
