using System.Text.RegularExpressions;
using Anxin.Forms.In.Headings;
using Anxin.Forms.In.Values;
using Anxin.Rules;

namespace Anxin.Forms.In.Rows;

/// <summary>What the lines above a table say for all its rows.</summary>
/// <param name="Unit">填报单位：西宁市总工会.</param>
/// <param name="MoneyInWan">单位：万元.</param>
/// <param name="Year">From the title or the period line; else from the sheet's name, else from the file's.</param>
internal sealed partial record Preamble(string? Unit, bool? MoneyInWan, YearHint? Year)
{
    public static Preamble Read(IEnumerable<Line> lines, string sheet, string file, ReadOptions options)
    {
        string? unit = null;
        bool? inWan = null;
        YearHint? year = null;
        foreach (var line in lines)
        {
            unit = UnitOf(line) ?? unit;
            foreach (var cell in line.Cells)
            {
                inWan = MoneyUnitOf(cell.Shown) ?? inWan;
                year ??= cell.Shown.Contains('〔') ? null : YearHint.Find(cell.Shown);
            }
        }
        year ??= YearHint.Find(sheet) ?? YearHint.Find(file) ?? (options.DefaultYear is { } given ? YearHint.OfYear(given) : null);
        return new Preamble(unit, inWan, year);
    }

    /// <summary>The unit that a line names, in the labelled cell or in the next; null if it names none.</summary>
    public static string? UnitOf(Line line)
    {
        for (var column = 0; column < line.Cells.Length; column++)
        {
            if (UnitLabel().Match(FullWidth.Fold(line.Shown(column))) is not { Success: true } match)
                continue;
            var name = match.Groups["name"].Value.Trim();
            if (name.Length == 0)
                name = line.Cells.Skip(column + 1).FirstOrDefault(c => !c.IsBlank).Shown;
            if (name.Length > 0 && !HeadingText.IsUnitOnly(name) && !MoneyUnit().IsMatch(name))
                return PlainText.Of(name);
        }
        return null;
    }

    private static bool? MoneyUnitOf(string text) =>
        MoneyUnit().Match(FullWidth.Fold(text)) is { Success: true } match ? match.Groups["wan"].Success : null;

    [GeneratedRegex(@"^\s*(填报|报送|上报|报告|制表|填表|编制)?\s*(单位|工会)\s*(名称)?\s*([(](盖章|公章|章|签章)[)])?\s*:\s*(?<name>.*?)\s*([(](盖章|公章|章|签章)[)])?\s*((填报|制表|填表|报送|上报)?(日期|时间|人)\s*:.*|\s{2,}.*)?$")]
    private static partial Regex UnitLabel();

    [GeneratedRegex(@"单位\s*:[^:]{0,8}?((?<wan>万元)|元)\s*[)]?\s*$")]
    private static partial Regex MoneyUnit();
}
