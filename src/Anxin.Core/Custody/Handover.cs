using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Custody;

public enum HandoverSubject { Case = 1, Clue = 2 }

/// <summary>
/// One offer of a case or a clue to another body (移送, 转办, 退回) and what became of it. It moves only when accepted; a subject has one
/// pending offer at most.
/// </summary>
public sealed class Handover
{
    public required Guid Id { get; init; }
    public required HandoverSubject Subject { get; init; }
    public required Guid SubjectId { get; init; }
    public required OfferKind Kind { get; init; }
    public required Guid FromId { get; init; }
    public required Guid ToId { get; init; }
    public required string Reason { get; init; }
    public required DateTime SentAt { get; init; }

    /// <summary>Exclusive, UTC. Null only for offers written before offers had limits.</summary>
    public DateTime? Due { get; init; }
    public DateTime? AnsweredAt { get; set; }
    public bool? Accepted { get; set; }

    /// <summary>Why it was refused or withdrawn.</summary>
    public string? Answer { get; set; }

    /// <summary>How it ended where it was not accepted; null for an old refusal.</summary>
    public HandoverState? End { get; set; }

    /// <summary>When what its acceptance gave had gone back or further.</summary>
    public DateTime? EndedAt { get; set; }
    public string? AnsweredBy { get; set; }
    public ExchangeMeans? Means { get; set; }

    /// <summary>The day that an answer on paper bears; it decides nothing.</summary>
    public DateOnly? AnsweredOn { get; set; }
    public DateTime? AcknowledgedAt { get; set; }

    /// <summary>The consent on which it went, in words; null between units of the union.</summary>
    public string? ConsentBasis { get; init; }

    /// <summary>By when the result is awaited, from the acceptance on; a target unless a rule says otherwise.</summary>
    public DateTime? FeedbackDue { get; set; }
    public DateTime? FeedbackAt { get; set; }

    /// <summary>SHA-256 of the one-time link's token; the token itself is made from the server's key when it is needed.</summary>
    public byte[]? LinkDigest { get; set; }

    /// <summary>Which of the links made for it is in force.</summary>
    public int LinkNumber { get; set; }
    public DateTime? LinkUntil { get; set; }

    public bool IsPending => AnsweredAt is null;

    public HandoverState State => AnsweredAt is null ? HandoverState.Pending
        : Accepted != true ? End ?? HandoverState.Refused : EndedAt is null ? HandoverState.Accepted : HandoverState.Ended;

    /// <summary>What letters and telephone calls name it by.</summary>
    public string Reference => $"{Rules.CivilTime.DateOf(SentAt):yyyyMMdd}-{Convert.ToHexString(Id.ToByteArray(bigEndian: true)[^4..])}";
}

internal sealed class HandoverMapping : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> handover)
    {
        // The table of the offers between units, which it has grown out of.
        handover.ToTable("case_offers");
        handover.Ignore(x => x.IsPending).Ignore(x => x.State).Ignore(x => x.Reference);
        handover.Property(x => x.Subject).HasDefaultValue(HandoverSubject.Case).HasSentinel((HandoverSubject)0);
        handover.Property(x => x.Kind).HasDefaultValue(OfferKind.Assignment).HasSentinel((OfferKind)0);
        handover.Property(x => x.SubjectId).HasColumnName("case_id");
        handover.Property(x => x.FromId).HasColumnName("from_unit_id");
        handover.Property(x => x.ToId).HasColumnName("to_unit_id");
        handover.Property(x => x.SentAt).HasColumnName("offered_at");
        handover.HasIndex(x => x.SubjectId).IsUnique().HasFilter("answered_at IS NULL").HasDatabaseName("ix_case_offers_case_id");
        handover.HasIndex(x => x.ToId).HasFilter("answered_at IS NULL").HasDatabaseName("ix_case_offers_pending");
        handover.HasIndex(x => x.ToId, "ix_case_offers_to");
        handover.HasIndex(x => x.FromId).HasDatabaseName("ix_case_offers_from");
        handover.HasIndex(x => x.SubjectId, "ix_case_offers_subject");
        handover.HasIndex(x => x.Due).HasFilter("answered_at IS NULL AND due IS NOT NULL").HasDatabaseName("ix_case_offers_due");
        handover.HasIndex(x => x.LinkDigest).IsUnique().HasFilter("link_digest IS NOT NULL").HasDatabaseName("ix_case_offers_link");
        handover.Property(x => x.Reason).HasMaxLength(CaseLimits.Reason);
        handover.Property(x => x.Answer).HasMaxLength(CaseLimits.Reason);
        handover.Property(x => x.AnsweredBy).HasMaxLength(100);
        handover.Property(x => x.ConsentBasis).HasMaxLength(CaseLimits.Reason);
        handover.Property(x => x.LinkDigest).HasMaxLength(32);
    }
}
