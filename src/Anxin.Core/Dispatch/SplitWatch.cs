using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Cases;
using Anxin.Rules;
using Anxin.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Dispatch;

/// <summary>Open cases of one employer on one site, none of which reaches the threshold alone, all of which do together.</summary>
public sealed record SuspectedSplit(string Employer, string? Site, int Cases, long People, IReadOnlyList<Guid> CaseIds);

/// <summary>Looks for large cases entered in pieces; it warns, a person decides.</summary>
public sealed class SplitWatch(AnxinDb db, CampaignCache campaigns, Clock.WorkClock clock)
{
    /// <summary>Employers of whom so many open cases are looked at, at most; those with the most people.</summary>
    private const int Employers = 200;

    private const int Shown = 100;

    /// <summary>Within what the viewer sees, largest first.</summary>
    public async Task<IReadOnlyList<SuspectedSplit>> ListAsync(Viewer viewer, CancellationToken ct)
    {
        if (await ThresholdAsync(ct) is not { } least)
            return [];
        var keys = await Open(viewer).Where(s => s.People < least).GroupBy(s => s.EmployerKey)
            .Where(g => g.Count() > 1 && g.Sum(s => s.People) >= least)
            .OrderByDescending(g => g.Sum(s => s.People)).Select(g => g.Key).Take(Employers).ToListAsync(ct);
        var pieces = await PiecesAsync(Open(viewer).Where(s => keys.Contains(s.EmployerKey)), ct);
        return [.. pieces.GroupBy(p => (p.EmployerKey, SiteName.Key(p.Site))).Where(g => Splits([.. g], least))
            .Select(g => new SuspectedSplit(g.First().Employer, g.First().Site, g.Count(), g.Sum(p => (long)(p.People ?? 0)), [.. g.Select(p => p.CaseId)]))
            .OrderByDescending(s => s.People).Take(Shown)];
    }

    /// <summary>A warning for a case about to be entered beside others of its employer and site.</summary>
    public async Task<CaseWarning?> WarnAsync(Viewer viewer, CaseDraft draft, CancellationToken ct)
    {
        if (draft.People is null or 0 || await ThresholdAsync(ct) is not { } least || draft.People >= least)
            return null;
        var others = await AtAsync(viewer, EmployerName.Normalise(draft.Employer), draft.Site, ct);
        var people = others.Sum(p => (long)(p.People ?? 0)) + draft.People.Value;
        return people < least || others.Exists(p => p.People >= least) ? null : new CaseWarning("suspected-split",
            $"同一企业同一工地的在办案件合计{people}人，已达到{least}人；如属同一事件，请并案，以便第一时间报送");
    }

    /// <summary>The open cases beside one, with which it would reach the threshold; null where it would not, or does alone.</summary>
    public async Task<SuspectedSplit?> BesideAsync(Viewer viewer, CaseState state, CancellationToken ct)
    {
        if (state is not { Status: CaseStatus.Open, JoinedTo: null } || await ThresholdAsync(ct) is not { } least)
            return null;
        var all = await AtAsync(viewer, state.EmployerKey, state.Site, ct);
        return !Splits(all, least) ? null
            : new SuspectedSplit(state.Employer, state.Site, all.Count, all.Sum(p => (long)(p.People ?? 0)), [.. all.Select(p => p.CaseId).Where(id => id != state.CaseId)]);
    }

    /// <summary>An open case, as far as it may be a piece of a larger one.</summary>
    private sealed record Piece(Guid CaseId, string Employer, string EmployerKey, string? Site, int? People);

    private IQueryable<CaseState> Open(Viewer viewer) => db.CasesOf(viewer).Where(s => s.Status == CaseStatus.Open && s.JoinedTo == null);

    /// <summary>A site is one however its name is written; the database knows only how.</summary>
    private async Task<List<Piece>> AtAsync(Viewer viewer, string employer, string? site, CancellationToken ct)
    {
        var key = SiteName.Key(site);
        return [.. (await PiecesAsync(Open(viewer).Where(s => s.EmployerKey == employer), ct)).Where(p => SiteName.Key(p.Site) == key)];
    }

    private static Task<List<Piece>> PiecesAsync(IQueryable<CaseState> cases, CancellationToken ct) =>
        cases.OrderBy(s => s.Serial).Select(s => new Piece(s.CaseId, s.Employer, s.EmployerKey, s.Site, s.People)).ToListAsync(ct);

    private static bool Splits(List<Piece> all, int least) =>
        all.Count > 1 && all.Sum(p => (long)(p.People ?? 0)) >= least && !all.Exists(p => p.People >= least);

    /// <summary>From how many people on a case goes to the province at once, in the campaigns that run today; null where none does.</summary>
    public async Task<int?> ThresholdAsync(CancellationToken ct)
    {
        var today = await clock.TodayAsync(db, ct);
        return (await campaigns.ThresholdsAsync(db, ct)).Where(t => t.Window.Contains(today)).Min(t => (int?)t.People);
    }
}
