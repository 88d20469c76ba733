using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Cases;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>A call behind a report that was taken by telephone.</summary>
public sealed record CallInput(string? At, string? From);

public sealed record SubmitReport
{
    public string? SignedOffBy { get; init; }
    public string? PreparedBy { get; init; }
    public string? Phone { get; init; }
    public CallInput? Call { get; init; }

    /// <summary>The version that was seen last; none is 0. Absent means unchecked.</summary>
    public string? Version { get; init; }

    /// <summary>The <see cref="TableView.Seal"/> of the live table that was seen. Absent means unchecked.</summary>
    public string? Seen { get; init; }
}

public sealed record AnswerReport
{
    public string? Reason { get; init; }

    /// <summary>The version that was seen. Absent means unchecked.</summary>
    public string? Version { get; init; }
}

/// <summary>Handing a period's figures upward, and what the recipient says to them.</summary>
public sealed class SubmissionActs(
    AnxinDb db, Reporting reporting, TableBuilder tables, DueWork due, CampaignCache campaigns, OrganisationCache organisation)
{
    private const int NameLimit = 50;

    /// <summary>
    /// By the unit's own reporter, or by the recipient's duty officer with the call. Freezes what the ledger says at a settled position;
    /// what counts is the moment the server receives it.
    /// </summary>
    public async Task<ObligationView> SubmitAsync(ActContext context, Guid id, SubmitReport input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        await due.RunAsync(context.Now, ct);
        // A frozen table stands on what is in force, not on what was a few seconds ago.
        campaigns.Forget();
        organisation.Forget();
        var (campaign, at) = await reporting.FindAsync(context.Viewer, id, context.Now, ct);
        var call = input.Call is { At: not null } or { From: not null };
        if (call)
        {
            DemandAtRecipient(context.Viewer, Roles.Duty, campaign);
            if (at.Duty.Delivery.By != DeliveryChannel.Telephone)
                throw new RefusalException("report-not-by-phone");
        }
        else
        {
            context.Viewer.Demand(Roles.Reporter, at.Obligation.UnitId);
        }
        var read = new InputReader(new Problems(), context.Today);
        var signed = read.Text("signedOffBy", input.SignedOffBy, NameLimit, true, $"单位负责人");
        var prepared = read.Text("preparedBy", input.PreparedBy, NameLimit, true, $"制表人");
        var phone = read.Text("phone", input.Phone, NameLimit, true, $"联系电话");
        var (callAt, callFrom) = call ? ReadCall(read, input.Call!, context.Now) : default;
        CheckVersion(read, input.Version, at);
        read.Problems.ThrowIfAny();
        if (!at.TakesAnother)
            throw new RefusalException("report-accepted");
        if (context.Today < at.Obligation.From)
            throw new RefusalException("period-not-begun");

        var asOf = await db.SettleAsync(ct);
        var table = await tables.BuildAsync(campaign, at.Duty, at.Obligation.UnitId,
            new ReportPeriod(at.Obligation.From, at.Obligation.To), asOf, context.Now, ct);
        if (!string.IsNullOrWhiteSpace(input.Seen) && input.Seen != table.Seal)
            throw new StaleException(at.Latest?.Version ?? 0);
        var frozen = table.Frozen();
        var version = (at.Latest?.Version ?? 0) + 1;
        var rows = context.Begin("report.submit", at.Obligation.UnitId);
        var submission = new Submission
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            ObligationId = id,
            Version = version,
            AsOf = asOf,
            CampaignVersion = campaign.Version,
            ReceivedAt = context.Now,
            SignedOffBy = signed!,
            PreparedBy = prepared!,
            Phone = phone!,
            CallAt = callAt,
            CallFrom = callFrom,
            Table = frozen,
            Digest = TableView.Digest(frozen),
            Empty = table.Empty,
        };
        rows.Insert(submission);
        await EnterAsync(rows, id, new Changes().Set("version", at.Latest?.Version, version).Set("asOf", at.Latest?.AsOf, asOf)
            .Set("digest", at.Latest?.Digest, submission.Digest).Set("callFrom", null, callFrom), ct);
        return await FinishAsync(context, rows, at, submission, null, ct);
    }

    public Task<ObligationView> AcceptAsync(ActContext context, Guid id, AnswerReport input, CancellationToken ct) =>
        AnswerAsync(context, id, SubmissionAnswerKind.Accepted, input, ct);

    /// <summary>An accepted report can be returned, too: otherwise nothing could be corrected once it was.</summary>
    public Task<ObligationView> ReturnAsync(ActContext context, Guid id, AnswerReport input, CancellationToken ct) =>
        AnswerAsync(context, id, SubmissionAnswerKind.Returned, input, ct);

    /// <summary>The unit stands by what its caller reported.</summary>
    public Task<ObligationView> ConfirmAsync(ActContext context, Guid id, AnswerReport input, CancellationToken ct) =>
        AnswerAsync(context, id, SubmissionAnswerKind.Confirmed, input, ct);

    private async Task<ObligationView> AnswerAsync(
        ActContext context, Guid id, SubmissionAnswerKind kind, AnswerReport input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var (campaign, at) = await reporting.FindAsync(context.Viewer, id, context.Now, ct);
        if (kind == SubmissionAnswerKind.Confirmed)
            context.Viewer.Demand(Roles.Reporter, at.Obligation.UnitId);
        else
            DemandAtRecipient(context.Viewer, Roles.Reporter, campaign);
        var read = new InputReader(new Problems(), context.Today);
        var reason = kind == SubmissionAnswerKind.Returned ? read.Text("reason", input.Reason, 500, true, $"退回理由") : null;
        CheckVersion(read, input.Version, at);
        read.Problems.ThrowIfAny();
        if (at.Latest is not { } latest)
            throw new RefusalException("nothing-submitted");
        if (kind switch
        {
            SubmissionAnswerKind.Confirmed => latest.CallFrom is null || at.Answers.Any(a => a.Kind == kind),
            SubmissionAnswerKind.Returned => at.Standing.State is not (ObligationState.Submitted or ObligationState.Accepted),
            _ => at.Standing.State != ObligationState.Submitted,
        })
            throw new RefusalException("report-" + Words.ObligationState.Api(at.Standing.State));
        var rows = context.Begin("report." + kind.ToString().ToLowerInvariant(), at.Obligation.UnitId, reason);
        var answer = new SubmissionAnswer
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            SubmissionId = latest.Id,
            Kind = kind,
            At = context.Now,
            By = context.Viewer.Actor.Name,
            Reason = reason,
        };
        rows.Insert(answer);
        await EnterAsync(rows, id, new Changes().Set("answer", null, kind.ToString().ToLowerInvariant()).Set("version", null, latest.Version), ct);
        return await FinishAsync(context, rows, at, latest, answer, ct);
    }

    private static void CheckVersion(InputReader read, string? version, ObligationNow at) =>
        CaseChanges.CheckVersion(read, version, at.Latest?.Version ?? 0);

    private async Task<ObligationView> FinishAsync(
        ActContext context, ActRows rows, ObligationNow before, Submission latest, SubmissionAnswer? answer, CancellationToken ct)
    {
        // The answer is what stands once this is written.
        var after = ObligationBook.After(before, latest, answer, context.Now);
        var view = ObligationView.Of(after);
        rows.Answer(context.Key, 200, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }

    private async Task EnterAsync(ActRows rows, Guid obligation, Changes changes, CancellationToken ct)
    {
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == obligation).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest }).FirstOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Obligation, obligation, (last?.Number ?? 0) + 1, last?.Digest, changes);
    }

    /// <summary>The report is seen, whoever looks up to the recipient: a missing role there is a 403 and no 404.</summary>
    private static void DemandAtRecipient(Viewer viewer, Roles role, LoadedCampaign campaign)
    {
        var recipient = viewer.Tree.Find(campaign.Definition.Recipient.Unit) ?? viewer.Tree.Root;
        if (!viewer.Has(role, recipient.Id))
            throw new RoleException(role.ToString());
    }

    private static (DateTime?, string?) ReadCall(InputReader read, CallInput call, DateTime now)
    {
        var from = read.Text("call.from", call.From, NameLimit, true, $"来电人");
        if (call.At is null)
            return (now, from);
        var at = now;
        if (string.IsNullOrWhiteSpace(call.At))
            read.Problems.Add("call.at", $"请填写来电时间");
        else if (!CivilTime.TryParseInstant(call.At, out at))
            read.Problems.Add("call.at", $"来电时间应带时区，例如 2022-10-10T15:40:00+08:00");
        else if (at > now)
            read.Problems.Add("call.at", $"来电时间不能晚于现在（{CivilTime.Iso(now)[..16].Replace('T', ' ')}）");
        return (at, from);
    }
}
