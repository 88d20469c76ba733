using System.Text.Json;
using Anxin.Core.Journal;
using Anxin.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Dispatch;

/// <summary>At a weekly due instant a silent unit without activity was deemed to have reported zero. The evidence stays for ever.</summary>
public sealed class ZeroDeeming
{
    public required Guid Id { get; init; }
    public required Guid ObligationId { get; init; }

    public long Position { get; init; }

    /// <summary>The due instant, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The journal position at which there was no activity.</summary>
    public required long Evidence { get; init; }

    /// <summary>在办 n 件 at the period's end: printed with every zero.</summary>
    public required int OpenCases { get; init; }
}

/// <summary>A case of the campaign's threshold or more, straight at the province (第一时间报送); once per case and campaign.</summary>
public sealed class ImmediateReport
{
    public required Guid Id { get; init; }
    public required Guid CampaignId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>At the crossing.</summary>
    public required int People { get; init; }
    public required DateTime CrossedAt { get; init; }

    /// <summary>A target, not law: the end of the acknowledgement clock.</summary>
    public required DateTime Due { get; init; }
    public DateTime? AcknowledgedAt { get; set; }
    public string? AcknowledgedBy { get; set; }
    public string? Phone { get; set; }
    public string? Note { get; set; }

    /// <summary>Entered from a telephone call by the province's duty officer: who called.</summary>
    public string? CallFrom { get; init; }
}

/// <summary>What the province passed to the national federation: a zero list, or a correction after one.</summary>
public sealed class FederationNotice
{
    public required Guid Id { get; init; }
    public required Guid CampaignId { get; init; }
    public required string Duty { get; init; }
    public required DateOnly From { get; init; }
    public required FederationNoticeKind Kind { get; init; }

    /// <summary>Of the act that passed it on.</summary>
    public long Position { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }

    /// <summary>JSON list of <c>{unit, zero, openCases}</c>.</summary>
    public required string Lines { get; init; }

    public IReadOnlyList<ZeroLine> Read() => JsonSerializer.Deserialize<List<ZeroLine>>(Lines, CoreJson.Api)!;
}

public enum FederationNoticeKind { ZeroList = 1, Correction = 2 }

internal sealed class ZeroDeemingMapping : IEntityTypeConfiguration<ZeroDeeming>
{
    public void Configure(EntityTypeBuilder<ZeroDeeming> deeming)
    {
        deeming.Property(x => x.Position).IsActPosition();
        deeming.HasIndex(x => x.ObligationId).IsUnique();
    }
}

internal sealed class ImmediateReportMapping : IEntityTypeConfiguration<ImmediateReport>
{
    public void Configure(EntityTypeBuilder<ImmediateReport> report)
    {
        report.HasIndex(x => new { x.CaseId, x.CampaignId }).IsUnique();
        report.HasIndex(x => x.CrossedAt).HasFilter("acknowledged_at IS NULL").HasDatabaseName("ix_immediate_reports_open");
        report.Property(x => x.AcknowledgedBy).HasMaxLength(50);
        report.Property(x => x.Phone).HasMaxLength(50);
        report.Property(x => x.Note).HasMaxLength(500);
        report.Property(x => x.CallFrom).HasMaxLength(50);
    }
}

internal sealed class FederationNoticeMapping : IEntityTypeConfiguration<FederationNotice>
{
    public void Configure(EntityTypeBuilder<FederationNotice> notice)
    {
        notice.Property(x => x.Position).IsActPosition();
        notice.HasIndex(x => new { x.CampaignId, x.Duty, x.From });
        notice.Property(x => x.Duty).HasMaxLength(40);
        notice.Property(x => x.By).HasMaxLength(100);
    }
}
