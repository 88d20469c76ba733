using System.Diagnostics.CodeAnalysis;
using Anxin.Forms.In.Cells;
using Anxin.Rules;

namespace Anxin.Forms.In.Values;

/// <summary>Amounts; the unit that the cell itself names wins over its column's.</summary>
internal static class AmountValue
{
    public static readonly Sentence UnitUnknown = $"没有说明是元还是万元，请在表头写成“金额(元)”或“金额(万元)”";

    /// <param name="inWan">The column's unit: 万元, 元, or null where its heading does not say.</param>
    /// <param name="problem">Null when read.</param>
    public static bool TryRead(Cell cell, bool? inWan, out long fen, [NotNullWhen(false)] out Sentence? problem)
    {
        fen = 0;
        problem = null;
        if (cell.Kind is not (CellKind.Text or CellKind.Number))
        {
            problem = ProblemWords.Say("money-not-a-number");
            return false;
        }
        var text = FullWidth.Fold(cell.Shown);
        if (text.EndsWith("万元", StringComparison.Ordinal))
            inWan = true;
        else if (text.EndsWith('万'))
            (inWan, text) = (true, text[..^1]);
        else if (text.EndsWith('元'))
            inWan = false;
        if (inWan is null && text is not "0")
        {
            problem = UnitUnknown;
            return false;
        }
        var read = inWan is true ? Money.TryParseWan(text, out fen, out var code) : Money.TryParseYuan(text, out fen, out code);
        if (!read)
            problem = ProblemWords.Say(code);
        return read;
    }
}
