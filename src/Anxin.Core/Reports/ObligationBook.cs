using Anxin.Core.Campaigns;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>An obligation as it stands: everything about it is computed.</summary>
public sealed record ObligationNow(
    Obligation Obligation, UnitNode Unit, DutyDefinition Duty, ObligationStanding Standing, Figures Figures,
    Submission? Latest, SubmissionAnswer? Accepted, IReadOnlyList<SubmissionAnswer> Answers, bool Contradicted);

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
            var (figures, waiting) = read ?? await PeriodReading.OfAsync(await new LedgerAt(db, asOf, null).LookAsync(ct), period.Key, ct);
            foreach (var o in period)
            {
                if (!duties.TryGetValue(o.Duty, out var duty) || tree.Find(o.UnitId) is not { } unit)
                    continue;
                var below = tree.Below(o.UnitId).Select(n => n.Id).ToList();
                var sum = below.Aggregate(default(Figures), (all, id) => all + figures.GetValueOrDefault(id));
                var active = sum.IsActivity || below.Exists(waiting.Contains);
                var versions = submissions[o.Id].OrderBy(s => s.Version).ToList();
                var deeming = deemings.GetValueOrDefault(o.Id);
                var standing = Judge(o, duty, versions, answers, deeming?.At, active, sum.OpenCases > 0, now);
                var last = versions.LastOrDefault();
                IReadOnlyList<SubmissionAnswer> said = last is null ? [] : [.. answers[last.Id]];
                result.Add(new ObligationNow(o, unit, duty, standing, sum, last,
                    said.LastOrDefault(a => a.Kind == SubmissionAnswerKind.Accepted), said,
                    (deeming is not null && (active || versions.Exists(v => !v.Empty)))
                    // A week's table is empty only without any activity; what comes after it was handed in speaks against it.
                    || (duty.Form == ReportForm.Weekly && last is { Empty: true } && active)));
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
        return before with
        {
            Latest = latest,
            Answers = answers,
            Accepted = answers.LastOrDefault(a => a.Kind == SubmissionAnswerKind.Accepted),
            Contradicted = before.Contradicted && (zero == ZeroKind.Deemed || latest.Id == before.Latest?.Id),
            Standing = new ObligationStanding(state, zero, zero == ZeroKind.Deemed && !latest.Empty ? false : onTime),
        };
    }

    private static ObligationStanding Judge(
        Obligation o, DutyDefinition duty, List<Submission> versions, ILookup<Guid, SubmissionAnswer> answers, DateTime? deemedAt,
        bool active, bool open, DateTime now)
    {
        var facts = versions.Select(v => new SubmissionFact(v.ReceivedAt, v.Empty,
            answers[v.Id].LastOrDefault(a => a.Kind == SubmissionAnswerKind.Accepted)?.At,
            answers[v.Id].LastOrDefault(a => a.Kind == SubmissionAnswerKind.Returned)?.At)).ToList();
        // Once the due instant has been handled only its evidence counts: activity that later goes away makes no zero afterwards.
        var policy = o.DueHandledAt is not null && deemedAt is null ? ZeroPolicy.ConfirmedOnly : duty.ZeroWhen;
        return ObligationRule.State(new ObligationFacts(o.Due, facts, policy, deemedAt, active, open), now);
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
