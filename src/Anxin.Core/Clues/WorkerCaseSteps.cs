using Anxin.Core.Cases.Mediation;
using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Core.Clues;

/// <summary>What was done around a case or clue: letters, mediation, steps of the law, handovers, the list of workers, the province, calls.</summary>
/// <param name="Replaced">What the case's own versions would say less well, by the position of the act.</param>
internal sealed record StepsBeside(List<WorkerEvent> Events, IReadOnlyList<(long Position, WorkerStep Step)> Replaced)
{
    public IEnumerable<WorkerStep> Told(long position) => Replaced.Where(r => r.Position == position).Select(r => r.Step);
}

/// <summary>Tells for <see cref="WorkerStories"/> what the versions of clue and case do not.</summary>
internal sealed class WorkerCaseSteps(StoryRecords records, UnitTree tree)
{
    /// <summary>Steps that only clocks go by, and those that sessions, letters and handovers tell better.</summary>
    private static readonly HashSet<LawEvent> ToldOtherwise =
    [
        LawEvent.EmploymentEnded, LawEvent.ArrearsEnded, LawEvent.ClaimedFromEmployer, LawEvent.AskedAuthority, LawEvent.MediationApplied,
        LawEvent.MediationAgreed, LawEvent.MediationFailed, LawEvent.InspectionEnded, LawEvent.PoliceEnded, LawEvent.LegalAidEnded,
        LawEvent.PetitionRegistered, LawEvent.PetitionAccepted, LawEvent.PetitionInformed, LawEvent.PetitionReviewAsked, LawEvent.PetitionSecondAsked,
    ];

    // Through all cases: what a merged one was promised is paid to the survivor.
    private readonly List<(long Position, WorkerStep Step)> replaced = [];

    /// <summary>A clue's own handovers, and the labour department's knowledge of it.</summary>
    public List<WorkerEvent> OfClue(Guid clue)
    {
        var events = Offers(clue, DateTime.MinValue);
        foreach (var given in records.Handovers[clue].Where(h => h.Kind != OfferKind.Return && h.Accepted == true))
        {
            // From one unit to another the clue's own versions tell it.
            if (!tree.Party(given.ToId).IsAgency)
                continue;
            events.Add(new(WorkerStep.HandedTo, given.AnsweredAt!.Value, tree.NameOf(given.ToId)));
            if (given.EndedAt is { } ended)
                events.Add(new(WorkerStep.BackWith, ended));
        }
        events.AddRange(records.Notices[clue].Select(n => new WorkerEvent(WorkerStep.ToldForKnowledge, n.At, tree.NameOf(n.Agency))));
        return events;
    }

    /// <param name="joined">The position at which the clue became part of the case.</param>
    /// <param name="until">Until when dates that pass are told.</param>
    /// <param name="moved">The acts by which it came into other hands: what these were to the law is told with the handing over.</param>
    public StepsBeside OfCase(Guid id, long joined, DateTime until, IReadOnlyCollection<long> moved)
    {
        var since = (Position: joined, At: records.AtOf(joined));
        var events = Offers(id, since.At);
        events.AddRange(Letters(id, since, until));
        events.AddRange(Law(id, since, moved));
        events.AddRange(Mediation(id, since, until));
        events.AddRange(Others(id, since));
        return new StepsBeside(events, replaced);
    }

    private List<WorkerEvent> Letters(Guid id, (long Position, DateTime At) since, DateTime until)
    {
        var events = new List<WorkerEvent>();
        foreach (var letter in records.Letters[id].GroupBy(l => l.Number).Where(g => g.Last().State != LetterState.Void))
        {
            if (letter.FirstOrDefault(l => l.State == LetterState.Served) is not { } served)
                continue;
            // A later reply replaces what the first came to; that one came in time all the same.
            var answers = letter.Where(l => l.State == LetterState.Answered).ToList();
            if (served.FromPosition > since.Position)
                events.Add(On(WorkerStep.LetterServed, served.ServedOn, served.ChangedAt) with { Letter = served.Kind, Due = served.ReplyDue });
            if (served.ReplyDue is { } due && due > since.At && due <= until
                && !answers.Exists(a => CivilTime.StartOfDay(a.RepliedOn ?? CivilTime.DateOf(a.ChangedAt)) < due))
                events.Add(new(WorkerStep.LetterUnanswered, due) { Letter = served.Kind });
            if (answers.LastOrDefault() is { } answer && answer.FromPosition > since.Position)
                events.Add(On(WorkerStep.LetterAnswered, answer.RepliedOn, answer.ChangedAt) with { Letter = answer.Kind, Reply = answer.Reply });
        }
        return events;
    }

    private IEnumerable<WorkerEvent> Law(Guid id, (long Position, DateTime At) since, IReadOnlyCollection<long> moved) => records.Events[id]
        .Where(e => e.FromPosition > since.Position && !ToldOtherwise.Contains(e.What) && !moved.Contains(e.FromPosition))
        .Select(e => On(WorkerStep.LawStep, e.On, records.AtOf(e.FromPosition)) with
        {
            Law = e.What,
            OfOthersToo = records.Cases[id].Last().People != 1,
            Due = ToMove(e.What) is { } days ? CivilTime.EndOfDay(e.On.AddDays(days)) : null,
        });

