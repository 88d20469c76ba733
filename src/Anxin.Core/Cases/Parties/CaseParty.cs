using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Cases.Parties;

/// <summary>One link of the chain that answers for the wages, from the project's owner to the foreman.</summary>
public sealed record CaseParty : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>From 1, within the case; never used twice.</summary>
    public required int Number { get; init; }
    public required int Version { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }
    public required PartyRole Role { get; init; }

    /// <summary>Its place in the chain, from the top.</summary>
    public required int Order { get; init; }

    /// <summary>A unit's name; null for a person, whose name lies in the vault.</summary>
    public string? Name { get; init; }
    public string? CreditCode { get; init; }

    /// <summary>Vault record of a <see cref="PartyPerson"/>.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Key of the article that makes it answer; see <see cref="Law.LawBook"/>.</summary>
    public string? Article { get; init; }

    /// <summary>What else is known: shares, contracts, what was paid on.</summary>
    public string? Remark { get; init; }
}

public sealed record PartyPerson(string Name, string? Phone);

/// <summary>What was asked about one of the things that protect wages on a site, and what was answered.</summary>
public sealed record SiteSafeguard : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }
    public required Safeguard Kind { get; init; }
    public required int Version { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }
    public required Answered Answer { get; init; }

    /// <summary>Number of the account, the guarantee or the register.</summary>
    public string? Number { get; init; }

    /// <summary>The bank, or whoever keeps it.</summary>
    public string? Bank { get; init; }
    public DateOnly? On { get; init; }
}

internal sealed class CasePartyMapping : IEntityTypeConfiguration<CaseParty>
{
    public void Configure(EntityTypeBuilder<CaseParty> party)
    {
        party.HasKey(x => x.RowId);
        party.Property(x => x.RowId).ValueGeneratedOnAdd();
        party.Property(x => x.FromPosition).IsActPosition();
        party.Property(x => x.Name).HasMaxLength(CaseLimits.Name);
        party.Property(x => x.CreditCode).HasMaxLength(18);
        party.Property(x => x.Article).HasMaxLength(40);
        party.Property(x => x.Remark).HasMaxLength(CaseLimits.Reason);
        party.HasIndex(x => new { x.CaseId, x.Number, x.Version }).IsUnique();
        party.HasIndex(x => x.CreditCode).HasFilter(CaseStateMapping.Current + " AND credit_code IS NOT NULL");
    }
}

internal sealed class SiteSafeguardMapping : IEntityTypeConfiguration<SiteSafeguard>
{
    public void Configure(EntityTypeBuilder<SiteSafeguard> safeguard)
    {
        safeguard.HasKey(x => x.RowId);
        safeguard.Property(x => x.RowId).ValueGeneratedOnAdd();
        safeguard.Property(x => x.FromPosition).IsActPosition();
        safeguard.Property(x => x.Number).HasMaxLength(60);
        safeguard.Property(x => x.Bank).HasMaxLength(CaseLimits.Name);
        safeguard.HasIndex(x => new { x.CaseId, x.Kind, x.Version }).IsUnique();
    }
}
