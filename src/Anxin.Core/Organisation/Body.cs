using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Organisation;

/// <summary>A union organisation or an agency outside it: whatever can own, hold or receive a case.</summary>
public abstract class Body
{
    public required Guid Id { get; init; }

    /// <summary>Stable and unique: GB/T 2260 for territorial units, a code of its own for others.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }
}

/// <summary>A union organisation (工会组织). Its place in the tree over time is kept in <see cref="UnitSpan"/>.</summary>
public sealed class Unit : Body
{
    public required UnitKind Kind { get; init; }

    /// <summary>Who answers for this unit's reports, and how to reach them.</summary>
    public string? ContactName { get; set; }
    public string? ContactPhone { get; set; }
    public string? ContactMail { get; set; }
}

/// <summary>A body outside the union (机构): labour department, court, procuratorate …</summary>
public sealed class Agency : Body
{
    public required AgencyKind Office { get; set; }
    public required AgencyLevel Level { get; set; }

    /// <summary>The unit of the same level and place; null where no unit is.</summary>
    public Guid? CounterpartOf { get; set; }
    public required PartnerKind Partner { get; set; }

    /// <summary>Where a partner by interface is told.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>Shared with a partner by interface, under data protection.</summary>
    public byte[]? Secret { get; set; }

    /// <summary>For letters: whom to address, and where.</summary>
    public string? Contact { get; set; }
}

internal sealed class BodyMapping : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> body)
    {
        body.HasDiscriminator<string>("body_kind").HasValue<Unit>("unit").HasValue<Agency>("agency");
        body.Property<string>("body_kind").HasMaxLength(10);
        body.HasIndex(x => x.Code).IsUnique();
        body.Property(x => x.Code).HasMaxLength(40);
        body.Property(x => x.Name).HasMaxLength(100);
    }
}

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> agency)
    {
        agency.Property(x => x.WebhookUrl).HasMaxLength(500);
        agency.Property(x => x.Contact).HasMaxLength(200);
    }
}
