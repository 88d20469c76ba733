using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Law;

/// <summary>
/// A step of a case that a clock goes by, on a civil date. It is never edited: one that was entered wrongly is taken back, with a reason, so
/// that no change of the case ever resets a clock unseen.
/// </summary>
public sealed record CaseEvent : ISuperseded
{
    public long RowId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>From 1, within the case; never used twice.</summary>
    public required int Number { get; init; }
    public required LawEvent What { get; init; }
    public required DateOnly On { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }
}

/// <summary>An event as the API and the timeline tell it.</summary>
public sealed record CaseEventView(int N, string What, DateOnly On)
{
    public static CaseEventView Of(CaseEvent e) => new(e.Number, LawEventWords.Vocabulary.Api(e.What), e.On);
}

internal sealed class CaseEventMapping : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> law)
    {
        law.HasKey(x => x.RowId);
        law.Property(x => x.RowId).ValueGeneratedOnAdd();
        law.Property(x => x.FromPosition).IsActPosition();
        law.HasIndex(x => new { x.CaseId, x.Number }).IsUnique();
        law.HasIndex(x => x.CaseId).HasFilter(CaseStateMapping.Current).HasDatabaseName("ix_case_events_standing");
    }
}
