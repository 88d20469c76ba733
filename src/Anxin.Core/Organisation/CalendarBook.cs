using System.Text.Json;
using Anxin.Core.Data;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Organisation;

/// <summary>The working calendar as loaded: a table a year, the province's local days over it.</summary>
public sealed class CalendarBook(AnxinDb db)
{
    public async Task<WorkingCalendar> ReadAsync(CancellationToken ct)
    {
        var tables = await db.CalendarTables.AsNoTracking().ToListAsync(ct);
        return new WorkingCalendar(tables.Select(Year), [.. tables.SelectMany(t => LocalDays(t)).Select(d => d.Date)]);
    }

    /// <summary>The shipped years, for an empty database.</summary>
    public void Plant(DateTime now)
    {
        foreach (var year in CalendarData.Years())
            db.CalendarTables.Add(new CalendarTable
            {
                Year = year.Year,
                Days = Write(year),
                LocalDays = "[]",
                Source = "国务院办公厅关于节假日安排的通知",
                LoadedAt = now,
            });
    }

    public static IReadOnlyList<LocalDay> LocalDays(CalendarTable table) =>
        JsonSerializer.Deserialize<List<LocalDay>>(table.LocalDays, CoreJson.Api)!;

    public static CalendarYear Year(CalendarTable table)
    {
        var days = JsonSerializer.Deserialize<StoredDays>(table.Days, CoreJson.Api)!;
        return new CalendarYear(table.Year, days.OffDays.ToHashSet(), days.MakeUpWorkdays.ToHashSet(), false);
    }

    public static string Write(CalendarYear year) =>
        JsonSerializer.Serialize(new StoredDays([.. year.OffDays.Order()], [.. year.MakeUpWorkdays.Order()]), CoreJson.Api);

    private sealed record StoredDays(List<DateOnly> OffDays, List<DateOnly> MakeUpWorkdays);
}

/// <summary>A day off by the province's own rule (全国年节及纪念日放假办法 art. 4).</summary>
public sealed record LocalDay(DateOnly Date, string Name);
