using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Campaigns;

/// <summary>A campaign as loaded: its file is kept word for word, each edit as a recorded ruling.</summary>
public sealed class Campaign
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Title { get; set; }

    /// <summary>The file in force.</summary>
    public required string File { get; set; }
    public required int Version { get; set; }
    public required DateTime LoadedAt { get; init; }
}

/// <summary>Who changed a campaign, when, why, and from what file; what was due before it stays as it was.</summary>
public sealed class Ruling
{
    public required Guid Id { get; init; }
    public required Guid CampaignId { get; init; }
    public required int Version { get; init; }
    public required string File { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>One unit owes one duty for one period. Its state is computed, never stored.</summary>
public sealed class Obligation
{
    public required Guid Id { get; init; }
    public required Guid CampaignId { get; init; }
    public required string Duty { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>Of the act that planned it.</summary>
    public long Position { get; init; }

    /// <summary>Civil dates, both inclusive.</summary>
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>UTC, exclusive: on time is received before it.</summary>
    public required DateTime Due { get; set; }
    public required DateOnly DueOn { get; set; }
    public required bool Provisional { get; set; }
    public required string Clause { get; set; }

    /// <summary>Taken back by a ruling before it was due.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>When the due instant's happenings were done; they are done once, in order.</summary>
    public DateTime? DueHandledAt { get; set; }
}

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.HasIndex(x => x.Code).IsUnique();
        campaign.Property(x => x.Code).HasMaxLength(60);
        campaign.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class RulingMapping : IEntityTypeConfiguration<Ruling>
{
    public void Configure(EntityTypeBuilder<Ruling> ruling) =>
        ruling.HasIndex(x => new { x.CampaignId, x.Version }).IsUnique();
}

internal sealed class ObligationMapping : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> obligation)
    {
        obligation.Property(x => x.Duty).HasMaxLength(40);
        obligation.Property(x => x.Position).IsActPosition();
        obligation.HasIndex(x => new { x.CampaignId, x.Duty, x.UnitId, x.From }).IsUnique().HasFilter("withdrawn_at IS NULL");
        obligation.HasIndex(x => x.Due).HasFilter("due_handled_at IS NULL AND withdrawn_at IS NULL").HasDatabaseName("ix_obligations_to_handle");
    }
}
