using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Letters;

/// <summary>The last number given in a unit's series of a kind and civil year.</summary>
public sealed class LetterSeries
{
    public required Guid UnitId { get; init; }
    public required LetterKind Kind { get; init; }
    public required int Year { get; init; }
    public required int Last { get; set; }

    /// <summary>The last number given so far, 0 for none.</summary>
    public static Task<int> LastAsync(AnxinDb db, Guid unit, LetterKind kind, int year, CancellationToken ct) =>
        db.LetterSeries.Where(s => s.UnitId == unit && s.Kind == kind && s.Year == year).Select(s => s.Last).SingleOrDefaultAsync(ct);

    /// <summary>
    /// The next number. Whoever takes one holds the series until the transaction around it ends, so that the next one waits, and a
    /// sign-off that fails leaves no gap.
    /// </summary>
    public static async Task<int> TakeAsync(AnxinDb db, Guid unit, LetterKind kind, int year, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO letter_series (unit_id, kind, year, last) VALUES ({unit}, {(int)kind}, {year}, 0) ON CONFLICT DO NOTHING", ct);
        var own = db.LetterSeries.Where(s => s.UnitId == unit && s.Kind == kind && s.Year == year);
        await own.ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last + 1), ct);
        return await own.Select(s => s.Last).SingleAsync(ct);
    }
}

internal sealed class LetterSeriesMapping : IEntityTypeConfiguration<LetterSeries>
{
    public void Configure(EntityTypeBuilder<LetterSeries> series)
    {
        series.ToTable("letter_series");
        series.HasKey(x => new { x.UnitId, x.Kind, x.Year });
    }
}
