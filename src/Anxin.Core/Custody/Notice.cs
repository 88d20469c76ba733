using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Custody;

/// <summary>One notification of one or several clues to the labour department (N8), and the proof that it went.</summary>
public sealed class NoticeDispatch
{
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid AgencyId { get; init; }
    public required DateTime SentAt { get; init; }
    public required string By { get; init; }

    /// <summary>Desk: the department reads it here; Api: by webhook; Letter and Email: recorded by the clerk.</summary>
    public required ExchangeMeans Means { get; init; }
    public string? LetterNumber { get; init; }

    /// <summary>The day of the letter or the e-mail.</summary>
    public DateOnly? On { get; init; }

    /// <summary>When it was read there, or taken by the other system; a letter or an e-mail is its own proof.</summary>
    public DateTime? ProvenAt { get; set; }
    public string? Proof { get; set; }
}

/// <summary>A clue in a notification. A clue without one still owes it; see <see cref="Clues.Clue.NoticeDue"/>.</summary>
public sealed class NoticeLine
{
    public required Guid ClueId { get; init; }
    public required Guid DispatchId { get; init; }
}

internal sealed class NoticeDispatchMapping : IEntityTypeConfiguration<NoticeDispatch>
{
    public void Configure(EntityTypeBuilder<NoticeDispatch> dispatch)
    {
        dispatch.HasIndex(x => new { x.AgencyId, x.SentAt });
        dispatch.HasIndex(x => new { x.UnitId, x.SentAt });
        dispatch.Property(x => x.By).HasMaxLength(100);
        dispatch.Property(x => x.LetterNumber).HasMaxLength(100);
        dispatch.Property(x => x.Proof).HasMaxLength(200);
    }
}

internal sealed class NoticeLineMapping : IEntityTypeConfiguration<NoticeLine>
{
    public void Configure(EntityTypeBuilder<NoticeLine> line)
    {
        line.HasKey(x => x.ClueId);
        line.HasIndex(x => x.DispatchId);
    }
}
