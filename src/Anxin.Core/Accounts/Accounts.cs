using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Accounts;

/// <summary>A person who signs in. What they may do, and where, is in <see cref="Membership"/>.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>Order on the demo's one-click sign-in page; null for everybody else.</summary>
    public int? DemoOrder { get; init; }

    /// <summary>The password was given by whoever made the account, and is to be replaced at the first sign-in.</summary>
    public bool MustChangePassword { get; set; }
}

/// <summary>What somebody may do in a unit and everything below it.</summary>
[Flags]
public enum Roles { None = 0, Caseworker = 1, Reporter = 2, Duty = 4, Viewer = 8, Administrator = 16 }

public sealed class Membership
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    /// <summary>A unit; or an agency, whose members see what was handed to it and nothing else.</summary>
    public required Guid UnitId { get; init; }
    public required Roles Roles { get; set; }
}

/// <summary>Another program that acts in a unit's name with a bearer token. Only the token's SHA-256 is kept.</summary>
public sealed class ApiClient
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required Guid UnitId { get; init; }
    public required Roles Roles { get; init; }
    public required byte[] TokenDigest { get; init; }

    /// <summary>System clock, like everything about sign-in.</summary>
    public required DateTime CreatedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? RevokedAt { get; set; }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.HasIndex(x => new { x.UserId, x.UnitId }).IsUnique();
        membership.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
    }
}

internal sealed class ApiClientMapping : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> client)
    {
        client.HasIndex(x => x.TokenDigest).IsUnique();
        client.Property(x => x.Name).HasMaxLength(100);
    }
}
