using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Cases.Mediation;

/// <summary>Legal service or legal aid: who gave it, what was done, what came of it. It is a service slip as well.</summary>
public sealed record LegalHelp : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }
    public required int Number { get; init; }
    public required DateOnly On { get; init; }
    public required LegalHelpKind Kind { get; init; }

    /// <summary>The office that gave it: a firm, a legal-aid centre, a station of the union.</summary>
    public required string Provider { get; init; }
    public string? Outcome { get; init; }
    public required int ServiceNumber { get; init; }

    /// <summary>Vault record: the person who gave it, and whatever else names people.</summary>
    public Guid? NoteId { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }
}

internal sealed class LegalHelpMapping : IEntityTypeConfiguration<LegalHelp>
{
    public void Configure(EntityTypeBuilder<LegalHelp> help)
    {
        help.HasKey(x => x.RowId);
        help.Property(x => x.RowId).ValueGeneratedOnAdd();
        help.Property(x => x.FromPosition).IsActPosition();
        help.HasIndex(x => x.CaseId);
        help.Property(x => x.Provider).HasMaxLength(CaseLimits.Name);
        help.Property(x => x.Outcome).HasMaxLength(CaseLimits.Reason);
    }
}
