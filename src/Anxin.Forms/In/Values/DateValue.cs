using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Anxin.Forms.In.Cells;
using Anxin.Rules;

namespace Anxin.Forms.In.Values;

/// <summary>Civil dates as ledgers write them.</summary>
internal static partial class DateValue
{
    private static readonly Sentence HowToWrite = $"请写成 2022-10-03 这样的日期";
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2099, 12, 31);

    /// <summary>A date cell, an Excel serial, 20221003, or a text; a time of day after it is left away.</summary>
    /// <param name="problem">Null when read.</param>
    public static bool TryRead(Cell cell, YearHint? year, out DateOnly date, [NotNullWhen(false)] out Sentence? problem)
    {
        date = default;
        problem = null;
        var read = cell.Kind switch
        {
            CellKind.Date => FromSerial(cell.Number, out date),
            CellKind.Number => FromNumber(cell.Number, out date),
            CellKind.Text => FromText(FullWidth.Fold(cell.Text!), year, out date, out problem),
            _ => false,
        };
        if (problem is not null)
            return false;
        if (!read)
            problem = $"不是日期，{HowToWrite}";
        else if (date < First || date > Last)
            problem = $"日期不在 2000 年至 2099 年之间，请核对，{HowToWrite}";
        return problem is null;
    }

    private static bool FromSerial(double serial, out DateOnly date)
    {
        date = DateOnly.FromDateTime(DateTime.FromOADate(serial));
        return true;
    }

    private static bool FromNumber(double number, out DateOnly date)
    {
        date = default;
        if (number is >= 36_526 and < 73_051)
            return FromSerial(number, out date);
        return number is >= 20_000_101 and <= 20_991_231 && number == Math.Floor(number)
            && Make((int)number / 10_000, (int)number / 100 % 100, (int)number % 100, out date);
    }

    private static bool FromText(string text, YearHint? hint, out DateOnly date, out Sentence? problem)
    {
        (date, problem) = (default, null);
        text = string.Concat(TimeOfDay().Replace(text, "").Where(c => c != ' '));
        if (Full().Match(text) is { Success: true } full)
            return Make(Int(full, "y"), Int(full, "m"), Int(full, "d"), out date);
        if (double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return FromNumber(number, out date);
        if (YearLess().Match(text) is not { Success: true } part)
            return false;
        if (hint?.YearOf(Int(part, "m")) is { } year)
            return Make(year, Int(part, "m"), Int(part, "d"), out date);
        problem = $"没有写年份，表的标题里也看不出是哪一年，{HowToWrite}";
        return false;
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static bool Make(int year, int month, int day, out DateOnly date)
    {
        var exists = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    // 2022年10月3日, 2022.10.3, 2022-10-03, 2022/10/3; a weekday may follow. A year of two digits is not taken: 10/3/22 has it last.
    [GeneratedRegex(@"^(?<y>(19|20)\d\d)([年.\-/\\])(?<m>\d{1,2})([月.\-/\\])(?<d>\d{1,2})[日号]?\.?(\(?(星期|周)[一二三四五六日天]\)?)?$")]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<=\d[日号]?)(\s+|T|(?<=[日号]))(上午|下午)?\d{1,2}[:时]\d{0,2}.*$")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^(?<m>\d{1,2})[月.\-/](?<d>\d{1,2})[日号]?$")]
    private static partial Regex YearLess();
}
