using System.Text;

namespace Anxin.Forms.In.Values;

/// <summary>Names as they are kept: full-width letters and digits folded, line breaks of narrow columns taken out, brackets left as written.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        var gap = false;
        foreach (var sign in text)
        {
            var c = Fold(sign);
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                gap = plain.Length > 0;
                continue;
            }
            if (gap && char.IsAscii(c) && char.IsAscii(plain[^1]))
                plain.Append(' ');
            gap = false;
            plain.Append(c);
        }
        return plain.Length == text.Length && plain.Equals(text) ? text : plain.ToString();
    }

    private static char Fold(char c) => c switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(c - 0xFEE0),
        _ => c,
    };
}
