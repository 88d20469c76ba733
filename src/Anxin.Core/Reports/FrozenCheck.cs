using Anxin.Core.Campaigns;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>Whether every frozen table still comes out of the ledger byte for byte, read at its own position and instant.</summary>
public sealed class FrozenCheck(AnxinDb db, TableBuilder tables)
{
    private readonly Dictionary<(Guid, int), LoadedCampaign?> campaigns = [];

    /// <summary>Frozen tables recomputed, after <see cref="RunAsync"/>.</summary>
    public int Tables { get; private set; }

    /// <returns>One line for each fault, naming the table.</returns>
    public async IAsyncEnumerable<string> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var submissions = await (from s in db.Submissions.AsNoTracking()
                                 join o in db.Obligations.AsNoTracking() on s.ObligationId equals o.Id
                                 orderby s.Position
                                 select new { s.Id, o }).ToListAsync(ct);
        if (await db.Submissions.CountAsync(ct) != submissions.Count)
            yield return "submissions: some belong to no obligation";
        foreach (var item in submissions)
        {
            var s = await db.Submissions.AsNoTracking().SingleAsync(x => x.Id == item.Id, ct);
            var name = $"submission {s.Id} ({item.o.Duty} {item.o.From:yyyy-MM-dd} version {s.Version})";
            foreach (var fault in await CheckAsync(name, item.o.CampaignId, s.CampaignVersion, item.o.Duty, item.o.UnitId,
                new ReportPeriod(item.o.From, item.o.To), s.AsOf, s.ReceivedAt, s.Table, s.Digest, ct))
                yield return fault;
            if (!await ToldAsync(s.Position, s.ObligationId, s.Digest, ct))
                yield return $"{name}: the journal tells another digest";
        }
        foreach (var id in await db.Consolidations.AsNoTracking().OrderBy(c => c.Position).Select(c => c.Id).ToListAsync(ct))
        {
            var c = await db.Consolidations.AsNoTracking().SingleAsync(x => x.Id == id, ct);
            var name = $"consolidation {c.Id} ({c.Duty} {c.From:yyyy-MM-dd} version {c.Version})";
            foreach (var fault in await CheckAsync(name, c.CampaignId, c.CampaignVersion, c.Duty, c.UnitId,
                new ReportPeriod(c.From, c.To), c.AsOf, c.ClosedAt, c.Table, c.Digest, ct))
                yield return fault;
            if (!await ToldAsync(c.Position, c.CampaignId, c.Digest, ct))
                yield return $"{name}: the journal tells another digest";
        }
    }

    private async Task<IReadOnlyList<string>> CheckAsync(
        string name, Guid campaignId, int campaignVersion, string dutyKey, Guid unit, ReportPeriod period, long asOf, DateTime at,
        string table, string digest, CancellationToken ct)
    {
        Tables++;
        if (TableView.Digest(table) != digest)
            return [$"{name}: its digest does not cover it"];
        var campaign = await CampaignAsync(campaignId, campaignVersion, ct);
        if (campaign?.Definition.Duties.FirstOrDefault(d => d.Key == dutyKey) is not { } duty)
            return [$"{name}: version {campaignVersion} of its campaign is not there"];
        var again = (await tables.BuildAsync(campaign, duty, unit, period, asOf, at, ct)).Frozen();
        return again == table ? [] : [$"{name}: the ledger at position {asOf} gives another table"];
    }

    private async Task<bool> ToldAsync(long position, Guid subject, string digest, CancellationToken ct) =>
        (await db.Entries.AsNoTracking().Where(e => e.Position == position && e.SubjectId == subject).Select(e => e.Payload).ToListAsync(ct))
        .Exists(p => p.Contains(digest, StringComparison.Ordinal));

    /// <summary>The campaign as it was ruled when the table was frozen.</summary>
    private async Task<LoadedCampaign?> CampaignAsync(Guid id, int version, CancellationToken ct)
    {
        if (campaigns.TryGetValue((id, version), out var known))
            return known;
        var ruling = await db.Rulings.AsNoTracking().SingleOrDefaultAsync(r => r.CampaignId == id && r.Version == version, ct);
        var definition = ruling is null ? null : CampaignFile.Parse(ruling.File, $"{id}").Definition;
        return campaigns[(id, version)] = definition is null ? null : new LoadedCampaign(id, definition.Code, version, definition);
    }
}
