using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Journal;

/// <summary>What one act changed in one thing. Entries of a thing form a chain: each digest covers the one before.</summary>
public sealed class Entry
{
    public const int PayloadVersion = 1;

    public long Position { get; init; }

    /// <summary>From 0, within the act.</summary>
    public required int Ordinal { get; init; }
    public required EntrySubject Subject { get; init; }
    public required Guid SubjectId { get; init; }

    /// <summary>From 1, within the thing; for a case it is the version the act made.</summary>
    public required int Number { get; init; }

    /// <summary>JSON <c>{"v":1,"set":{"people":[48,52]}}</c>: every field that changed, before and after.</summary>
    public required string Payload { get; init; }
    public required byte[] Digest { get; init; }

    /// <summary>SHA-256 over the digest before, the act and the payload. The position is sealed later, in blocks.</summary>
    public static byte[] Chain(byte[]? previous, Act act, EntrySubject subject, Guid subjectId, int number, string payload)
    {
        var start = previous?.Length ?? 0;
        // Ids, numbers and signs between them need less than 256 bytes, a character at most three.
        var buffer = ArrayPool<byte>.Shared.Rent(start + 256 + (3 * (payload.Length + act.Kind.Length + (act.Reason?.Length ?? 0))));
        try
        {
            previous?.CopyTo(buffer, 0);
            if (!Utf8.TryWrite(buffer.AsSpan(start), CultureInfo.InvariantCulture,
                $"{act.Id:N}|{act.Kind}|{act.At.Ticks}|{(int)act.ActorKind}|{act.ActorId:N}|{act.BodyId:N}|{act.Reason}|{(int)subject}|{subjectId:N}|{number}|{payload}",
                out var written))
                throw new UnreachableException("The buffer was measured wrongly.");
            return SHA256.HashData(buffer.AsSpan(0, start + written));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>The kinds of thing that the journal follows.</summary>
public enum EntrySubject
{
    Case = 1, Clue = 2, Inspection = 3, Obligation = 4, Campaign = 5, Unit = 6, ImmediateReport = 7, Account = 8, Calendar = 9, Import = 10,
    Handover = 11, Letter = 12, Mediation = 13, Match = 14, Agency = 15, Limit = 16, Template = 17,
    Message = 30, Receipt = 31,
}

internal sealed class EntryMapping : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        entry.HasKey(x => new { x.Position, x.Ordinal });
        entry.Property(x => x.Position).IsActPosition();
        entry.HasIndex(x => new { x.SubjectId, x.Number }).IsUnique();
        entry.Property(x => x.Digest).HasMaxLength(32);
    }
}
