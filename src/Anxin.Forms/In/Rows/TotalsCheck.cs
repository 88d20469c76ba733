using System.Globalization;
using System.Text.RegularExpressions;
using Anxin.Core.Cases.Import;
using Anxin.Forms.In.Values;
using Anxin.Rules;

namespace Anxin.Forms.In.Rows;

/// <summary>Knows a totals row, adds up what stands above it, and compares.</summary>
internal sealed partial class TotalsCheck(SheetTable table)
{
    private static readonly SheetField[] Summed =
        [SheetField.People, SheetField.Amount, SheetField.ResolvedPeople, SheetField.ResolvedAmount, SheetField.Employers, SheetField.Workers, SheetField.MigrantWorkers];

    private readonly Dictionary<SheetField, Sum> sums = Summed.Where(table.Layout.Columns.ContainsKey).ToDictionary(f => f, _ => new Sum());

    /// <summary>The label of a totals row (合计, 本页小计, 总 计 …); null if the line is none.</summary>
    public string? Label(Line line)
    {
        var seen = 0;
        for (var column = 0; column < line.Cells.Length && seen < 4; column++)
        {
            if (line[column].IsBlank)
                continue;
            seen++;
            if (line[column].Text is not { } label || !label.Contains('计'))
                continue;
            var text = string.Concat(FullWidth.Fold(label).Where(c => !char.IsWhiteSpace(c))).TrimEnd(':');
            var atSubject = column == table.Column(SheetField.Employer);
            if (text.Length <= 16 && (atSubject ? Bare() : Any()).IsMatch(text) && !RowKinds.HasDate(line, table))
                return text;
        }
        return null;
    }

    public void Add(SheetField field, long value)
    {
        if (sums.TryGetValue(field, out var sum))
            (sum.All, sum.SinceLast) = (sum.All + value, sum.SinceLast + value);
    }

    public void Unread(SheetField field)
    {
        if (sums.TryGetValue(field, out var sum))
            sum.Unread++;
    }

    /// <summary>A warning for each figure that is neither the sum of all rows nor of those since the last totals row.</summary>
    public IEnumerable<SheetWarning> Compare(Line line, string label)
    {
        foreach (var (field, sum) in sums)
        {
            var cell = line[table.Column(field)];
            var money = field is SheetField.Amount or SheetField.ResolvedAmount;
            var inWan = table.InWan.GetValueOrDefault(field);
            long printed = 0;
            var read = !cell.IsBlank && (money
                ? AmountValue.TryRead(cell, inWan, out printed, out _)
                : CountOf(cell.Shown, inWan is true, out printed));
            if (read && printed != sum.All && printed != sum.SinceLast)
                yield return new SheetWarning(table.Layout.Name, line.Number,
                    $"“{label}”一行的“{table.Layout.Heading(field)}”写的是 {Show(field, printed)}，逐行相加是 {Show(field, sum.All)}{Unread(sum)}，以各行为准，请核对。");
            sum.SinceLast = 0;
        }
    }

    // A total may be larger than any one row can be.
    private static bool CountOf(string text, bool inWan, out long count)
    {
        var read = decimal.TryParse(text.TrimEnd('人', '户'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e12m;
        number = inWan ? number * 10_000 : number;
        count = read && number == decimal.Truncate(number) ? (long)number : 0;
        return read && number == decimal.Truncate(number);
    }

    private static Sentence? Unread(Sum sum) => sum.Unread > 0 ? (Sentence)$"（另有 {sum.Unread} 行没有读出）" : null;

    private Sentence Show(SheetField field, long value) => field is not (SheetField.Amount or SheetField.ResolvedAmount) ? $"{value}"
        : table.InWan.GetValueOrDefault(field) is true ? (Sentence)$"{Money.Wan(value)} 万元" : $"{Money.Yuan(value)} 元";

    [GeneratedRegex(@"^(本?[页表月周季年]|全[省市州县区]|累|总|本期|截至目前)?(合计|小计|总计|共计|累计|总数|计)([(（]?\d+[户件家个]?[)）]?)?$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"(^|.)(合计|小计|总计|共计|累计)([(（]?\d+[户件家个]?[)）]?)?$|^计$")]
    private static partial Regex Any();

    private sealed class Sum
    {
        public long All { get; set; }
        public long SinceLast { get; set; }
        public int Unread { get; set; }
    }
}
