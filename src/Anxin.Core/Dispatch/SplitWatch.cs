using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Dispatch;

/// <summary>Open cases of one employer on one site, none of which reaches the threshold alone, all of which do together.</summary>
public sealed record SuspectedSplit(string Employer, string? Site, int Cases, long People, IReadOnlyList<Guid> CaseIds);

/// <summary>Looks for large cases entered in pieces; it warns, a person decides.</summary>
public sealed class SplitWatch(AnxinDb db, CampaignCache campaigns, Clock.WorkClock clock)
{
    /// <summary>Within what the viewer sees, largest first.</summary>
    public async Task<IReadOnlyList<SuspectedSplit>> ListAsync(Viewer viewer, CancellationToken ct)
    {
        if (await ThresholdAsync(ct) is not { } least)
            return [];
        var groups = await db.CasesOf(viewer).Where(s => s.Status == CaseStatus.Open && s.JoinedTo == null).GroupBy(s => new { s.EmployerKey, s.Site })
            .Where(g => g.Count() > 1 && g.Sum(s => s.People) >= least && g.Max(s => s.People) < least)
            .Select(g => new { g.Key, Cases = g.Count(), People = g.Sum(s => (long?)s.People) ?? 0 })
            .OrderByDescending(g => g.People).Take(100).ToListAsync(ct);
        var found = new List<SuspectedSplit>();
        foreach (var group in groups)
        {
            var cases = await db.CasesOf(viewer).Where(s => s.Status == CaseStatus.Open && s.JoinedTo == null && s.EmployerKey == group.Key.EmployerKey
                && s.Site == group.Key.Site).OrderBy(s => s.Serial).Select(s => new { s.CaseId, s.Employer }).ToListAsync(ct);
            found.Add(new SuspectedSplit(cases[0].Employer, group.Key.Site, group.Cases, group.People, [.. cases.Select(c => c.CaseId)]));
        }
        return found;
    }

    /// <summary>A warning for a case about to be entered beside others of its employer and site.</summary>
    public async Task<CaseWarning?> WarnAsync(Viewer viewer, CaseDraft draft, CancellationToken ct)
    {
        if (draft.People is null or 0 || await ThresholdAsync(ct) is not { } least || draft.People >= least)
            return null;
        var key = EmployerName.Normalise(draft.Employer);
        var others = db.CasesOf(viewer).Where(s => s.Status == CaseStatus.Open && s.JoinedTo == null && s.EmployerKey == key && s.Site == draft.Site);
        var people = (await others.SumAsync(s => s.People, ct) ?? 0) + draft.People.Value;
        return people < least || await others.AnyAsync(s => s.People >= least, ct) ? null : new CaseWarning("suspected-split",
            $"同一企业同一工地的在办案件合计{people}人，已达到{least}人；如属同一事件，请并案，以便第一时间报送");
    }

    /// <summary>The open cases beside one, with which it would reach the threshold; null where it would not, or does alone.</summary>
    public async Task<SuspectedSplit?> BesideAsync(Viewer viewer, CaseState state, CancellationToken ct)
    {
        if (state is not { Status: CaseStatus.Open, JoinedTo: null } || await ThresholdAsync(ct) is not { } least)
            return null;
        var all = await db.CasesOf(viewer).Where(s => s.Status == CaseStatus.Open && s.JoinedTo == null && s.EmployerKey == state.EmployerKey && s.Site == state.Site)
            .OrderBy(s => s.Serial).Select(s => new { s.CaseId, s.People }).ToListAsync(ct);
        var people = all.Sum(s => (long)(s.People ?? 0));
        return all.Count < 2 || people < least || all.Exists(s => s.People >= least) ? null
            : new SuspectedSplit(state.Employer, state.Site, all.Count, people, [.. all.Select(s => s.CaseId).Where(id => id != state.CaseId)]);
    }

    /// <summary>From how many people on a case goes to the province at once, in the campaigns that run today; null where none does.</summary>
    public async Task<int?> ThresholdAsync(CancellationToken ct)
    {
        var today = await clock.TodayAsync(db, ct);
        return (await campaigns.ThresholdsAsync(db, ct)).Where(t => t.Window.Contains(today)).Min(t => (int?)t.People);
    }
}
