using System.Globalization;
using Anxin.Core.Journal;
using Anxin.Core.Keys;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Clues;

/// <summary>
/// What a worker holds in hand: a code under which the clue is followed. The code itself is kept nowhere; it is made from the server's key
/// and this row's id, and found again by its mark.
/// </summary>
public sealed class Receipt
{
    public required Guid Id { get; init; }
    public required Guid ClueId { get; init; }

    /// <summary>HMAC-SHA-256 of the code.</summary>
    public required byte[] CodeMark { get; init; }
    public required DateTime IssuedAt { get; init; }
    public required string IssuedBy { get; init; }

    /// <summary>A lost code was replaced by another; this one opens nothing any more.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>Of the passphrase that opens the whole thread; null: status only.</summary>
    public string? PassphraseHash { get; set; }
}

/// <summary>Makes receipts and finds them again.</summary>
public static class Receipts
{
    public static async Task<(Receipt Receipt, string Code)> MakeAsync(
        AnxinDb db, ServerKeys keys, Guid clue, ActContext context, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(context.SystemNow);
        var code = await CodeAsync(db, keys, id, ct);
        return (new Receipt
        {
            Id = id,
            ClueId = clue,
            CodeMark = await MarkAsync(db, keys, code, ct),
            IssuedAt = context.Now,
            IssuedBy = context.Viewer.Actor.Name,
        }, code);
    }

    /// <summary>The code of a receipt, made anew.</summary>
    public static async Task<string> CodeAsync(AnxinDb db, ServerKeys keys, Guid receipt, CancellationToken ct) =>
        ReceiptCode.From(await keys.MarkAsync(db, KeyPurpose.Receipts, string.Create(CultureInfo.InvariantCulture, $"code:{receipt:N}"), ct));

    /// <summary>The receipt of a code, revoked ones included; null for a code that nobody holds. Takes the same way for every code.</summary>
    public static async Task<Receipt?> FindAsync(AnxinDb db, ServerKeys keys, string code, CancellationToken ct)
    {
        var mark = await MarkAsync(db, keys, ReceiptCode.Normalise(code), ct);
        return await db.Receipts.AsNoTracking().SingleOrDefaultAsync(r => r.CodeMark == mark, ct);
    }

    private static Task<byte[]> MarkAsync(AnxinDb db, ServerKeys keys, string code, CancellationToken ct) =>
        keys.MarkAsync(db, KeyPurpose.Receipts, "mark:" + code, ct);
}

internal sealed class ReceiptMapping : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> receipt)
    {
        receipt.HasIndex(x => x.CodeMark).IsUnique();
        receipt.HasIndex(x => x.ClueId);
        receipt.Property(x => x.IssuedBy).HasMaxLength(100);
    }
}
