using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Clock;
using Anxin.Core.Custody;
using Anxin.Core.Letters;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Printing;

/// <summary>The papers behind a sheet that was handed over. Whoever asks has shown that the handover is theirs.</summary>
public sealed class HandedFiles(AnxinDb db, WorkClock clock)
{
    /// <summary>Of an accepted handover, and while the sheet still names it: consent is asked at the moment of reading.</summary>
    /// <returns>Null where there is no such paper, or it was erased.</returns>
    public async Task<(string Name, byte[] Bytes)?> ReadAsync(Handover handover, string? key, UnitTree tree, CancellationToken ct) =>
        handover.State == HandoverState.Accepted && await HandedSheet.OfAsync(db, handover, tree, ct) is var sheet
            && sheet.Papers.Concat(sheet.Letters).FirstOrDefault(f => f.Key == key) is { } file
            && await BytesAsync(handover, file, ct) is { } bytes ? (file.Name, bytes) : null;

    public async Task<byte[]?> BytesAsync(Handover handover, HandedFile file, CancellationToken ct)
    {
        if (!file.Key.StartsWith(HandedSheet.LetterKey, StringComparison.Ordinal))
        {
            var id = Guid.Parse(file.Key);
            return (await db.Attachments.AsNoTracking().Where(a => a.Id == id)
                .Join(db.Vault.AsNoTracking(), a => a.VaultId, v => v.Id, (_, v) => v).SingleOrDefaultAsync(v => v.ErasedAt == null, ct))?.Content.Bytes;
        }
        var cases = (await db.WithMergedAsync(handover.SubjectId, ct)).ToArray();
        var letter = (await db.Letters.AsNoTracking().Where(l => cases.Contains(l.CaseId) && l.UntilPosition == null).ToListAsync(ct))
            .Single(l => HandedSheet.KeyOf(l, handover.SubjectId) == file.Key);
        var text = await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == letter.TextId && v.ErasedAt == null, ct);
        return text is null ? null : LetterPaper.Docx(letter, LetterText.Parse(text.Content.AsText()), await clock.DrillAsync(db, ct) is not null);
    }
}
