using Anxin.Core.Cases.Mediation;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>What was done around a case or clue: letters, mediation, steps of the law, handovers, the list of workers, the province, calls.</summary>
/// <param name="Replaced">What the case's own versions would say less well, by the position of the act.</param>
internal sealed record StepsBeside(List<WorkerEvent> Events, IReadOnlyList<(long Position, WorkerStep Step)> Replaced)
{
    public IEnumerable<WorkerStep> Told(long position) => Replaced.Where(r => r.Position == position).Select(r => r.Step);
}

/// <summary>Reads for <see cref="WorkerStories"/> what the versions of clue and case do not tell.</summary>
internal sealed class WorkerCaseSteps(AnxinDb db, UnitTree tree)
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
    public async Task<List<WorkerEvent>> OfClueAsync(Guid clue, CancellationToken ct)
    {
        var events = await OffersAsync(clue, DateTime.MinValue, ct);
        foreach (var given in await db.Handovers.AsNoTracking().Where(h => h.SubjectId == clue && h.Kind != OfferKind.Return && h.Accepted == true).ToListAsync(ct))
        {
            // From one unit to another the clue's own versions tell it.
            if (!tree.Party(given.ToId).IsAgency)
                continue;
            events.Add(new(WorkerStep.HandedTo, given.AnsweredAt!.Value, tree.NameOf(given.ToId)));
            if (given.EndedAt is { } ended)
                events.Add(new(WorkerStep.BackWith, ended));
        }
        var told = await db.NoticeLines.Where(l => l.ClueId == clue)
            .Join(db.NoticeDispatches, l => l.DispatchId, d => d.Id, (_, d) => new { d.AgencyId, d.SentAt }).ToListAsync(ct);
        events.AddRange(told.Select(t => new WorkerEvent(WorkerStep.ToldForKnowledge, t.SentAt, tree.NameOf(t.AgencyId))));
        return events;
    }

    /// <param name="since">The act by which the clue became part of the case, and its instant.</param>
    /// <param name="until">Until when dates that pass are told.</param>
    /// <param name="moved">The acts by which it came into other hands: what these were to the law is told with the handing over.</param>
    public async Task<StepsBeside> OfCaseAsync(
        Guid id, (long Position, DateTime At) since, DateTime until, IReadOnlyCollection<long> moved, CancellationToken ct)
    {
        var events = await OffersAsync(id, since.At, ct);
        events.AddRange(await LettersAsync(id, since, until, ct));
        events.AddRange(await LawAsync(id, since, moved, ct));
        events.AddRange(await MediationAsync(id, since.Position, until, ct));
        events.AddRange(await OthersAsync(id, since, ct));
        return new StepsBeside(events, replaced);
    }

    private async Task<List<WorkerEvent>> LettersAsync(Guid id, (long Position, DateTime At) since, DateTime until, CancellationToken ct)
    {
        var versions = await db.Letters.AsNoTracking().Where(l => l.CaseId == id).OrderBy(l => l.FromPosition).ToListAsync(ct);
        var events = new List<WorkerEvent>();
        foreach (var letter in versions.GroupBy(l => l.Number).Where(g => g.Last().State != LetterState.Void))
        {
            if (letter.FirstOrDefault(l => l.State == LetterState.Served) is not { } served)
                continue;
            // What was written down twice of one day's answer is one answer.
            var answers = letter.Where(l => l.State == LetterState.Answered).GroupBy(l => l.RepliedOn).Select(g => g.Last()).OrderBy(l => l.RepliedOn).ToList();
            if (served.FromPosition > since.Position)
                events.Add(new(WorkerStep.LetterServed, When(served.ServedOn, served.ChangedAt, since.At)) { Letter = served.Kind, Due = served.ReplyDue });
            if (served.ReplyDue is { } due && due <= until && (answers.Count == 0 || When(answers[0].RepliedOn, answers[0].ChangedAt, since.At) > due))
                events.Add(new(WorkerStep.LetterUnanswered, due) { Letter = served.Kind });
            events.AddRange(answers.Where(a => a.FromPosition > since.Position)
                .Select(a => new WorkerEvent(WorkerStep.LetterAnswered, When(a.RepliedOn, a.ChangedAt, since.At)) { Letter = a.Kind, Reply = a.Reply }));
        }
        return events;
    }

    private async Task<List<WorkerEvent>> LawAsync(Guid id, (long Position, DateTime At) since, IReadOnlyCollection<long> moved, CancellationToken ct)
    {
        var steps = (await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == id && e.UntilPosition == null && e.FromPosition > since.Position).ToListAsync(ct))
            .FindAll(e => !ToldOtherwise.Contains(e.What) && !moved.Contains(e.FromPosition));
        var at = await TimesAsync(steps.Select(e => e.FromPosition), ct);
        return [.. steps.Select(e => new WorkerEvent(WorkerStep.LawStep, When(e.On, at[e.FromPosition], since.At)) { Law = e.What })];
    }

    /// <summary>On the day that it happened, not the day it was written down; what happened before the worker was there, when it was written down.</summary>
    private static DateTime When(DateOnly? on, DateTime written, DateTime since) =>
        on is { } day && day < CivilTime.DateOf(written) && day >= CivilTime.DateOf(since) ? CivilTime.EndOfDay(day).AddSeconds(-1) : written;

    private async Task<List<WorkerEvent>> MediationAsync(Guid id, long since, DateTime until, CancellationToken ct)
    {
        var sessions = await db.MediationSessions.AsNoTracking().Where(s => s.CaseId == id && s.UntilPosition == null && s.FromPosition > since).ToListAsync(ct);
        var versions = await db.Instalments.AsNoTracking().Where(i => i.CaseId == id).ToListAsync(ct);
        var instalments = versions.FindAll(i => i.UntilPosition == null);
        // A paid one has a further version for each merge that its slip went through.
        long Came(Instalment paid) => versions.Where(v => v.Number == paid.Number && v.PaidOn == paid.PaidOn).Min(v => v.FromPosition);
        var at = await TimesAsync(sessions.Select(s => s.FromPosition).Concat(instalments.Select(Came)), ct);
        var events = new List<WorkerEvent>();
        foreach (var session in sessions)
        {
            var parts = instalments.Where(i => i.SessionNumber == session.Number).ToList();
            replaced.Add((session.FromPosition, WorkerStep.Mediated));
            events.Add(new(WorkerStep.MediationHeld, at[session.FromPosition])
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
            if (instalment.PaidOn is not null && came > since)
            {
                replaced.Add((came, WorkerStep.MoneyCame));
                events.Add(new(WorkerStep.InstalmentCame, at[came]));
            }
            if (due <= until && (instalment.PaidOn is null || at[came] > due))
                events.Add(new(WorkerStep.InstalmentLate, due));
        }
        return events;
    }

    private async Task<List<WorkerEvent>> OffersAsync(Guid subject, DateTime since, CancellationToken ct)
    {
        var events = new List<WorkerEvent>();
        foreach (var offer in await db.Handovers.AsNoTracking().Where(h => h.SubjectId == subject && h.Kind != OfferKind.Return && h.SentAt >= since).ToListAsync(ct))
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
        foreach (var told in await db.Exchanges.AsNoTracking().Where(e => e.SubjectId == subject && e.At >= since && e.Kind != ExchangeKind.Acknowledged).ToListAsync(ct))
            events.Add(told.Kind.IsFeedback() ? new(WorkerStep.FedBack, told.At, tree.NameOf(told.FromId)) { Word = told.Kind }
                : new(WorkerStep.ToldForKnowledge, told.At, tree.NameOf(told.ToId)));
        return events;
    }

    private async Task<List<WorkerEvent>> OthersAsync(Guid id, (long Position, DateTime At) since, CancellationToken ct)
    {
        var events = new List<WorkerEvent>();
        var first = await db.WorkerLines.Where(l => l.CaseId == id).MinAsync(l => (long?)l.FromPosition, ct);
        if (first is { } list && list > since.Position)
            events.Add(new(WorkerStep.ListMade, (await TimesAsync([list], ct))[list]));
        foreach (var report in await db.ImmediateReports.AsNoTracking().Where(r => r.CaseId == id).ToListAsync(ct))
        {
            if (report.CrossedAt >= since.At)
                events.Add(new(WorkerStep.ToldProvince, report.CrossedAt, tree.Root.Name));
            if (report.AcknowledgedAt is { } has && has >= since.At)
                events.Add(new(WorkerStep.ProvinceHasIt, has, tree.Root.Name));
        }
        var calls = await db.CallBacks.AsNoTracking().Where(c => c.CaseId == id && c.Position > since.Position && c.Result == CallBackResult.Paid).ToListAsync(ct);
        events.AddRange(calls.Select(c => new WorkerEvent(WorkerStep.CalledBack, c.At)));
        return events;
    }

    private async Task<Dictionary<long, DateTime>> TimesAsync(IEnumerable<long> positions, CancellationToken ct)
    {
        var all = positions.Distinct().ToArray();
        return await db.Acts.AsNoTracking().Where(a => all.Contains(a.Position)).ToDictionaryAsync(a => a.Position, a => a.At, ct);
    }
}
