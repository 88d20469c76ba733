using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Inspections;

/// <summary>An employer visited on a date, or a batch line without names: annex 2's left half. Head counts are people.</summary>
public sealed record Inspection : ISuperseded
{
    public long RowId { get; init; }
    public required Guid InspectionId { get; init; }

    /// <summary>From 1; the number of its last journal entry.</summary>
    public int Version { get; init; } = 1;
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }
    public required Guid UnitId { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>Null on a batch line.</summary>
    public string? Employer { get; init; }
    public string? EmployerKey { get; init; }
    public string? CreditCode { get; init; }

    /// <summary>1 for a named employer, the number visited on a batch line.</summary>
    public required int Employers { get; init; }
    public required Industry Industry { get; init; }
    public required bool ConstructionProject { get; init; }
    public required int Workers { get; init; }
    public required int MigrantWorkers { get; init; }
    public required byte[] Digest { get; init; }
}

internal sealed class InspectionMapping : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> inspection)
    {
        inspection.HasKey(x => x.RowId);
        inspection.Property(x => x.RowId).ValueGeneratedOnAdd();
        inspection.Property(x => x.FromPosition).IsActPosition();
        inspection.Property(x => x.Employer).HasMaxLength(200);
        inspection.Property(x => x.EmployerKey).HasMaxLength(200);
        inspection.Property(x => x.CreditCode).HasMaxLength(18);
        inspection.Property(x => x.Digest).HasMaxLength(32);
        inspection.HasIndex(x => x.InspectionId);
        inspection.HasIndex(x => new { x.On, x.UnitId });
    }
}
