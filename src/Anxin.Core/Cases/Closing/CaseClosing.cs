using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Cases.Closing;

/// <summary>One closing of a case: who closed it, on what it rests, and whether somebody has rung since.</summary>
public sealed record CaseClosing : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>From 1, within the case.</summary>
    public required int Number { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }

    /// <summary>The accountable unit then: a reopening counts against it.</summary>
    public required Guid UnitId { get; init; }
    public required DateOnly ClosedOn { get; init; }
    public required Outcome Outcome { get; init; }
    public Guid? ClosedById { get; init; }
    public required string ClosedBy { get; init; }
    public ClosingProof? Proof { get; init; }

    /// <summary>Vault record of the evidence in words, and the file of the case.</summary>
    public Guid? EvidenceId { get; init; }
    public Guid? FileId { get; init; }

    /// <summary>The exclusive instant by which somebody rings; null where the outcome is not asked about.</summary>
    public DateTime? CallBackDue { get; init; }

    /// <summary>When a person other than the one who closed had rung, and it was as said.</summary>
    public DateTime? CalledBackAt { get; init; }

    /// <summary>Lines to be asked about, numbers with commas between; empty where no workers are named.</summary>
    public string Sample { get; init; } = "";
    public DateOnly? ReopenedOn { get; init; }

    public bool Waits => CallBackDue is not null && CalledBackAt is null && ReopenedOn is null;

    public IReadOnlyList<int> SampleLines =>
        [.. Sample.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
}

/// <summary>Somebody rang about the wages. Whom, and what was said, lie in the vault.</summary>
public sealed class CallBack
{
    public required Guid Id { get; init; }
    public required Guid CaseId { get; init; }
    public long Position { get; init; }

    /// <summary>The closing that it is about; 0 for a call before any.</summary>
    public required int Closing { get; init; }
    public required DateOnly On { get; init; }
    public required CallBackResult Result { get; init; }
    public required string Lines { get; init; }

    /// <summary>Vault record of a <see cref="CallBackTold"/>.</summary>
    public required Guid ToldId { get; init; }
    public required DateTime At { get; init; }
    public Guid? ById { get; init; }
    public required string By { get; init; }
}

public sealed record CallBackTold(string Whom, string? Said);

internal sealed class CaseClosingMapping : IEntityTypeConfiguration<CaseClosing>
{
    public void Configure(EntityTypeBuilder<CaseClosing> closing)
    {
        closing.HasKey(x => x.RowId);
        closing.Property(x => x.RowId).ValueGeneratedOnAdd();
        closing.Property(x => x.FromPosition).IsActPosition();
        closing.Ignore(x => x.Waits);
        closing.Ignore(x => x.SampleLines);
        closing.Property(x => x.ClosedBy).HasMaxLength(100);
        closing.Property(x => x.Sample).HasMaxLength(100);
        closing.HasIndex(x => x.CaseId);
        closing.HasIndex(x => x.CallBackDue).HasFilter(CaseStateMapping.Current + " AND call_back_due IS NOT NULL AND called_back_at IS NULL")
            .HasDatabaseName("ix_case_closings_waiting");
    }
}

internal sealed class CallBackMapping : IEntityTypeConfiguration<CallBack>
{
    public void Configure(EntityTypeBuilder<CallBack> call)
    {
        call.Property(x => x.Position).IsActPosition();
        call.HasIndex(x => x.CaseId);
        call.Property(x => x.Lines).HasMaxLength(200);
        call.Property(x => x.By).HasMaxLength(100);
    }
}
