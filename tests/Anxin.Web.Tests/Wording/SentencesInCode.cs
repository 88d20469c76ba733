using System.Text;
using System.Text.RegularExpressions;

namespace Anxin.Web.Tests.Wording;

/// <summary>Finds what acts and the reader of workbooks say: interpolated texts with Chinese, as the keys that a sentence makes of them.</summary>
internal static partial class SentencesInCode
{
    /// <summary>What is written into workbooks, sample data and file names is Chinese to everybody.</summary>
    private static readonly string[] NoSentences = ["RefusedRows.cs", "OrganisationSeed.cs", "ChangeList.cs"];

    public static IEnumerable<(string File, string Key)> Under(string source) =>
        from folder in new[] { "Anxin.Core", Path.Combine("Anxin.Forms", "In"), Path.Combine("Anxin.Web", "Hosting", "Imports") }
        from file in Directory.EnumerateFiles(Path.Combine(source, folder), "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(source, file)
        where !name.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !NoSentences.Contains(Path.GetFileName(file))
        from key in In(File.ReadAllText(file))
        where Han().IsMatch(key)
        select (name, key);

    private static IEnumerable<string> In(string code)
    {
        for (var at = 0; Piece().Match(code, at) is { Success: true } piece;)
        {
            at = piece.Index + piece.Length;
            if (piece.Value != "$\"")
                continue;
            at = piece.Index;
            yield return Key(code, ref at);
            at++;
        }
    }

    private static string Key(string code, ref int at)
    {
        var (key, fills) = (new StringBuilder(), 0);
        for (at += 2; code[at] != '"'; at++)
        {
            if (code[at] == '\\')
                key.Append(code[at++]);
            if (code[at] == '{')
            {
                at = End(code, at);
                key.Append('{').Append(fills++).Append('}');
            }
            else
                key.Append(code[at]);
        }
        return key.ToString();
    }

    /// <summary>The brace that closes what is filled in; texts inside it are passed over.</summary>
    private static int End(string code, int at)
    {
        for (var (depth, text) = (0, false); ; at++)
        {
            if (text && code[at] == '\\')
                at++;
            else
                text ^= code[at] == '"';
            depth += text ? 0 : code[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return at;
        }
    }

    /// <summary>What may hold a quotation mark: comments, texts of each kind, signs; an interpolated text only begins here.</summary>
    [GeneratedRegex(@"//[^\n]*|""""""[\s\S]*?""""""|\$""|\$?@""(?:[^""]|"""")*""|""(?:[^""\\\n]|\\.)*""|'(?:\\[^'\n]+|[^'\\\n])'")]
    private static partial Regex Piece();

    [GeneratedRegex(@"[\u3400-\u9fff]")]
    private static partial Regex Han();
}
