using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>A period of a duty seen whole: every reporter's standing, what was closed over it, what went to the national federation.</summary>
public sealed record ConsolidatedView(
    LoadedCampaign Campaign, DutyDefinition Duty, ReportPeriod Period, UnitNode Recipient, IReadOnlyList<ObligationNow> Owed,
    IReadOnlyList<Consolidation> Closed, IReadOnlyList<FederationNotice> Notices)
{
    /// <summary>Reporters from whom nothing counts as received: named in a table that is closed without them.</summary>
    public IReadOnlyList<UnitNode> Gaps => [.. Owed.Where(IsGap).Select(o => o.Unit)];

    /// <summary>Reporters whose zero stands: confirmed by an empty table or deemed, and not contradicted.</summary>
    public IReadOnlyList<ZeroLine> Zeros => [.. Owed.Where(o => o.IsZero).Select(o => new ZeroLine(o.Unit.Code, Words.ZeroKind.Api(o.Standing.Zero), o.Figures.OpenCases))];

    /// <summary>Reporters on the last list passed on whose zero no longer stands: a correction has to go after it.</summary>
    public IReadOnlyList<ZeroLine> ToCorrect
    {
        get
        {
            var passed = new Dictionary<string, ZeroLine>(StringComparer.Ordinal);
            foreach (var notice in Notices)
                foreach (var line in notice.Read())
                    if (notice.Kind == FederationNoticeKind.ZeroList)
                        passed[line.Unit] = line;
                    else
                        passed.Remove(line.Unit);
            var standing = Zeros.Select(z => z.Unit).ToHashSet(StringComparer.Ordinal);
            return [.. passed.Values.Where(l => !standing.Contains(l.Unit))];
        }
    }

    /// <summary>Zeros that stand and have not been passed on yet.</summary>
    public IReadOnlyList<ZeroLine> ToPass
    {
        get
        {
            var last = new Dictionary<string, FederationNoticeKind>(StringComparer.Ordinal);
            foreach (var notice in Notices)
                foreach (var line in notice.Read())
                    last[line.Unit] = notice.Kind;
            return [.. Zeros.Where(z => last.GetValueOrDefault(z.Unit) != FederationNoticeKind.ZeroList)];
        }
    }

    private static bool IsGap(ObligationNow o) => o.Standing.State is ObligationState.Open or ObligationState.Late or ObligationState.Returned;
}

/// <summary>A line of a zero list. <paramref name="OpenCases"/>: 在办 n 件 at the period's end.</summary>
public sealed record ZeroLine(string Unit, string Zero, int OpenCases);

