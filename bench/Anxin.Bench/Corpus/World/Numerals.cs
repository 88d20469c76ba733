using System.Globalization;

namespace Anxin.Bench.Corpus.World;

/// <summary>1 … 99 as 一, 1, １, Ⅰ.</summary>
internal static class Numerals
{
    private const string Digits = "零一二三四五六七八九";

    public static string Chinese(int n) => n switch
    {
        < 10 => Digits[n].ToString(),
        < 20 => n == 10 ? "十" : $"十{Digits[n - 10]}",
        _ => $"{Digits[n / 10]}十{(n % 10 == 0 ? "" : Digits[n % 10])}",
    };

    public static string Arabic(int n) => n.ToString(CultureInfo.InvariantCulture);

    public static string Any(Dice dice, int n) => dice.Weighted([5, 5, 0.7, 0.7]) switch
    {
        0 => Chinese(n),
        1 => Arabic(n),
        2 => Signs.Wide(Arabic(n)),
        _ => n <= 10 ? ((char)('Ⅰ' + n - 1)).ToString() : Arabic(n),
    };
}
