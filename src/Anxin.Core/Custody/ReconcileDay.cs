using Anxin.Core.Accounts;
using Anxin.Core.Day;
using Anxin.Core.Limits;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>
/// The month's reconciliation with the labour department, in the day: due at the end of the month's last working day, of this month and the
/// one before, since it was agreed. Detail is the month.
/// </summary>
public sealed class ReconcileDay(AnxinDb db, RhythmActs rhythm, LimitCache cache) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct)
    {
        var (_, _, settings, calendar) = await cache.ReadAsync(db, ct);
        var units = settings.Where(s => s.ReconcileAtMonthEnd && viewer.Has(Roles.Caseworker, s.UnitId)).Select(s => s.UnitId).ToArray();
        if (units.Length == 0)
            return [];
        var done = await rhythm.DoneAsync(units, ct);
        var agreed = await (from entry in db.Entries.AsNoTracking()
                            where units.Contains(entry.SubjectId)
                            join act in db.Acts on entry.Position equals act.Position
                            where act.Kind == "custody.setting"
                            group act.At by entry.SubjectId into g
                            select new { Unit = g.Key, At = g.Min() }).ToDictionaryAsync(a => a.Unit, a => a.At, ct);
        var (today, first) = (CivilTime.DateOf(now), from ?? DateTime.MinValue);
        DateOnly[] months = [today.AddMonths(-1), today];
        return
        [
            .. from month in months
               let due = AgreedDay.MonthEnd(month, calendar).Due
               where due > first && due <= until
               from unit in units
               where due > agreed.GetValueOrDefault(unit, DateTime.MaxValue) && !done.Contains((unit, RhythmActs.Key(month)))
               select new DayItem(DayLane.Due, "reconcile", viewer.Tree.NameOf(unit), $"/rhythm?month={RhythmActs.Key(month)}", unit, RhythmActs.Key(month), due),
        ];
    }
}