    /// <summary>Days from a paper that the worker, or the other side, has to move.</summary>
    private static int? ToMove(LawEvent paper) => paper switch
    {
        LawEvent.AwardServed or LawEvent.PaymentOrderServed => 15,
        LawEvent.PetitionConcluded or LawEvent.PetitionReviewed => 30,
        _ => null,
    };

    /// <summary>On the day that it happened, not the day it was written down.</summary>
    private static WorkerEvent On(WorkerStep step, DateOnly? on, DateTime written) => on is { } day && day < CivilTime.DateOf(written)
        ? new(step, CivilTime.EndOfDay(day).AddSeconds(-1)) { WrittenAt = written } : new(step, written);

    private List<WorkerEvent> Mediation(Guid id, (long Position, DateTime At) since, DateTime until)
    {
        var versions = records.Instalments[id].ToList();
        var instalments = versions.FindAll(i => i.UntilPosition == null);
        // A paid one has a further version for each merge that its slip went through.
        long Came(Instalment paid) => versions.Where(v => v.Number == paid.Number && v.PaidOn == paid.PaidOn).Min(v => v.FromPosition);
        var events = new List<WorkerEvent>();
        foreach (var session in records.Sessions[id].Where(s => s.FromPosition > since.Position))
        {
            var parts = instalments.Where(i => i.SessionNumber == session.Number).ToList();
            replaced.Add((session.FromPosition, WorkerStep.Mediated));
            events.Add(new(WorkerStep.MediationHeld, records.AtOf(session.FromPosition))
            {
                Mediation = session.Result,
                Parts = parts.Count,
                Due = parts.Count == 0 ? null : CivilTime.EndOfDay(parts.Min(i => i.DueOn)),
            });
        }
        foreach (var instalment in instalments)
        {
            var due = CivilTime.EndOfDay(instalment.DueOn);
            var came = Came(instalment);
            if (instalment.PaidOn is { } paid && came > since.Position)
            {
                replaced.Add((came, WorkerStep.MoneyCame));
                events.Add(On(WorkerStep.InstalmentCame, paid, records.AtOf(came)));
            }
            if (due > since.At && due <= until && !(instalment.PaidOn <= instalment.DueOn))
                events.Add(new(WorkerStep.InstalmentLate, due));
        }
        return events;
    }

    private List<WorkerEvent> Offers(Guid subject, DateTime since)
    {
        var events = new List<WorkerEvent>();
        foreach (var back in records.Handovers[subject].Where(h => h is { Kind: OfferKind.Return, AnsweredAt: not null, Accepted: not true } && h.SentAt >= since))
            if (back.State != HandoverState.MatterEnded)
                events.Add(new(WorkerStep.KeptThere, back.AnsweredAt!.Value, tree.NameOf(back.FromId)));
        foreach (var offer in records.Handovers[subject].Where(h => h.Kind != OfferKind.Return && h.SentAt >= since))
        {
            var to = tree.NameOf(offer.ToId);
            events.Add(new(WorkerStep.Offered, offer.SentAt, to) { Due = offer.Due });
            if (offer.AnsweredAt is { } answered && offer.Accepted != true)
                events.Add(new(offer.State switch
                {
                    HandoverState.TimedOut => WorkerStep.OfferTimedOut,
                    HandoverState.Withdrawn => WorkerStep.OfferWithdrawn,
                    HandoverState.MatterEnded => WorkerStep.OfferOver,
                    _ => WorkerStep.OfferRefused,
                }, answered, to));
        }
        // What goes the other way, news of an agency to the union and the union's word to whoever sent the clue, is between those two.
        foreach (var told in records.Exchanges[subject].Where(e => e.At >= since && e.Kind != ExchangeKind.Acknowledged
            && tree.Party(e.Kind.IsFeedback() ? e.ToId : e.FromId) is { IsAgency: false }))
            events.Add(told.Kind.IsFeedback() ? new(WorkerStep.FedBack, told.At, tree.NameOf(told.FromId)) { Word = told.Kind }
                : new(WorkerStep.ToldForKnowledge, told.At, tree.NameOf(told.ToId)));
        return events;
    }

    private List<WorkerEvent> Others(Guid id, (long Position, DateTime At) since)
    {
        var events = new List<WorkerEvent>();
        if (records.Lists.TryGetValue(id, out var list) && list > since.Position)
            events.Add(new(WorkerStep.ListMade, records.AtOf(list)));
        foreach (var report in records.Reports[id])
        {
            if (report.CrossedAt >= since.At)
                events.Add(new(WorkerStep.ToldProvince, report.CrossedAt, tree.Root.Name));
            if (report.AcknowledgedAt is { } has && has >= since.At)
                events.Add(new(WorkerStep.ProvinceHasIt, has, tree.Root.Name));
        }
        events.AddRange(records.Calls[id].Where(c => c.Position > since.Position).Select(c => new WorkerEvent(WorkerStep.CalledBack, c.At)));
        return events;
    }
}
