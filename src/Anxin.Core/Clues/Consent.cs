using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Clues;

/// <summary>
/// Whether a worker's data may be handed on, with the wording that was read to or by them (个人信息保护法 art. 23). The latest one of a clue
/// holds; every transfer asks for it.
/// </summary>
public sealed class Consent
{
    public required Guid Id { get; init; }
    public required Guid ClueId { get; init; }
    public required bool Given { get; init; }

    /// <summary>Whole, as it was shown or read out.</summary>
    public required string Wording { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Who took it down.</summary>
    public required string By { get; init; }
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.HasIndex(x => x.ClueId);
        consent.Property(x => x.By).HasMaxLength(100);
    }
}
