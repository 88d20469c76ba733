using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Campaigns;

/// <summary>A campaign with its file read.</summary>
public sealed record LoadedCampaign(Guid Id, string Code, int Version, CampaignDefinition Definition);

/// <summary>A threshold as acts need it.</summary>
/// <param name="People">Reached at this number, which is included.</param>
/// <param name="Target">From the crossing to the acknowledgement; a target, not law.</param>
public sealed record ThresholdRule(Guid CampaignId, int People, TimeSpan Target, ReportPeriod Window)
{
    /// <summary>While the window runs, and for cases of its time that are entered later.</summary>
    public bool InForce(DateOnly today, DateOnly acceptedOn) => Window.Contains(today) || Window.Contains(acceptedOn);
}

/// <summary>Campaign files parsed once, kept for a few seconds: read at every act, changed a few times a year.</summary>
public sealed class CampaignCache(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private volatile Loaded? loaded;

    private sealed record Loaded(long At, IReadOnlyList<LoadedCampaign> Campaigns, IReadOnlyList<ThresholdRule> Thresholds);

    public void Forget() => loaded = null;

    public async Task<IReadOnlyList<LoadedCampaign>> AllAsync(AnxinDb db, CancellationToken ct) => (await LoadAsync(db, ct)).Campaigns;

    public async Task<IReadOnlyList<ThresholdRule>> ThresholdsAsync(AnxinDb db, CancellationToken ct) => (await LoadAsync(db, ct)).Thresholds;

    private async Task<Loaded> LoadAsync(AnxinDb db, CancellationToken ct)
    {
        var now = loaded;
        if (now is not null && time.GetElapsedTime(now.At) <= Lifetime)
            return now;
        var campaigns = (await db.Campaigns.AsNoTracking().OrderBy(c => c.LoadedAt).ToListAsync(ct))
            .Select(c => new LoadedCampaign(c.Id, c.Code, c.Version, CampaignFile.Parse(c.File, c.Code).Definition!)).ToList();
        return loaded = new Loaded(time.GetTimestamp(), campaigns, [.. campaigns.SelectMany(Thresholds)]);
    }

    private static IEnumerable<ThresholdRule> Thresholds(LoadedCampaign campaign) =>
        campaign.Definition.Immediate is { } immediate
            ? [new ThresholdRule(campaign.Id, immediate.AtLeast, immediate.AcknowledgeWithin, immediate.Window)] : [];
}
