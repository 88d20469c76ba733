using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Limits;

/// <summary>
/// A limit set otherwise for a unit and what is below it, with what it rests on. A new one supersedes the one before and holds for what
/// begins after it; a running limit keeps the end it was given.
/// </summary>
public sealed record LimitSetting : ISuperseded
{
    public long RowId { get; init; }
    public required Guid UnitId { get; init; }
    public required string Key { get; init; }
    public required int Amount { get; init; }
    public required LimitSpan Span { get; init; }
    public required string Basis { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }
}

internal sealed class LimitSettingMapping : IEntityTypeConfiguration<LimitSetting>
{
    public void Configure(EntityTypeBuilder<LimitSetting> setting)
    {
        setting.HasKey(x => x.RowId);
        setting.Property(x => x.RowId).ValueGeneratedOnAdd();
        setting.Property(x => x.FromPosition).IsActPosition();
        setting.HasIndex(x => new { x.UnitId, x.Key }).IsUnique().HasFilter("until_position IS NULL");
        setting.Property(x => x.Key).HasMaxLength(60);
        setting.Property(x => x.Basis).HasMaxLength(500);
    }
}
