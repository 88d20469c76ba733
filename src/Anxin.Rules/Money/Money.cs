using System.Globalization;

namespace Anxin.Rules;

/// <summary>Amounts, kept exactly as fen (分, 1/100 yuan). Shown in yuan with two decimals, or in 万元 exactly.</summary>
public static class Money
{
    /// <summary>The largest amount taken, in fen: 10 billion yuan.</summary>
    public const long MaxFen = 1_000_000_000_000;

    private const long FenInYuan = 100;
    private const long FenInWan = 1_000_000;

    /// <summary>Reads yuan with 0–2 decimals: full-width digits, thousands commas, ¥ before or 元 after are taken.</summary>
    /// <param name="problem">A code of <see cref="ProblemWords"/>; "" when read.</param>
    public static bool TryParseYuan(string? text, out long fen, out string problem) =>
        TryParse(text, "元", 2, "money-yuan-decimals", FenInYuan, out fen, out problem);

    /// <summary>Reads 万元 with 0–6 decimals, so that the amount is whole fen.</summary>
    /// <inheritdoc cref="TryParseYuan"/>
    public static bool TryParseWan(string? text, out long fen, out string problem) =>
        TryParse(text, "万元", 6, "money-wan-decimals", FenInWan, out fen, out problem);

    /// <summary>18000.00</summary>
    public static string Yuan(long fen) => ((decimal)fen / FenInYuan).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>As people read it: 18,000 or 18,000.50</summary>
    public static string Grouped(long fen) => ((decimal)fen / FenInYuan).ToString(fen % FenInYuan == 0 ? "N0" : "N2", CultureInfo.InvariantCulture);

    /// <summary>Exact 万元 without trailing zeros: 1.8</summary>
    public static string Wan(long fen) => ((decimal)fen / FenInWan).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>万元 rounded half up for print, with exactly so many decimals. Totals must be taken of the exact figures.</summary>
    public static string Wan(long fen, int digits) =>
        Math.Round((decimal)fen / FenInWan, digits, MidpointRounding.AwayFromZero).ToString("F" + digits, CultureInfo.InvariantCulture);

    /// <summary>Exact 万人 without trailing zeros: 37 people are 0.0037</summary>
    public static string WanPeople(long people) => (people / 10_000m).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Divides a sum among what each is owed, in proportion and to the fen; nobody gets more than is owed.</summary>
    /// <param name="fen">The sum; what goes beyond all that is owed stays over.</param>
    /// <returns>As many shares as there are amounts; together the sum.</returns>
    public static IReadOnlyList<long> Share(long fen, IReadOnlyList<long> owed)
    {
        var all = owed.Sum();
        var sum = Math.Min(fen, all);
        var (upTo, given) = (0L, 0L);
        var shares = new long[owed.Count];
        for (var i = 0; i < owed.Count && all > 0; i++)
        {
            upTo += owed[i];
            shares[i] = (long)((Int128)sum * upTo / all) - given;
            given += shares[i];
        }
        return shares;
    }

    private static bool TryParse(
        string? text, string unit, int decimals, string tooPrecise, long fenInUnit, out long fen, out string problem)
    {
        fen = 0;
        if (!WrittenNumber.TryRead(text, unit, out var number, out var written, out problem, "money"))
            return false;
        if (written > decimals)
            problem = tooPrecise;
        else if (number > (decimal)MaxFen / fenInUnit)
            problem = "money-too-large";
        else
            fen = (long)(number * fenInUnit);
        return problem.Length == 0;
    }
}
