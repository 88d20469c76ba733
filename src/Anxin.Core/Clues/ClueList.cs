using Anxin.Core.Accounts;
using Anxin.Core.Keys;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>A page of clues, what is due first, first.</summary>
public sealed record CluePage(IReadOnlyList<ClueView> Items, int Total, int Page, int PageSize);

/// <summary>The clues of an inbox, filtered and paged.</summary>
public sealed class ClueList(AnxinDb db, ServerKeys keys)
{
    public async Task<CluePage> PageAsync(Viewer viewer, ClueFilter filter, DateTime now, CancellationToken ct)
    {
        var (rows, total) = await RowsAsync(viewer, filter, now, ct);
        return new CluePage([.. rows.Select(c => ClueView.Of(c, viewer.Tree, now))], total, filter.Page, filter.PageSize);
    }

    /// <summary>A page's rows and how many there are in all.</summary>
    public async Task<(IReadOnlyList<Clue> Rows, int Total)> RowsAsync(Viewer viewer, ClueFilter filter, DateTime now, CancellationToken ct)
    {
        var found = await FindAsync(viewer, filter, now, ct);
        var sorted = filter.State is ClueState.Declined or ClueState.Taken or ClueState.All
            ? found.OrderByDescending(c => c.ReceivedAt).ThenBy(c => c.RowId)
            : filter.State == ClueState.Unanswered ? found.OrderBy(c => c.PetitionDue).ThenBy(c => c.RowId)
            : found.OrderBy(c => c.TriageDue == null).ThenBy(c => c.TriageDue).ThenBy(c => c.ReceivedAt).ThenBy(c => c.RowId);
        return (await sorted.Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize).ToListAsync(ct), await found.CountAsync(ct));
    }

    /// <summary>Clues of which something should have happened before now.</summary>
    public static IQueryable<Clue> Late(IQueryable<Clue> clues, DateTime now) => clues.Where(c =>
        (c.CaseId == null && !c.Declined && c.TriageDue <= now && (c.AskedDue == null || c.AskedDue <= now)) || (c.AnsweredOn == null && c.PetitionDue <= now));

    private async Task<IQueryable<Clue>> FindAsync(Viewer viewer, ClueFilter filter, DateTime now, CancellationToken ct)
    {
        var clues = db.CluesOf(viewer);
        if (filter.Units is { } units)
        {
            var within = units.ToArray();
            clues = clues.Where(c => within.Contains(c.UnitId));
        }
        // A clue that was born together with its case tells nothing that the case does not.
        clues = filter.State switch
        {
            ClueState.Waiting => clues.Where(c => c.CaseId == null && !c.Declined),
            ClueState.Asked => clues.Where(c => c.CaseId == null && !c.Declined && c.AskedAt != null),
            ClueState.Unanswered => clues.Where(c => c.PetitionDue != null && c.AnsweredOn == null),
            ClueState.Declined => clues.Where(c => c.CaseId == null && c.Declined),
            ClueState.Taken => clues.Where(c => c.CaseId != null && c.StoryId != null),
            _ => clues.Where(c => c.StoryId != null),
        };
        if (filter.Late)
            clues = Late(clues, now);
        if (filter.Channel is { } channel)
            clues = clues.Where(c => c.Channel == channel);
        return filter.Text is { } text ? await ContainingAsync(clues, text, ct) : clues;
    }

    /// <summary>Clues that name the text, or were told from that whole phone number, or whose receipt has that whole code.</summary>
    internal async Task<IQueryable<Clue>> ContainingAsync(IQueryable<Clue> clues, string text, CancellationToken ct)
    {
        if (ReceiptCode.IsValid(ReceiptCode.Normalise(text)))
        {
            var receipt = await Receipts.FindAsync(db, keys, text, ct);
            return clues.Where(c => receipt != null && c.ClueId == receipt.ClueId);
        }
        if (await PhoneAsync(text, ct) is { } mark)
            return clues.Where(c => db.ClueMarks.Any(m => m.Mark == mark && m.ClueId == c.ClueId));
        return clues.Where(c => c.Employer!.Contains(text) || c.Site!.Contains(text) || c.Place!.Contains(text)
            || c.GeneralContractor!.Contains(text) || c.SourceNumber == text || c.CreditCode == text);
    }

    /// <summary>The mark of a text that is a whole phone number; null for any other.</summary>
    private async Task<byte[]?> PhoneAsync(string text, CancellationToken ct)
    {
        var number = PhoneNumber.Normalise(text);
        return number.Length < 7 || PhoneNumber.Check(number).Validity != Validity.Valid || text.Any(char.IsLetter) ? null
            : await keys.MarkAsync(db, KeyPurpose.BlindIndex, "phone:" + number, ct);
    }
}
