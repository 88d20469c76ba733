using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Custody;

/// <summary>
/// What the end of a case or a clue does to its custody, in the same act: an offer that waits is withdrawn, an agency that had it is told and
/// has it no more. While an agency has it and has neither answered finally nor asked to give it back, it cannot end.
/// </summary>
public sealed class CustodyEndings(AnxinDb db)
{
    /// <param name="work">As the act will leave it: no longer open.</param>
    /// <exception cref="RefusalException">An agency has it.</exception>
    public async Task OfCaseAsync(ActContext context, ActRows rows, CaseWork work, CancellationToken ct) =>
        await EndAsync(context, rows, await CustodySubject.OfAsync(db, work, context.Viewer.Tree, ct), work.Say, ct);

    /// <param name="told">Of the clue's next version; what ended is added.</param>
    /// <inheritdoc cref="OfCaseAsync"/>
    public async Task OfClueAsync(ActContext context, ActRows rows, Clue clue, Changes told, CancellationToken ct) =>
        await EndAsync(context, rows, await CustodySubject.OfAsync(db, clue, context.Viewer.Tree, ct), (field, what) => told.Set(field, null, what), ct);

    private async Task EndAsync(ActContext context, ActRows rows, CustodySubject subject, Action<string, object> say, CancellationToken ct)
    {
        var tree = context.Viewer.Tree;
        var was = subject.State.Owner;
        // A closed case may still be merged or voided: then nothing is left to end.
        if (!subject.State.Over)
            subject.Take(rows, new CustodyStep(CustodyEvent.End, subject.State.Accountable, context.Now), context);
        if (subject.Pending is { } waiting)
        {
            (waiting.AnsweredAt, waiting.Accepted, waiting.End) = (context.Now, false, HandoverState.MatterEnded);
            say("handover", HandoverSlip.Of(waiting, tree));
            await Outbox.TellAsync(db, waiting.ToId, "handover.withdrawn", HandoverView.Of(waiting, tree), context, ct);
        }
        if (was.IsAgency)
            await OfficeSteps.WriteAsync(db, rows, subject, await OfficeSteps.EndsAsync(db, subject, was, tree, ct), context.Today, ct);
        if (subject.Current is { } current && was.IsAgency)
            await Outbox.TellAsync(db, was.Id, "handover.ended", HandoverView.Of(current, tree), context, ct);
    }
}
