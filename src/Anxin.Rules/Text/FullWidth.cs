namespace Anxin.Rules;

/// <summary>Full-width forms as an input method writes them.</summary>
public static class FullWidth
{
    /// <summary>Full-width letters, digits, signs and spaces become half-width; outer blanks go.</summary>
    public static string Fold(string text)
    {
        var folded = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Fold(source[i]);
        });
        return folded.Trim().Trim('\uFEFF', '\u200B');
    }

    private static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '\uFFE5' => '¥',
        _ => c,
    };
}
