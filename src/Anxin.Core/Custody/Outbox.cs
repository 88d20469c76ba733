using System.Text.Json;
using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Custody;

/// <summary>
/// Something that a partner by interface is to be told, written in the act's own transaction and delivered afterwards. Numbered in order for
/// each partner; a later one never overtakes an earlier one. No personal data: what was handed over is fetched, signed, after acceptance.
/// </summary>
public sealed class OutboxEvent
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }

    /// <summary>From 1, without gaps, for each partner.</summary>
    public required long Sequence { get; init; }
    public required string Kind { get; init; }

    /// <summary>JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Work clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>In a drill it is only recorded as what would be sent.</summary>
    public required bool WouldBeSent { get; init; }

    /// <summary>System clock, like everything about delivery.</summary>
    public required DateTime NextTryAt { get; set; }
    public int Attempts { get; set; }
    public DateTime? DeliveredAt { get; set; }
    public string? LastProblem { get; set; }
}

/// <summary>A partner's answer as it was counted: the same number is never taken twice.</summary>
public sealed class PartnerReceipt
{
    public required Guid AgencyId { get; init; }

    /// <summary>The partner's own, from 1.</summary>
    public required long Sequence { get; init; }
    public required string EventId { get; init; }
    public required DateTime At { get; init; }
}

/// <param name="Since">Work clock, of the first that waits.</param>
public sealed record OutboxStuck(int Count, DateTime Since);

public static class Outbox
{
    /// <summary>Partners whose systems have not taken what was sent to them: how much waits, and since when.</summary>
    public static Task<Dictionary<Guid, OutboxStuck>> StuckAsync(AnxinDb db, CancellationToken ct) => db.OutboxEvents.AsNoTracking()
        .Where(e => e.DeliveredAt == null && !e.WouldBeSent).GroupBy(e => e.AgencyId)
        .Where(waiting => waiting.Any(e => e.Attempts > 0))
        .Select(waiting => new { waiting.Key, Count = waiting.Count(), Since = waiting.Min(e => e.At) })
        .ToDictionaryAsync(x => x.Key, x => new OutboxStuck(x.Count, x.Since), ct);

    /// <summary>Adds what a partner is to be told, if it is told by interface; saved with the act.</summary>
    public static async Task TellAsync(AnxinDb db, Guid agencyId, string kind, object what, ActContext context, CancellationToken ct)
    {
        if (context.Viewer.Tree.Agency(agencyId) is not { Partner: Rules.PartnerKind.Api })
            return;
        var tracked = db.ChangeTracker.Entries<OutboxEvent>().Select(e => e.Entity).Where(e => e.AgencyId == agencyId).Select(e => e.Sequence).DefaultIfEmpty().Max();
        var last = Math.Max(tracked, await db.OutboxEvents.Where(e => e.AgencyId == agencyId).MaxAsync(e => (long?)e.Sequence, ct) ?? 0);
        db.OutboxEvents.Add(new OutboxEvent
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            AgencyId = agencyId,
            Sequence = last + 1,
            Kind = kind,
            Payload = JsonSerializer.Serialize(what, what.GetType(), CoreJson.Api),
            At = context.Now,
            WouldBeSent = await db.DrillClocks.AnyAsync(ct),
            NextTryAt = context.SystemNow,
        });
    }
}

internal sealed class OutboxEventMapping : IEntityTypeConfiguration<OutboxEvent>
{
    public void Configure(EntityTypeBuilder<OutboxEvent> outbox)
    {
        outbox.HasIndex(x => new { x.AgencyId, x.Sequence }).IsUnique();
        outbox.HasIndex(x => x.NextTryAt).HasFilter("delivered_at IS NULL").HasDatabaseName("ix_outbox_events_waiting");
        outbox.Property(x => x.Kind).HasMaxLength(40);
        outbox.Property(x => x.LastProblem).HasMaxLength(300);
    }
}

internal sealed class PartnerReceiptMapping : IEntityTypeConfiguration<PartnerReceipt>
{
    public void Configure(EntityTypeBuilder<PartnerReceipt> receipt)
    {
        receipt.HasKey(x => new { x.AgencyId, x.Sequence });
        receipt.Property(x => x.EventId).HasMaxLength(100);
    }
}
