using Anxin.Core.Campaigns;
using Anxin.Core.Dispatch;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>An obligation as it stands: everything about it is computed.</summary>
/// <param name="Contradicted">A zero that was deemed, or stands in the latest version, was contradicted by what came after it.</param>
/// <param name="Against">What contradicted it and has been taken back since.</param>
/// <param name="Waiting">A clue received by the period's end waits for triage.</param>
public sealed record ObligationNow(
    Obligation Obligation, UnitNode Unit, DutyDefinition Duty, ObligationStanding Standing, Figures Figures,
    Submission? Latest, SubmissionAnswer? Accepted, IReadOnlyList<SubmissionAnswer> Answers, bool Contradicted,
    IReadOnlyList<TakenBack> Against, bool Waiting)
{
    /// <summary>The ledger as it is now has something to report.</summary>
    public bool IsActive => Figures.IsActivity || Waiting;

    /// <summary>The latest version was handed in while its period ran: it does not know the rest.</summary>
    public bool IsPartial => Latest is { } latest && CivilTime.DateOf(latest.ReceivedAt) <= Obligation.To;

    /// <summary>The latest version says zero, and something came after it.</summary>
    public bool IsLatestContradicted => Duty.Form == ReportForm.Weekly && Latest is { Empty: true } latest && (IsActive || Against.Any(a => a.Position > latest.AsOf));

    /// <summary>A zero that may be passed on: silence that stands, or an empty table after which nothing came.</summary>
    public bool IsZero => Standing.State == ObligationState.ZeroDeemed
        || (Standing.State is ObligationState.Submitted or ObligationState.Accepted && Latest is { Empty: true } && !IsLatestContradicted);

    /// <summary>Another version can follow without a return: none was accepted, or the accepted one does not tell the whole period.</summary>
    public bool TakesAnother => Standing.State != ObligationState.Accepted || IsPartial || IsLatestContradicted;
}

/// <summary>States of obligations at an instant and a journal position: a pure function of due, now, submissions, zero evidence and activity.</summary>
public sealed class ObligationBook(AnxinDb db, OrganisationCache organisation)
{
    /// <param name="campaign">Whose obligations.</param>
    /// <param name="chosen">Which of them.</param>
    /// <param name="now">What is past due is judged at this instant.</param>
    /// <param name="asOf">What is on record is judged at this position.</param>
    /// <param name="read">What was read already, where all of the chosen are of one period.</param>
    public async Task<IReadOnlyList<ObligationNow>> StandAsync(
        LoadedCampaign campaign, IReadOnlyList<Obligation> chosen, DateTime now, long asOf, CancellationToken ct, PeriodReading? read = null)
    {
        var ids = chosen.Select(o => o.Id).ToArray();
        var submissions = (await db.Submissions.AsNoTracking().Where(s => ids.Contains(s.ObligationId) && s.Position <= asOf)
            .ToListAsync(ct)).ToLookup(s => s.ObligationId);
        var sent = submissions.SelectMany(g => g.Select(s => s.Id)).ToArray();
        var answers = (sent.Length == 0 ? [] : await db.SubmissionAnswers.AsNoTracking().Where(a => sent.Contains(a.SubmissionId) && a.Position <= asOf)
            .OrderBy(a => a.Position).ToListAsync(ct)).ToLookup(a => a.SubmissionId);
        var deemings = await db.ZeroDeemings.AsNoTracking().Where(z => ids.Contains(z.ObligationId) && z.Position <= asOf)
            .ToDictionaryAsync(z => z.ObligationId, ct);
        var duties = campaign.Definition.Duties.ToDictionary(d => d.Key);

        var result = new List<ObligationNow>(chosen.Count);
        foreach (var period in chosen.GroupBy(o => new ReportPeriod(o.From, o.To)))
        {
            var tree = await organisation.TreeAsync(db, period.Key.To, asOf, ct);
            var against = await AgainstAsync(period, submissions, deemings, duties, asOf, ct);
            var (figures, waiting) = read ?? await PeriodReading.OfAsync(await new LedgerAt(db, asOf, null).LookAsync(ct), period.Key, ct);
            foreach (var o in period)
            {
                if (!duties.TryGetValue(o.Duty, out var duty) || !tree.Stands(o.UnitId))
                    continue;
                var below = tree.CountsFor(o.UnitId).Select(n => n.Id).ToList();
                var sum = below.Aggregate(default(Figures), (all, id) => all + figures.GetValueOrDefault(id));
                var waits = below.Exists(waiting.Contains);
                var active = sum.IsActivity || waits;
                var versions = submissions[o.Id].OrderBy(s => s.Version).ToList();
                var deeming = deemings.GetValueOrDefault(o.Id);
                var last = versions.LastOrDefault();
                var zero = deeming?.Evidence ?? last?.AsOf;
                IReadOnlyList<TakenBack> gone = [.. against.Where(a => a.Position > zero && below.Contains(a.Unit))];
                var standing = Judge(o, duty, versions, answers, deeming?.At, active, sum.OpenCases > 0, gone.Count > 0, now);
                IReadOnlyList<SubmissionAnswer> said = last is null ? [] : [.. answers[last.Id]];
                var it = new ObligationNow(o, tree.Find(o.UnitId)!, duty, standing, sum, last,
                    said.LastOrDefault(a => a.Kind == SubmissionAnswerKind.Accepted), said, false, gone, waits);
                // A week's table is empty only without any activity; what comes after it was handed in speaks against it.
                result.Add(it with { Contradicted = (deeming is not null && (active || gone.Count > 0 || versions.Exists(v => !v.Empty))) || it.IsLatestContradicted });
            }
        }
        return [.. result.OrderBy(r => r.Obligation.Due).ThenBy(r => r.Obligation.Duty, StringComparer.Ordinal)
            .ThenBy(r => r.Unit.Order).ThenBy(r => r.Unit.Code, StringComparer.Ordinal)];
    }

