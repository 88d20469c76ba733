using System.Text.Json;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>
/// Free words that another body reads before it has accepted anything, and that stay where they went when a consent is taken back: they bear no
/// worker's number, and the name of nobody who told it or stands on the list.
/// </summary>
internal static class WordsToAgencies
{
    /// <summary>One character is part of too many words.</summary>
    private const int ShortestName = 2;

    public static async Task CheckAsync(AnxinDb db, InputReader read, string field, string? text, CustodySubject subject, CancellationToken ct)
    {
        if (text is null)
            return;
        read.Problems.Check(!PersonalSigns.In(text), field, $"这段话会原样给对方看，不能带职工身份信息：请去掉身份证号、手机号");
        // The employer and the site go anyway, and may bear somebody's name.
        var rest = Without(Without(text, subject.Work?.Before.Employer ?? subject.Clue?.Employer), subject.Work?.Before.Site ?? subject.Clue?.Site);
        var named = (await NamesAsync(db, subject, ct)).Any(n => n.Length >= ShortestName && rest.Contains(n, StringComparison.Ordinal));
        read.Problems.Check(!named, field, $"这段话会原样给对方看，不能带职工身份信息：里面有本案职工或反映人的姓名，请去掉");
        read.Problems.ThrowIfAny();
    }

    private static string Without(string text, string? known) => string.IsNullOrEmpty(known) ? text : text.Replace(known, " ", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> NamesAsync(AnxinDb db, CustodySubject subject, CancellationToken ct)
    {
        var cases = subject.IsClue ? [] : (await db.WithMergedAsync(subject.Id, ct)).ToArray();
        var clues = db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && (c.ClueId == subject.Id || (c.CaseId != null && cases.Contains(c.CaseId.Value))));
        var told = await db.Vault.AsNoTracking().Where(v => v.ErasedAt == null && clues.Any(c => c.StoryId == v.Id)).ToListAsync(ct);
        var names = told.Select(v => JsonSerializer.Deserialize<ClueStory>(v.Content.AsText(), CoreJson.Api)?.Name).ToList();
        if (!subject.IsClue)
        {
            var sheet = await WageSheet.LoadAsync(db, subject.Id, ct);
            names.AddRange(sheet.Lines.Select(l => sheet.PersonOf(l)?.Name));
        }
        return [.. names.Where(n => n is not null).Select(n => n!.Trim())];
    }
}