/// <summary>Closing the recipient's consolidated table, and passing zeros on.</summary>
public sealed class Consolidating(
    AnxinDb db, Reporting reporting, TableBuilder tables, DueWork due, CampaignCache campaigns, OrganisationCache organisation)
{
    /// <summary>For the recipient and who is above every reporter; else 404.</summary>
    public async Task<ConsolidatedView> FindAsync(Viewer viewer, string code, string dutyKey, DateOnly from, DateTime now, CancellationToken ct)
    {
        var campaign = await reporting.CampaignAsync(code, ct);
        var (duty, period) = await reporting.PeriodAsync(campaign, dutyKey, from, ct);
        var recipient = viewer.Tree.Find(campaign.Definition.Recipient.Unit) ?? viewer.Tree.Root;
        if (!viewer.Sees(recipient.Id))
            throw new NotVisibleException("consolidated table");
        var all = await reporting.ListAsync(viewer, campaign, new ObligationFilter(null, dutyKey, null), now, ct);
        return new ConsolidatedView(campaign, duty, period, recipient, [.. all.Where(o => o.Obligation.From == from)],
            await db.Consolidations.AsNoTracking().Where(c => c.CampaignId == campaign.Id && c.Duty == dutyKey && c.From == from)
                .OrderBy(c => c.Version).ToListAsync(ct),
            await db.FederationNotices.AsNoTracking().Where(n => n.CampaignId == campaign.Id && n.Duty == dutyKey && n.From == from)
                .OrderBy(n => n.Position).ToListAsync(ct));
    }

    /// <summary>Freezes the table over all reporters as it stands, the missing ones named. By the recipient's reporter; again makes the next version.</summary>
    public async Task<Consolidation> CloseAsync(ActContext context, string code, string dutyKey, DateOnly from, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        await due.RunAsync(context.Now, ct);
        campaigns.Forget();
        organisation.Forget();
        var view = await FindAsync(context.Viewer, code, dutyKey, from, context.Now, ct);
        context.Viewer.Demand(Roles.Reporter, view.Recipient.Id);
        if (view.Owed.All(o => context.Now < o.Obligation.Due))
            throw new RefusalException("consolidated-not-due");
        var asOf = await db.SettleAsync(ct);
        var table = await tables.BuildAsync(view.Campaign, view.Duty, view.Recipient.Id, view.Period, asOf, context.Now, ct);
        var frozen = table.Frozen();
        var gaps = string.Join('\n', view.Gaps.Select(u => u.Code));
        var rows = context.Begin("consolidation.close", view.Recipient.Id);
        var closed = new Consolidation
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            CampaignId = view.Campaign.Id,
            Duty = dutyKey,
            From = view.Period.From,
            To = view.Period.To,
            UnitId = view.Recipient.Id,
            Version = view.Closed.Count + 1,
            AsOf = asOf,
            CampaignVersion = view.Campaign.Version,
            ClosedAt = context.Now,
            ClosedBy = context.Viewer.Actor.Name,
            Table = frozen,
            Digest = TableView.Digest(frozen),
            Gaps = gaps,
        };
        rows.Insert(closed);
        await EnterAsync(rows, view.Campaign.Id, new Changes().Set("duty", null, dutyKey).Set("from", null, from)
            .Set("consolidation", null, closed.Version).Set("digest", null, closed.Digest).Set("gaps", null, gaps), ct);
        rows.Answer(context.Key, 200, new { closed.Id, closed.Version, closed.Digest });
        await context.WriteAsync(db, rows, ct);
        return closed;
    }

    /// <summary>Hands the zero list to the national federation; after a contradiction, a correction. By the recipient's reporter.</summary>
    public async Task<FederationNotice> PassAsync(ActContext context, string code, string dutyKey, DateOnly from, FederationNoticeKind kind, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        await due.RunAsync(context.Now, ct);
        var view = await FindAsync(context.Viewer, code, dutyKey, from, context.Now, ct);
        context.Viewer.Demand(Roles.Reporter, view.Recipient.Id);
        if (view.Duty.ZerosPassedTo is null)
            throw new RefusalException("zeros-stay");
        if (view.Owed.All(o => context.Now < o.Obligation.Due))
            throw new RefusalException("consolidated-not-due");
        var lines = kind == FederationNoticeKind.ZeroList ? view.ToPass : view.ToCorrect;
        if (lines.Count == 0)
            throw new RefusalException("nothing-to-pass");
        var notice = new FederationNotice
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            CampaignId = view.Campaign.Id,
            Duty = dutyKey,
            From = from,
            Kind = kind,
            At = context.Now,
            By = context.Viewer.Actor.Name,
            Lines = JsonSerializer.Serialize(lines, CoreJson.Api),
        };
        var rows = context.Begin(kind == FederationNoticeKind.ZeroList ? "zeros.pass" : "zeros.correct", view.Recipient.Id);
        rows.Insert(notice);
        await EnterAsync(rows, view.Campaign.Id, new Changes().Set("duty", null, dutyKey).Set("from", null, from)
            .Set(kind == FederationNoticeKind.ZeroList ? "zerosPassed" : "zerosCorrected", null, string.Join(' ', lines.Select(l => l.Unit))), ct);
        rows.Answer(context.Key, 200, new { notice.Id });
        await context.WriteAsync(db, rows, ct);
        return notice;
    }

    private async Task EnterAsync(ActRows rows, Guid campaign, Changes changes, CancellationToken ct)
    {
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == campaign).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest }).FirstAsync(ct);
        rows.Enter(EntrySubject.Campaign, campaign, last.Number + 1, last.Digest, changes);
    }
}
