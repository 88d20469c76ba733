using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Cases.Wages;

/// <summary>The monthly minimum wage of an area from a day on, with its source. None ships: Qinghai's was not found in print.</summary>
public sealed class MinimumWage
{
    public required Guid Id { get; init; }
    public long Position { get; init; }

    /// <summary>The area's union; the setting holds for what is below it, unless a nearer one is set.</summary>
    public required Guid UnitId { get; init; }
    public required long MonthlyFen { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The document that says so.</summary>
    public required string Source { get; init; }
    public required string By { get; init; }
}

public sealed record SetMinimumWage
{
    public string? Unit { get; init; }
    public string? MonthlyYuan { get; init; }
    public string? From { get; init; }
    public string? Source { get; init; }
}

/// <summary>Sets and reads minimum wages.</summary>
public sealed class MinimumWages(AnxinDb db)
{
    /// <summary>By an administrator or a caseworker of the area: the figure is public, and its source is kept beside it.</summary>
    public async Task<MinimumWage> SetAsync(ActContext context, SetMinimumWage input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var read = new InputReader(new Problems(), context.Today);
        var unit = string.IsNullOrWhiteSpace(input.Unit) ? context.Viewer.Home : context.Viewer.Tree.Find(input.Unit.Trim());
        read.Problems.Check(unit is not null, "unit", $"没有这个单位");
        var fen = read.Yuan("monthlyYuan", input.MonthlyYuan, true);
        var from = read.Date("from", input.From, true, $"执行日期");
        var source = read.Text("source", input.Source, CaseLimits.Name, true, $"依据文件");
        read.Problems.Check(fen is null or > 0, "monthlyYuan", $"最低工资应大于零");
        read.Problems.ThrowIfAny();
        if (!context.Viewer.Has(Roles.Administrator | Roles.Caseworker, unit!.Id))
            throw new RoleException(nameof(Roles.Administrator));
        var rows = context.Begin("wage.minimum", unit.Id);
        var set = new MinimumWage
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            UnitId = unit.Id,
            MonthlyFen = fen!.Value,
            From = from!.Value,
            Source = source!,
            By = context.Viewer.Actor.Name,
        };
        rows.Enter(EntrySubject.Limit, set.Id, 1, null, new Changes().Set("unit", null, set.UnitId)
            .Set("monthlyYuan", null, Money.Yuan(set.MonthlyFen)).Set("from", null, set.From).Set("source", null, set.Source));
        rows.Insert(set);
        rows.Answer(context.Key, 201, new { set.Id });
        await context.WriteAsync(db, rows, ct);
        return set;
    }

    /// <summary>What holds in a unit's area on a day: the nearest area's, the latest of it; null where none is set.</summary>
    public async Task<MinimumWage?> OfAsync(UnitTree tree, Guid unit, DateOnly on, CancellationToken ct)
    {
        var line = tree.Above(unit).Select(u => u.Id).ToList();
        var all = await db.MinimumWages.AsNoTracking().Where(m => line.Contains(m.UnitId) && m.From <= on).ToListAsync(ct);
        return all.OrderByDescending(m => tree.Above(m.UnitId).Count()).ThenByDescending(m => m.From).ThenByDescending(m => m.Position).FirstOrDefault();
    }
}

internal sealed class MinimumWageMapping : IEntityTypeConfiguration<MinimumWage>
{
    public void Configure(EntityTypeBuilder<MinimumWage> wage)
    {
        wage.Property(x => x.Position).IsActPosition();
        wage.Property(x => x.Source).HasMaxLength(CaseLimits.Name);
        wage.Property(x => x.By).HasMaxLength(100);
        wage.HasIndex(x => x.UnitId);
    }
}
