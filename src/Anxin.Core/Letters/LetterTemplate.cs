using Anxin.Core.Data;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Letters;

/// <summary>A unit's own wording of a kind of letter, for itself and for what is below it. A new version supersedes the one before.</summary>
public sealed record LetterTemplate : ISuperseded
{
    public long RowId { get; init; }
    public required Guid UnitId { get; init; }
    public required LetterKind Kind { get; init; }

    /// <summary>From 1 within unit and kind.</summary>
    public required int Version { get; init; }

    /// <summary>A <see cref="LetterText"/> as JSON.</summary>
    public required string Text { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }

    /// <summary>The wording that ships.</summary>
    public static LetterText Shipped(LetterKind kind) => All.Value[kind];

    private static readonly Lazy<Dictionary<LetterKind, LetterText>> All = new(() =>
        System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, LetterText>>(ShippedFile.ReadText("letter-templates.json"), CoreJson.Api)!
            .ToDictionary(t => LetterWords.Kinds.TryParse(t.Key, out var kind) ? kind : throw new InvalidDataException(t.Key), t => t.Value));
}

internal sealed class LetterTemplateMapping : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> template)
    {
        template.HasKey(x => x.RowId);
        template.Property(x => x.RowId).ValueGeneratedOnAdd();
        template.Property(x => x.FromPosition).IsActPosition();
        template.HasIndex(x => new { x.UnitId, x.Kind }).IsUnique().HasFilter("until_position IS NULL");
    }
}
