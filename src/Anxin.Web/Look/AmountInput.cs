using System.Globalization;

namespace Anxin.Web.Look;

/// <summary>The unit an amount was typed in.</summary>
public enum AmountUnit
{
    Yuan,
    Wan,
}

/// <summary>An amount as it is typed: the text and its unit. Bind as a property of the page's input; draw with <c>&lt;amount-field&gt;</c>.</summary>
public sealed class AmountInput
{
    public string? Text { get; set; }

    public AmountUnit Unit { get; set; }

    /// <summary>The exact amount in fen; null when nothing, or nothing that is an amount, was typed.</summary>
    public long? Fen
    {
        get
        {
            if (!decimal.TryParse(Text?.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var typed))
                return null;
            if (typed > 1_000_000_000_000m) return null;
            var fen = typed * (Unit == AmountUnit.Wan ? 1_000_000 : 100);
            return fen == decimal.Truncate(fen) ? (long)fen : null;
        }
    }

    public static AmountInput Of(long? fen) => new() { Text = fen is { } f ? (f / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null };
}
