using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Anxin.Forms.In.Cells;
using Anxin.Rules;

namespace Anxin.Forms.In.Values;

/// <summary>Numbers of people and of employers.</summary>
internal static class CountValue
{
    /// <param name="inWan">The column counts in 万人.</param>
    /// <param name="problem">Null when read.</param>
    public static bool TryRead(Cell cell, bool inWan, out int count, [NotNullWhen(false)] out Sentence? problem)
    {
        count = 0;
        problem = null;
        if (cell.Kind is not (CellKind.Text or CellKind.Number))
        {
            problem = ProblemWords.Say("count-not-a-number");
            return false;
        }
        var text = FullWidth.Fold(cell.Shown).TrimEnd('名', '个', '位', '户', '家');
        if (inWan && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wan) && wan < 1_000_000)
            text = (wan * 10_000).ToString("0.####", CultureInfo.InvariantCulture);
        if (HeadCount.TryParse(text, out count, out var code))
            return true;
        problem = ProblemWords.Say(code);
        return false;
    }
}
