using System.Globalization;
using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Organisation;

/// <summary>A year's table loaded, a local day added or taken back; what is not yet due is planned again. By the province's administrator.</summary>
public sealed class CalendarActs(AnxinDb db, CampaignActs campaignActs, Limits.LimitCache cache)
{
    /// <summary>The longest calendar file taken, in characters.</summary>
    public const int MostCharacters = 200_000;

    /// <summary>Years in the form of the shipped file: <c>{"2027": {"offDays": [dates], "makeUpWorkdays": [dates]}}</c>.</summary>
    public async Task<IReadOnlyList<int>> LoadAsync(ActContext context, string json, string? source, string? reason, CancellationToken ct)
    {
        await BeginAsync(context, ct);
        var read = new InputReader(new Problems(), context.Today);
        var why = read.Text("reason", reason, 500, true, $"理由");
        var from = read.Text("source", source, 200, true, $"文号或来源");
        var years = Read(read.Problems, json);
        read.Problems.ThrowIfAny();
        var rows = context.Begin("calendar.load", context.Viewer.Tree.Root.Id, why);
        foreach (var year in years)
        {
            var days = CalendarBook.Write(year);
            var table = await db.CalendarTables.SingleOrDefaultAsync(t => t.Year == year.Year, ct);
            await EnterAsync(rows, year.Year, new Changes().Set("days", table?.Days, days).Set("source", table?.Source, from), ct);
            if (table is null)
                db.Add(new CalendarTable { Year = year.Year, Days = days, LocalDays = "[]", Source = from!, LoadedAt = context.Now });
            else
                (table.Days, table.Source, table.LoadedAt) = (days, from!, context.Now);
        }
        await FinishAsync(context, rows, ct);
        return [.. years.Select(y => y.Year)];
    }

    /// <summary>A day off by the province's own rule.</summary>
    public async Task AddLocalDayAsync(ActContext context, string? date, string? name, string? reason, CancellationToken ct)
    {
        await BeginAsync(context, ct);
        var read = new InputReader(new Problems(), context.Today);
        var day = Day(read, date);
        var called = read.Text("name", name, 50, true, $"名称");
        var why = read.Text("reason", reason, 500, true, $"理由");
        read.Problems.ThrowIfAny();
        var table = await TableAsync(day, ct);
        if (CalendarBook.LocalDays(table).Any(d => d.Date == day))
            throw new InputException(new Problems().Add("date", $"这一天已经在地方假日里"));
        await ChangeAsync(context, table, [.. CalendarBook.LocalDays(table).Append(new LocalDay(day, called!)).OrderBy(d => d.Date)], why!, ct);
    }

    public async Task RemoveLocalDayAsync(ActContext context, string? date, string? reason, CancellationToken ct)
    {
        await BeginAsync(context, ct);
        var read = new InputReader(new Problems(), context.Today);
        var day = Day(read, date);
        var why = read.Text("reason", reason, 500, true, $"理由");
        read.Problems.ThrowIfAny();
        var table = await TableAsync(day, ct);
        var left = CalendarBook.LocalDays(table).Where(d => d.Date != day).ToList();
        if (left.Count == CalendarBook.LocalDays(table).Count)
            throw new InputException(new Problems().Add("date", $"地方假日里没有这一天"));
        await ChangeAsync(context, table, left, why!, ct);
    }

    private async Task ChangeAsync(ActContext context, CalendarTable table, IReadOnlyList<LocalDay> days, string reason, CancellationToken ct)
    {
        var rows = context.Begin("calendar.local", context.Viewer.Tree.Root.Id, reason);
        var text = JsonSerializer.Serialize(days, CoreJson.Api);
        await EnterAsync(rows, table.Year, new Changes().Set("localDays", table.LocalDays, text), ct);
        table.LocalDays = text;
        await FinishAsync(context, rows, ct);
    }

    private async Task BeginAsync(ActContext context, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        context.Viewer.Demand(Roles.Administrator, context.Viewer.Tree.Root.Id);
    }

    private async Task FinishAsync(ActContext context, ActRows rows, CancellationToken ct)
    {
        rows.Answer(context.Key, 200, new { });
        await context.WriteAsync(db, rows, ct);
        cache.Forget();
        db.ChangeTracker.Clear();
        await campaignActs.ReplanAllAsync(context with { Key = null }, ct);
    }

    private async Task<CalendarTable> TableAsync(DateOnly day, CancellationToken ct) =>
        await db.CalendarTables.SingleOrDefaultAsync(t => t.Year == day.Year, ct)
        ?? throw new InputException(new Problems().Add("date", $"{day.Year}年的日历还没有载入，先载入全年再加地方假日"));

    private static DateOnly Day(InputReader read, string? text)
    {
        if (!InputReader.TryDate(text?.Trim() ?? "", out var day))
            read.Problems.Add("date", $"请填写日期，例如 2022-11-18");
        return day;
    }

    /// <summary>The first few of them.</summary>
    private static string Told(List<DateOnly> days) =>
        string.Join("、", days.Take(5).Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) + (days.Count > 5 ? "……" : "");

    private static IReadOnlyList<CalendarYear> Read(Problems problems, string json)
    {
        if (json.Length > MostCharacters)
        {
            problems.Add("file", $"文件太大，一份日历不会超过 200 KB");
            return [];
        }
        try
        {
            using var document = JsonDocument.Parse(json);
            var years = CalendarYear.Parse(document);
            foreach (var year in years)
            {
                problems.Check(!year.Provisional, "file", $"{year.Year}年：缺 offDays（放假日）；只有法定节日的表不能载入");
                if (year.OffDays.Concat(year.MakeUpWorkdays).Where(d => !year.MayList(d)).Order().ToList() is { Count: > 0 } strange)
                    problems.Add("file", $"{year.Year}年的表里有{strange.Count}天不属于它：{Told(strange)}；除上年12月20日以后和下年1月15日以前，只能写本年的日子，请核对年份");
                problems.Check(year.OffDays.Count > 0, "file", $"{year.Year}年的放假日（offDays）是空的；请按国务院公布的安排填上");
                if (!year.Provisional && year.OffDays.Count > 0 && StatutoryDays.Of(year.Year).Except(year.OffDays).Order().ToList() is { Count: > 0 } missing)
                    problems.Add("file", $"{year.Year}年的放假日（offDays）缺法定节日：{Told(missing)}；请按国务院公布的安排补全");
                foreach (var day in year.OffDays.Intersect(year.MakeUpWorkdays))
                    problems.Add("file", $"{day}既是放假又是上班");
                foreach (var day in year.MakeUpWorkdays.Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
                    problems.Add("file", $"{day}不是周末，不必列为调休上班");
            }
            foreach (var year in years.GroupBy(y => y.Year).Where(g => g.Count() > 1))
                problems.Add("file", $"{year.Key}年在文件里写了两次，请合成一项");
            problems.Check(years.Count > 0, "file", $"文件里没有年份");
            return years;
        }
        catch (JsonException wrong)
        {
            problems.Add("file", $"不是有效的 JSON（第{wrong.LineNumber + 1}行，第{wrong.BytePositionInLine + 1}字节）");
        }
        catch (CalendarFormatException wrong)
        {
            problems.Add("file", $"日历内容有误：{wrong.Says}");
        }
        return [];
    }

    /// <summary>A year's chain hangs on an id made of the year.</summary>
    private async Task EnterAsync(ActRows rows, int year, Changes changes, CancellationToken ct)
    {
        var id = new Guid(year, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == id).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest }).FirstOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Calendar, id, (last?.Number ?? 0) + 1, last?.Digest, changes);
    }
}
