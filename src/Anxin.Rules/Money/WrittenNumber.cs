using System.Globalization;
using System.Text.RegularExpressions;

namespace Anxin.Rules;

/// <summary>A number as people write it: full-width digits, thousands commas, its unit beside it.</summary>
internal static partial class WrittenNumber
{
    /// <param name="unit">Taken after the number when written there.</param>
    /// <param name="decimals">How many decimals were written.</param>
    /// <param name="kind">Begins the problem's code: kind-empty, kind-negative, kind-not-a-number, kind-too-large.</param>
    public static bool TryRead(string? text, string unit, out decimal number, out int decimals, out string problem, string kind)
    {
        number = 0;
        decimals = 0;
        var bare = string.Concat(FullWidth.Fold(text ?? "").Where(c => !char.IsWhiteSpace(c))).TrimStart('¥');
        if (bare.EndsWith(unit, StringComparison.Ordinal))
            bare = bare[..^unit.Length];
        problem = bare switch
        {
            "" => $"{kind}-empty",
            _ when Negative().IsMatch(bare) => $"{kind}-negative",
            _ when !Form().IsMatch(bare) => $"{kind}-not-a-number",
            _ when bare.Length > 28 => $"{kind}-too-large",
            _ => "",
        };
        if (problem.Length > 0)
            return false;
        decimals = bare.Contains('.') ? bare.Length - bare.IndexOf('.') - 1 : 0;
        number = decimal.Parse(bare, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return true;
    }

    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"^[-−–—][0-9,.]+\z")]
    private static partial Regex Negative();
}
