using Anxin.Rules;

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
    public long? Fen => TryRead(out var fen, out _) ? fen : null;

    /// <summary>Reads what was typed; nothing typed is no amount and no problem.</summary>
    /// <param name="fen">Null when nothing was typed.</param>
    /// <param name="problem">A code of <see cref="ProblemWords"/>; "" when read.</param>
    public bool TryRead(out long? fen, out string problem)
    {
        fen = null;
        problem = "";
        if (string.IsNullOrWhiteSpace(Text)) return true;
        var read = Unit == AmountUnit.Wan
            ? Money.TryParseWan(Text, out var amount, out problem)
            : Money.TryParseYuan(Text, out amount, out problem);
        if (read) fen = amount;
        return read;
    }

    /// <summary>What was typed with its unit behind it, as an act reads it; null when nothing was typed.</summary>
    public string? Written => string.IsNullOrWhiteSpace(Text) ? null
        : Unit == AmountUnit.Wan && Text.Trim()[^1] is not ('元' or '万') ? Text.Trim() + "万元" : Text.Trim();

    public static AmountInput Of(long? fen) => new() { Text = fen is { } f ? Money.Yuan(f) : null };
}
