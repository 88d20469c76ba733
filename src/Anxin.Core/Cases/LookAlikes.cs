using Anxin.Core.Accounts;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>Cases of the viewer's own subtree that may be the same one; speaks of nothing outside it.</summary>
public static class LookAlikes
{
    private const int AtMost = 5;

    public static async Task<IReadOnlyList<CaseWarning>> OfAsync(AnxinDb db, Viewer viewer, CaseDraft draft, CancellationToken ct)
    {
        var found = await FindAsync(db, viewer, draft.Employer, draft.CreditCode, ct);
        return [.. found.Select(s => new CaseWarning("likely-duplicate",
            $"与{s.AcceptedOn.Year}年{s.AcceptedOn.Month}月{s.AcceptedOn.Day}日受理的“{s.Employer}”（{s.Number}）可能是同一案件，请核对", s.CaseId, s.Number))];
    }

    /// <summary>Same normalised name or same credit code, latest first, at most five.</summary>
    public static async Task<IReadOnlyList<CaseState>> FindAsync(
        AnxinDb db, Viewer viewer, string employer, string? creditCode, CancellationToken ct)
    {
        var key = EmployerName.Normalise(employer);
        var alive = db.CasesOf(viewer).Where(s => s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed);
        var found = await alive.Where(s => s.EmployerKey == key).OrderByDescending(s => s.AcceptedOn).Take(AtMost).ToListAsync(ct);
        if (creditCode is not null && found.Count < AtMost)
            found.AddRange(await alive.Where(s => s.CreditCode == creditCode && s.EmployerKey != key)
                .OrderByDescending(s => s.AcceptedOn).Take(AtMost - found.Count).ToListAsync(ct));
        return found;
    }
}
