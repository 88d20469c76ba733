using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>What the workers of a case have consented to, the latest word of each clue holding (个人信息保护法 art. 23).</summary>
/// <param name="Clues">All clues of the case.</param>
/// <param name="Given">Those whose latest word is yes.</param>
/// <param name="Refused">Those whose latest word is no; the rest were never asked.</param>
public sealed record CaseConsent(int Clues, IReadOnlySet<Guid> Given, int Refused)
{
    public bool Any => Given.Count > 0;

    /// <summary>The basis on which the case goes, in words, kept with the handover.</summary>
    public string Basis => Given.Count == 0
        ? Refused > 0 ? "职工不同意提供个人信息，只提供单位、项目、人数、金额等情况" : "没有职工的单独同意，只提供单位、项目、人数、金额等情况"
        : Given.Count == Clues ? $"职工已单独同意（{Given.Count}条线索）" : $"{Clues}条线索中{Given.Count}条的职工已单独同意，其余不提供个人信息";

    public static async Task<CaseConsent> OfAsync(AnxinDb db, Guid caseId, CancellationToken ct)
    {
        var clues = await db.Clues.AsNoTracking().Where(c => c.CaseId == caseId && c.UntilPosition == null).Select(c => c.ClueId).ToListAsync(ct);
        var words = await db.Consents.AsNoTracking().Where(c => clues.Contains(c.ClueId)).ToListAsync(ct);
        var latest = words.GroupBy(c => c.ClueId).Select(g => g.OrderBy(c => c.At).ThenBy(c => c.Id).Last()).ToList();
        return new CaseConsent(clues.Count, latest.Where(c => c.Given).Select(c => c.ClueId).ToHashSet(), latest.Count(c => !c.Given));
    }
}
