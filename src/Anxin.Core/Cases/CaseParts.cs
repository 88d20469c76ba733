using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Cases;

/// <summary>Wages recovered on a date (化解). <see cref="People"/> are workers paid for the first time in this case.</summary>
public sealed record Recovery : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>From 1, within the case it was recorded on.</summary>
    public required int Number { get; init; }
    public required DateOnly On { get; init; }
    public required int People { get; init; }
    public required long AmountFen { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }

    /// <summary>The merged case it came from; it goes back there when the merge is undone.</summary>
    public Guid? OriginCaseId { get; init; }

    /// <summary>The payment to named workers that it is the sum of; it moves with the slip.</summary>
    public Guid? PaymentId { get; init; }
}

/// <summary>Mediation or legal service given on a date.</summary>
public sealed record Service : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }
    public required int Number { get; init; }
    public required ServiceKind Kind { get; init; }
    public required DateOnly On { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }
    public Guid? OriginCaseId { get; init; }
}

/// <summary>A change of the accountable unit. A period that ended before it still counts the case where it was.</summary>
public sealed class CaseMove
{
    public required Guid CaseId { get; init; }
    public long Position { get; init; }
    public required Guid FromUnitId { get; init; }
    public required Guid ToUnitId { get; init; }
    public required DateOnly On { get; init; }
}

/// <summary>A file kept with a case; its bytes are in the vault.</summary>
public sealed class Attachment
{
    public required Guid Id { get; init; }

    /// <summary>A case, or an obligation's frozen version whose stamped scan this is.</summary>
    public required Guid SubjectId { get; init; }
    public required Guid VaultId { get; init; }
    public required string FileName { get; init; }
    public required string ContentType { get; init; }
    public required long Length { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }
}

internal sealed class RecoveryMapping : IEntityTypeConfiguration<Recovery>
{
    public void Configure(EntityTypeBuilder<Recovery> recovery)
    {
        recovery.HasKey(x => x.RowId);
        recovery.Property(x => x.RowId).ValueGeneratedOnAdd();
        recovery.Property(x => x.FromPosition).IsActPosition();
        recovery.HasIndex(x => x.CaseId);
        recovery.HasIndex(x => x.On);
    }
}

internal sealed class ServiceMapping : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> service)
    {
        service.HasKey(x => x.RowId);
        service.Property(x => x.RowId).ValueGeneratedOnAdd();
        service.Property(x => x.FromPosition).IsActPosition();
        service.HasIndex(x => x.CaseId);
    }
}

internal sealed class CaseMoveMapping : IEntityTypeConfiguration<CaseMove>
{
    public void Configure(EntityTypeBuilder<CaseMove> move)
    {
        move.HasKey(x => new { x.CaseId, x.Position });
        move.Property(x => x.Position).IsActPosition();
        move.HasIndex(x => x.On);
        move.HasIndex(x => x.FromUnitId);
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.HasIndex(x => x.SubjectId);
        attachment.Property(x => x.FileName).HasMaxLength(200);
        attachment.Property(x => x.ContentType).HasMaxLength(100);
        attachment.Property(x => x.By).HasMaxLength(100);
    }
}
