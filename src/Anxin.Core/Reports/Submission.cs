using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Reports;

/// <summary>A period's report as handed upward: frozen, numbered, never changed. All versions stay.</summary>
public sealed class Submission
{
    public required Guid Id { get; init; }
    public required Guid ObligationId { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    /// <summary>Of the act that submitted.</summary>
    public long Position { get; init; }

    /// <summary>The journal position the figures stand on; everything up to it was committed.</summary>
    public required long AsOf { get; init; }

    /// <summary>The campaign's version whose rules made the table.</summary>
    public required int CampaignVersion { get; init; }

    /// <summary>Server-received, work clock: the only time that decides what is late.</summary>
    public required DateTime ReceivedAt { get; init; }
    public required string SignedOffBy { get; init; }
    public required string PreparedBy { get; init; }
    public required string Phone { get; init; }

    /// <summary>By telephone, entered by the recipient's duty officer: when the caller says it was, and who called.</summary>
    public DateTime? CallAt { get; init; }
    public string? CallFrom { get; init; }

    /// <summary>The table as JSON, byte for byte what <see cref="Digest"/> covers.</summary>
    public required string Table { get; init; }

    /// <summary>SHA-256 of <see cref="Table"/> in UTF-8, lower-case hex.</summary>
    public required string Digest { get; init; }

    /// <summary>Nothing to report: this confirms zero.</summary>
    public required bool Empty { get; init; }
}

/// <summary>What was said to a submission. Only ever added; the latest decides.</summary>
public sealed class SubmissionAnswer
{
    public required Guid Id { get; init; }
    public required Guid SubmissionId { get; init; }
    public long Position { get; init; }
    public required SubmissionAnswerKind Kind { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Accepted or returned by the recipient; confirmed by the unit after a report taken by phone.</summary>
public enum SubmissionAnswerKind { Accepted = 1, Returned = 2, Confirmed = 3 }

/// <summary>A consolidated table closed by a person, with the units that are missing from it named.</summary>
public sealed class Consolidation
{
    public required Guid Id { get; init; }
    public required Guid CampaignId { get; init; }
    public required string Duty { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required Guid UnitId { get; init; }
    public required int Version { get; init; }

    /// <summary>Of the act that closed it.</summary>
    public long Position { get; init; }
    public required long AsOf { get; init; }
    public required int CampaignVersion { get; init; }
    public required DateTime ClosedAt { get; init; }
    public required string ClosedBy { get; init; }
    public required string Table { get; init; }
    public required string Digest { get; init; }

    /// <summary>Codes of reporters without a report at that moment, one a line.</summary>
    public required string Gaps { get; init; }
}

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.Property(x => x.Position).IsActPosition();
        submission.HasIndex(x => new { x.ObligationId, x.Version }).IsUnique();
        submission.Property(x => x.SignedOffBy).HasMaxLength(50);
        submission.Property(x => x.PreparedBy).HasMaxLength(50);
        submission.Property(x => x.Phone).HasMaxLength(50);
        submission.Property(x => x.CallFrom).HasMaxLength(50);
    }
}

internal sealed class SubmissionAnswerMapping : IEntityTypeConfiguration<SubmissionAnswer>
{
    public void Configure(EntityTypeBuilder<SubmissionAnswer> answer)
    {
        answer.Property(x => x.Position).IsActPosition();
        answer.HasIndex(x => x.SubmissionId);
        answer.Property(x => x.By).HasMaxLength(100);
        answer.Property(x => x.Reason).HasMaxLength(500);
    }
}

internal sealed class ConsolidationMapping : IEntityTypeConfiguration<Consolidation>
{
    public void Configure(EntityTypeBuilder<Consolidation> consolidation)
    {
        consolidation.Property(x => x.Position).IsActPosition();
        consolidation.HasIndex(x => new { x.CampaignId, x.Duty, x.From, x.UnitId, x.Version }).IsUnique();
        consolidation.Property(x => x.Duty).HasMaxLength(40);
        consolidation.Property(x => x.ClosedBy).HasMaxLength(100);
    }
}
