using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Cases.Mediation;

/// <summary>One session of mediation on a case. A session is a service slip as well, which is what the tables count.</summary>
public sealed record MediationSession : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>From 1, within the case; never used twice.</summary>
    public required int Number { get; init; }
    public required DateOnly On { get; init; }
    public string? Place { get; init; }
    public required MediationResult Result { get; init; }

    /// <summary>What was agreed to be paid in all, in fen.</summary>
    public long? AgreedFen { get; init; }

    /// <summary>The service slip that came with it.</summary>
    public required int ServiceNumber { get; init; }

    /// <summary>Vault record: who took part and what was said.</summary>
    public Guid? NoteId { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }
}

/// <summary>One payment that an agreement promises, by a civil date.</summary>
public sealed record Instalment : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>From 1, within the case; never used twice.</summary>
    public required int Number { get; init; }
    public required int SessionNumber { get; init; }
    public required DateOnly DueOn { get; init; }
    public required long AmountFen { get; init; }

    /// <summary>The recovery that paid it, in the case that this one is part of now.</summary>
    public int? RecoveryNumber { get; init; }
    public DateOnly? PaidOn { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }
}

internal sealed class MediationSessionMapping : IEntityTypeConfiguration<MediationSession>
{
    public void Configure(EntityTypeBuilder<MediationSession> session)
    {
        session.HasKey(x => x.RowId);
        session.Property(x => x.RowId).ValueGeneratedOnAdd();
        session.Property(x => x.FromPosition).IsActPosition();
        session.HasIndex(x => x.CaseId);
        session.Property(x => x.Place).HasMaxLength(CaseLimits.Name);
    }
}

internal sealed class InstalmentMapping : IEntityTypeConfiguration<Instalment>
{
    public void Configure(EntityTypeBuilder<Instalment> instalment)
    {
        instalment.HasKey(x => x.RowId);
        instalment.Property(x => x.RowId).ValueGeneratedOnAdd();
        instalment.Property(x => x.FromPosition).IsActPosition();
        instalment.HasIndex(x => x.CaseId);
        // What is promised and not paid yet, by its date: the caseworker's day.
        instalment.HasIndex(x => x.DueOn).HasFilter("until_position IS NULL AND paid_on IS NULL").HasDatabaseName("ix_instalments_waiting");
    }
}
