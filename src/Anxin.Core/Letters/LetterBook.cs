using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Letters;

/// <summary>A letter of the unit's list, with the case it is about.</summary>
public sealed record ListedLetter(Letter Letter, CaseState Case);

/// <summary>How many were served, answered and put right; drafts and void ones do not count.</summary>
public sealed record ReplyRate(int Served, int Answered, int PutRight)
{
    /// <summary>整改回复率, in per cent; null while nothing was served.</summary>
    public int? Percent => Served == 0 ? null : Answered * 100 / Served;
}

public static class LetterBook
{
    /// <summary>A case's letters as they stand, first to last; 404 for a case that may not be seen.</summary>
    public static async Task<IReadOnlyList<Letter>> LettersOfAsync(this AnxinDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        if (!await db.CasesOf(viewer).AnyAsync(s => s.CaseId == id, ct))
            throw new NotVisibleException("case");
        return await db.Letters.AsNoTracking().Where(l => l.CaseId == id && l.UntilPosition == null).OrderBy(l => l.Number).ToListAsync(ct);
    }

    /// <summary>Letters of the cases that were merged into a case which the viewer sees, each with the case it is of; void ones left out.</summary>
    public static async Task<IReadOnlyList<ListedLetter>> MergedLettersAsync(this AnxinDb db, Guid id, CancellationToken ct)
    {
        var merged = (await db.MergedAsync(id, ct)).ToDictionary(s => s.CaseId);
        var ids = merged.Keys.ToArray();
        return ids.Length == 0 ? [] : [.. (await db.Letters.AsNoTracking().Where(l => ids.Contains(l.CaseId) && l.UntilPosition == null && l.State != LetterState.Void)
            .OrderBy(l => l.CaseId).ThenBy(l => l.Number).ToListAsync(ct)).Select(l => new ListedLetter(l, merged[l.CaseId]))];
    }

    /// <summary>Why a letter of this kind would come before its turn, by the case's letters and those of cases merged into it.</summary>
    public static async Task<(LadderEarly Why, Letter? Opinion)?> EarlyAsync(
        this AnxinDb db, Viewer viewer, Guid id, LetterKind kind, DateTime now, CancellationToken ct) => kind != LetterKind.Recommendation ? null
        : LadderStand.Early(kind, (await db.LettersOfAsync(viewer, id, ct)).Concat((await db.MergedLettersAsync(id, ct)).Select(l => l.Letter)), now);

    /// <summary>One letter with its text; null once the text was erased.</summary>
    public static async Task<(Letter Letter, LetterText? Text, string? Reply)> LetterAsync(this AnxinDb db, Viewer viewer, Guid id, int n, CancellationToken ct)
    {
        var letter = (await db.LettersOfAsync(viewer, id, ct)).SingleOrDefault(l => l.Number == n) ?? throw new NotVisibleException("letter");
        return (letter, await TextAsync(db, letter, ct), letter.ReplyNoteId is { } reply ? await ToldAsync(db, reply, ct) : null);
    }

    /// <summary>A letter of a case that was merged into one which the viewer sees, whoever had it: it is part of that case's history.</summary>
    public static async Task<(Letter Letter, LetterText? Text)> MergedLetterAsync(this AnxinDb db, Viewer viewer, Guid id, Guid merged, int n, CancellationToken ct)
    {
        if (!await db.CasesOf(viewer).AnyAsync(s => s.CaseId == id, ct))
            throw new NotVisibleException("case");
        var letter = (await db.MergedLettersAsync(id, ct)).SingleOrDefault(l => l.Letter.CaseId == merged && l.Letter.Number == n)?.Letter
            ?? throw new NotVisibleException("letter");
        return (letter, await TextAsync(db, letter, ct));
    }

    /// <summary>Letters of what the viewer sees: the overdue first, then by the due instant, then the newest.</summary>
    /// <param name="state">Null: all but void ones.</param>
    public static async Task<IReadOnlyList<ListedLetter>> LetterListAsync(
        this AnxinDb db, Viewer viewer, LetterState? state, LetterKind? kind, int atMost, CancellationToken ct)
    {
        var letters = db.Letters.AsNoTracking().Where(l => l.UntilPosition == null && (state == null ? l.State != LetterState.Void : l.State == state));
        if (kind is { } only)
            letters = letters.Where(l => l.Kind == only);
        var found = await (from l in letters
                           join s in db.CasesOf(viewer) on l.CaseId equals s.CaseId
                           orderby l.State == LetterState.Served ? 0 : 1, l.State == LetterState.Served ? l.ReplyDue : null, l.ChangedAt descending
                           select new { l, s }).Take(atMost).ToListAsync(ct);
        return [.. found.Select(x => new ListedLetter(x.l, x.s))];
    }

    /// <summary>The list's counts by state, and the rate of replies.</summary>
    public static async Task<(IReadOnlyDictionary<LetterState, int> Counts, ReplyRate Rate)> LetterCountsAsync(this AnxinDb db, Viewer viewer, CancellationToken ct)
    {
        var groups = await (from l in db.Letters.Where(l => l.UntilPosition == null)
                            join s in db.CasesOf(viewer) on l.CaseId equals s.CaseId
                            group l by new { l.State, l.Reply } into g
                            select new { g.Key.State, g.Key.Reply, Count = g.Count() }).ToListAsync(ct);
        var counts = groups.GroupBy(g => g.State).ToDictionary(g => g.Key, g => g.Sum(x => x.Count));
        var answered = counts.GetValueOrDefault(LetterState.Answered);
        return (counts, new ReplyRate(counts.GetValueOrDefault(LetterState.Served) + answered, answered, groups.Where(g => g.Reply == LetterReply.Satisfied && g.State == LetterState.Answered).Sum(g => g.Count)));
    }

    /// <summary>How many served letters are unanswered past their due instant.</summary>
    public static Task<int> LettersLateAsync(this AnxinDb db, Viewer viewer, DateTime now, CancellationToken ct) =>
        (from l in db.Letters.Where(l => l.UntilPosition == null && l.State == LetterState.Served && l.ReplyDue <= now)
         join s in db.CasesOf(viewer) on l.CaseId equals s.CaseId
         select l.RowId).CountAsync(ct);

    private static async Task<LetterText?> TextAsync(AnxinDb db, Letter letter, CancellationToken ct) =>
        await ToldAsync(db, letter.TextId, ct) is { } told ? LetterText.Parse(told) : null;

    private static async Task<string?> ToldAsync(AnxinDb db, Guid id, CancellationToken ct) =>
        (await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id && v.ErasedAt == null, ct))?.Content.AsText();
}
