using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Cases.Wages;

/// <summary>One worker's wages in a case. Who it is lies in the vault; here are figures only. Amounts in fen; days and pieces in hundredths.</summary>
public sealed record WorkerLine : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>From 1, within the case; never used twice.</summary>
    public required int Number { get; init; }
    public required int Version { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }

    /// <summary>Vault record of a <see cref="WagePerson"/>.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Blind index of the identity number, else of name and phone: equal marks are one worker.</summary>
    public required byte[] Mark { get; init; }
    public long? CentiDays { get; init; }
    public long? CentiPieces { get; init; }
    public long? RateFen { get; init; }
    public RateBasis? RateBasis { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Earned in the period (应发), and what of it was paid before the case (已发).</summary>
    public long? EarnedFen { get; init; }
    public long? PaidBeforeFen { get; init; }

    /// <summary>Null is not known yet.</summary>
    public long? OwedFen { get; init; }

    /// <summary>What both sides have agreed on, where they have.</summary>
    public long? AgreedFen { get; init; }
    public DateOnly? ConfirmedOn { get; init; }
    public ConfirmationHow? ConfirmedHow { get; init; }

    /// <summary>Who took the confirmation down.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>What a payment must reach: what was agreed under an agreement, else what is owed.</summary>
    public long? TargetFen(Outcome outcome) => outcome == Outcome.AgreementPerformed ? AgreedFen ?? OwedFen : OwedFen;
}

/// <summary>What the vault holds of a worker. The document's number is normalised, the phone too.</summary>
public sealed record WagePerson(string Name, PersonDocument Document, string? Number, string? Phone, string? Trade, string? Note)
{
    /// <summary>110***********002X; another document's number is hidden whole but for its last two signs.</summary>
    public string? MaskedNumber => Number is null ? null
        : Number.Length == 18 && Document is PersonDocument.CitizenId or PersonDocument.ResidencePermit ? $"{Number[..3]}{new string('*', 11)}{Number[^4..]}"
        : new string('*', Math.Max(0, Number.Length - 2)) + Number[Math.Max(0, Number.Length - 2)..];

    public string? MaskedPhone => Phone is null ? null : PhoneNumber.Mask(Phone);
}

/// <summary>Wages that came to one worker. One act pays several at once; they share <see cref="PaymentId"/> with the case's recovery.</summary>
public sealed record WagePayment : ISuperseded
{
    public long RowId { get; init; }
    public required Guid PaymentId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>The line's number.</summary>
    public required int Line { get; init; }
    public required DateOnly On { get; init; }
    public required long AmountFen { get; init; }
    public required PaymentMethod Method { get; init; }

    /// <summary>The attachment that proves it.</summary>
    public Guid? ProofId { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }
}

internal sealed class WorkerLineMapping : IEntityTypeConfiguration<WorkerLine>
{
    public void Configure(EntityTypeBuilder<WorkerLine> line)
    {
        line.HasKey(x => x.RowId);
        line.Property(x => x.RowId).ValueGeneratedOnAdd();
        line.Property(x => x.FromPosition).IsActPosition();
        line.Property(x => x.Mark).HasMaxLength(32);
        line.Property(x => x.ConfirmedBy).HasMaxLength(100);
        line.HasIndex(x => new { x.CaseId, x.Number, x.Version }).IsUnique();
        line.HasIndex(x => x.Mark).HasFilter(CaseStateMapping.Current);
    }
}

internal sealed class WagePaymentMapping : IEntityTypeConfiguration<WagePayment>
{
    public void Configure(EntityTypeBuilder<WagePayment> payment)
    {
        payment.HasKey(x => x.RowId);
        payment.Property(x => x.RowId).ValueGeneratedOnAdd();
        payment.Property(x => x.FromPosition).IsActPosition();
        payment.HasIndex(x => x.CaseId);
    }
}
