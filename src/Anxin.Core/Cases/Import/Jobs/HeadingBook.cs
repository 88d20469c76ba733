using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import.Jobs;

/// <summary>What a unit has said its headings mean.</summary>
public sealed class HeadingBook(AnxinDb db)
{
    public async Task<IReadOnlyDictionary<string, ColumnMeaning>> OfAsync(Guid unit, CancellationToken ct) =>
        await db.HeadingMeanings.AsNoTracking().Where(m => m.UnitId == unit)
            .ToDictionaryAsync(m => m.Heading, m => new ColumnMeaning(m.Field, m.InWan), ct);

    /// <summary>A later answer takes the place of an earlier one; null takes it back.</summary>
    public async Task RememberAsync(ActContext context, Guid unit, string heading, ColumnMeaning? meaning, CancellationToken ct)
    {
        context.Viewer.Demand(Accounts.Roles.Caseworker, unit);
        if (heading.Length is 0 or > HeadingMeaning.HeadingLength)
            return;
        var known = await db.HeadingMeanings.SingleOrDefaultAsync(m => m.UnitId == unit && m.Heading == heading, ct);
        if (known is not null)
            db.Remove(known);
        if (known is not null || meaning is null)
            await db.SaveChangesAsync(ct);
        if (meaning is null)
            return;
        db.Add(new HeadingMeaning
        {
            UnitId = unit,
            Heading = heading,
            Field = meaning.Field,
            InWan = meaning.InWan,
            By = context.Viewer.Actor.Name,
            At = context.Now,
        });
        await db.SaveChangesAsync(ct);
    }
}
