using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>What the workers of a case or of one clue have consented to, the latest word of each clue holding (个人信息保护法 art. 23).</summary>
/// <param name="Clues">All clues it is about.</param>
/// <param name="Given">Those whose latest word is yes.</param>
/// <param name="Refused">Those whose latest word is no; the rest were never asked.</param>
public sealed record HandingConsent(int Clues, IReadOnlySet<Guid> Given, int Refused)
{
    /// <summary>The basis on which it goes, in words, kept with the handover.</summary>
    public string Basis => Says.Chinese;

    /// <summary>The same for whoever reads it in another language.</summary>
    public Sentence Says => Given.Count == 0
        ? Refused > 0 ? (Sentence)$"职工不同意提供个人信息，只提供单位、项目、人数、金额等情况" : (Sentence)$"没有职工的单独同意，只提供单位、项目、人数、金额等情况"
        : Given.Count == Clues ? (Sentence)$"职工已单独同意（{Given.Count}条线索）" : (Sentence)$"{Clues}条线索中{Given.Count}条的职工已单独同意，其余不提供个人信息";
}

/// <summary>Reads consent to hand on.</summary>
public static class ConsentBook
{
    /// <summary>Of a case and of what was merged into it.</summary>
    public static async Task<HandingConsent> OfCaseAsync(AnxinDb db, Guid caseId, CancellationToken ct)
    {
        var cases = (await db.WithMergedAsync(caseId, ct)).ToArray();
        return await OfAsync(db, await db.Clues.AsNoTracking().Where(c => c.CaseId != null && cases.Contains(c.CaseId.Value) && c.UntilPosition == null)
            .Select(c => c.ClueId).ToListAsync(ct), ct);
    }

    public static Task<HandingConsent> OfClueAsync(AnxinDb db, Guid clueId, CancellationToken ct) => OfAsync(db, [clueId], ct);

    private static async Task<HandingConsent> OfAsync(AnxinDb db, List<Guid> clues, CancellationToken ct)
    {
        var words = await db.Consents.AsNoTracking().Where(c => clues.Contains(c.ClueId)).ToListAsync(ct);
        var latest = words.GroupBy(c => c.ClueId).Select(g => g.OrderBy(c => c.At).ThenBy(c => c.Id).Last()).ToList();
        return new HandingConsent(clues.Count, latest.Where(c => c.Given).Select(c => c.ClueId).ToHashSet(), latest.Count(c => !c.Given));
    }
}
