using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>Which obligations are asked for; units null is all that are visible.</summary>
public sealed record ObligationFilter(IReadOnlyCollection<Guid>? Units, string? Duty, ObligationState? State);

/// <summary>Reads obligations and their tables for whoever may see them.</summary>
public sealed class Reporting(AnxinDb db, CampaignCache campaigns, ObligationBook book, TableBuilder tables)
{
    public async Task<LoadedCampaign> CampaignAsync(string code, CancellationToken ct) =>
        (await campaigns.AllAsync(db, ct)).FirstOrDefault(c => c.Code == code) ?? throw new NotVisibleException("campaign");

    public async Task<IReadOnlyList<ObligationNow>> ListAsync(
        Viewer viewer, LoadedCampaign campaign, ObligationFilter filter, DateTime now, CancellationToken ct)
    {
        var owed = db.Obligations.AsNoTracking().Where(o => o.CampaignId == campaign.Id && o.WithdrawnAt == null);
        if (filter.Duty is { } duty)
            owed = owed.Where(o => o.Duty == duty);
        var units = filter.Units ?? (viewer.SeesAll ? null : [.. viewer.VisibleUnits]);
        var chosen = (await owed.ToListAsync(ct)).Where(o => units is null || units.Contains(o.UnitId)).ToList();
        var standing = await book.StandAsync(campaign, chosen, now, await PositionAsync(ct), ct);
        return filter.State is { } state ? [.. standing.Where(o => o.Standing.State == state)] : standing;
    }

    /// <summary>One obligation as it stands, or 404.</summary>
    public async Task<(LoadedCampaign Campaign, ObligationNow Now)> FindAsync(Viewer viewer, Guid id, DateTime now, CancellationToken ct)
    {
        var obligation = await db.Obligations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.WithdrawnAt == null, ct);
        if (obligation is null || !viewer.Sees(obligation.UnitId))
            throw new NotVisibleException("obligation");
        var campaign = (await campaigns.AllAsync(db, ct)).Single(c => c.Id == obligation.CampaignId);
        return (campaign, (await book.StandAsync(campaign, [obligation], now, await PositionAsync(ct), ct)).Single());
    }

    /// <summary>The table as the ledger has it now.</summary>
    public async Task<TableView> LiveAsync(LoadedCampaign campaign, ObligationNow o, DateTime now, CancellationToken ct) =>
        await tables.BuildAsync(campaign, o.Duty, o.Obligation.UnitId, new ReportPeriod(o.Obligation.From, o.Obligation.To),
            await PositionAsync(ct), now, ct);

    /// <summary>A live table for any unit and planned period, the province's consolidated one too; or 404.</summary>
    public async Task<TableView> LiveAsync(
        Viewer viewer, LoadedCampaign campaign, string dutyKey, DateOnly from, Guid unit, DateTime now, CancellationToken ct)
    {
        var (duty, period) = await PeriodAsync(campaign, dutyKey, from, ct);
        if (!viewer.Sees(unit))
            throw new NotVisibleException("unit");
        return await tables.BuildAsync(campaign, duty, unit, period, await PositionAsync(ct), now, ct);
    }

    /// <summary>A duty's period that begins on that date, as planned; or 404.</summary>
    public async Task<(DutyDefinition Duty, ReportPeriod Period)> PeriodAsync(
        LoadedCampaign campaign, string dutyKey, DateOnly from, CancellationToken ct)
    {
        var duty = campaign.Definition.Duties.FirstOrDefault(d => d.Key == dutyKey) ?? throw new NotVisibleException("duty");
        var owed = await db.Obligations.AsNoTracking().FirstOrDefaultAsync(
            o => o.CampaignId == campaign.Id && o.Duty == dutyKey && o.From == from && o.WithdrawnAt == null, ct)
            ?? throw new NotVisibleException("period");
        return (duty, new ReportPeriod(owed.From, owed.To));
    }

    /// <summary>All versions, first to last, each with what was said to it.</summary>
    public async Task<IReadOnlyList<(Submission Version, IReadOnlyList<SubmissionAnswer> Answers)>> VersionsAsync(Guid obligation, CancellationToken ct)
    {
        var versions = await db.Submissions.AsNoTracking().Where(s => s.ObligationId == obligation).OrderBy(s => s.Version).ToListAsync(ct);
        var ids = versions.Select(v => v.Id).ToArray();
        var answers = (await db.SubmissionAnswers.AsNoTracking().Where(a => ids.Contains(a.SubmissionId)).OrderBy(a => a.Position)
            .ToListAsync(ct)).ToLookup(a => a.SubmissionId);
        return [.. versions.Select(v => (v, (IReadOnlyList<SubmissionAnswer>)[.. answers[v.Id]]))];
    }

    /// <summary>Who took the call by which a version came; null for one that did not come by telephone.</summary>
    public async Task<string?> TakenByAsync(Submission version, CancellationToken ct) => version.CallFrom is null ? null
        : await db.Acts.AsNoTracking().Where(a => a.Position == version.Position).Select(a => a.ActorName).SingleAsync(ct);

    /// <summary>The rows of a weekly table whose unit's latest version says something else: who handed what upward is told beside the ledger's figures.</summary>
    /// <param name="asOf">What had been handed in by then, at <paramref name="at"/>: a closed table is told the same for ever.</param>
    public async Task<IReadOnlyList<SaidOtherwise>> SaidOtherwiseAsync(
        LoadedCampaign campaign, DutyDefinition duty, DateOnly first, TableLines lines, long asOf, DateTime at, CancellationToken ct)
    {
        var rows = (lines.Weekly ?? []).Where(l => l.State is not null).ToList();
        var codes = rows.Select(l => l.UnitCode).ToArray();
        var versions = codes.Length == 0 ? [] : await (
            from o in db.Obligations.AsNoTracking()
            where o.CampaignId == campaign.Id && o.Duty == duty.Key && o.From == first && (o.WithdrawnAt == null || o.WithdrawnAt > at)
            join u in db.Units on o.UnitId equals u.Id
            where codes.Contains(u.Code)
            join s in db.Submissions.AsNoTracking() on o.Id equals s.ObligationId
            where s.Position <= asOf
            select new { u.Code, s.Version, s.Table }).ToListAsync(ct);
        var latest = versions.GroupBy(v => v.Code).ToDictionary(g => g.Key, g => g.MaxBy(v => v.Version)!);
        return [.. from row in rows
                   where latest.ContainsKey(row.UnitCode)
                   let version = latest[row.UnitCode]
                   let said = FrozenLines.WeeklyTotals(version.Table)
                   where said != row.Figures
                   select new SaidOtherwise(row.UnitName, row.State!.Value, version.Version, said, row.Figures)];
    }

    /// <summary>The journal as far as it is written now.</summary>
    public async Task<long> PositionAsync(CancellationToken ct) => await db.Acts.MaxAsync(a => (long?)a.Position, ct) ?? 0;
}