    /// <summary>How it stands once a submission or an answer is written, without reading it back.</summary>
    public static ObligationNow After(ObligationNow before, Submission latest, SubmissionAnswer? answer, DateTime now)
    {
        IReadOnlyList<SubmissionAnswer> answers = answer is null ? [] : [.. before.Answers, answer];
        var state = answers.LastOrDefault(a => a.Kind != SubmissionAnswerKind.Confirmed)?.Kind switch
        {
            SubmissionAnswerKind.Accepted => ObligationState.Accepted,
            SubmissionAnswerKind.Returned => ObligationState.Returned,
            _ => ObligationState.Submitted,
        };
        var zero = before.Standing.Zero == ZeroKind.Deemed ? ZeroKind.Deemed : latest.Empty ? ZeroKind.Confirmed : ZeroKind.None;
        var onTime = before.Latest is not null || before.Standing.OnTime is not null ? before.Standing.OnTime : now < before.Obligation.Due;
        var next = before with { Latest = latest };
        return next with
        {
            Answers = answers,
            Accepted = answers.LastOrDefault(a => a.Kind == SubmissionAnswerKind.Accepted),
            Contradicted = before.Contradicted && (zero == ZeroKind.Deemed || next.IsLatestContradicted),
            Standing = new ObligationStanding(state, zero, zero == ZeroKind.Deemed && !latest.Empty ? false : onTime),
        };
    }

    /// <summary>What has been taken back of what came after the period's zeros; nothing is read where nobody's is zero.</summary>
    private async Task<IReadOnlyList<TakenBack>> AgainstAsync(
        IGrouping<ReportPeriod, Obligation> period, ILookup<Guid, Submission> submissions, Dictionary<Guid, ZeroDeeming> deemings,
        Dictionary<string, DutyDefinition> duties, long asOf, CancellationToken ct)
    {
        var zeros = period.Where(o => duties.TryGetValue(o.Duty, out var duty) && duty.Form == ReportForm.Weekly).Select(o => deemings.GetValueOrDefault(o.Id) is { } deemed
            ? deemed.Evidence : submissions[o.Id].MaxBy(s => s.Version) is { Empty: true } last ? last.AsOf : (long?)null).Min();
        return zeros is { } since ? await ZeroHistory.OfAsync(new LedgerAt(db, asOf, null), period.Key, since, ct) : [];
    }

    private static ObligationStanding Judge(
        Obligation o, DutyDefinition duty, List<Submission> versions, ILookup<Guid, SubmissionAnswer> answers, DateTime? deemedAt,
        bool active, bool open, bool contradicted, DateTime now)
    {
        var facts = versions.Select(v => new SubmissionFact(v.ReceivedAt, v.Empty,
            answers[v.Id].LastOrDefault(a => a.Kind == SubmissionAnswerKind.Accepted)?.At,
            answers[v.Id].LastOrDefault(a => a.Kind == SubmissionAnswerKind.Returned)?.At)).ToList();
        // Once the due instant has been handled only its evidence counts: activity that later goes away makes no zero afterwards.
        var policy = o.DueHandledAt is not null && deemedAt is null ? ZeroPolicy.ConfirmedOnly : duty.ZeroWhen;
        return ObligationRule.State(new ObligationFacts(o.Due, facts, policy, deemedAt, active, open, contradicted), now);
    }
}

/// <summary>What a period's obligations are judged by: figures by unit, and the units where a clue waits.</summary>
public sealed record PeriodReading(Dictionary<Guid, Figures> Figures, HashSet<Guid> Waiting)
{
    public static async Task<PeriodReading> OfAsync(LedgerAt ledger, ReportPeriod period, CancellationToken ct) =>
        new(await PeriodFigures.ByUnitAsync(ledger, period, ct), await Activity.WaitingAsync(ledger, period, ct));
}

/// <summary>What makes a unit not silent in a period, besides the figures.</summary>
public static class Activity
{
    /// <summary>Units with a clue received by the period's end and not yet triaged.</summary>
    public static async Task<HashSet<Guid>> WaitingAsync(LedgerAt ledger, ReportPeriod period, CancellationToken ct)
    {
        var to = period.To;
        return [.. await ledger.WaitingClues().Where(c => c.ReceivedOn <= to).Select(c => c.UnitId).Distinct().ToListAsync(ct)];
    }
}
