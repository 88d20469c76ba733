using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anxin.Web.Tests.Wording;

public partial class WordsTests
{
    private static readonly string Web = Path.Combine(Root(), "src", "Anxin.Web");

    [Fact]
    public void Every_word_shown_in_Chinese_can_be_read_in_English()
    {
        var english = Book("en");
        var missing = Used().Where(u => !english.ContainsKey(u.Key)).Select(u => $"{u.File}: {u.Key}").Distinct().Order().ToList();
        Assert.True(missing.Count == 0, "No English in src/Anxin.Web/Wording/en for:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void A_translation_has_the_same_places_to_fill_as_the_Chinese()
    {
        var wrong = Book("en").Where(e => !Places(e.Key).SetEquals(Places(e.Value))).Select(e => $"{e.Key} → {e.Value}");
        Assert.Equal([], wrong);
    }

    [Fact]
    public void No_translation_outlives_its_Chinese()
    {
        var used = Used().Select(u => u.Key).ToHashSet();
        Assert.Equal([], Book("en").Keys.Except(used));
    }

    [Fact]
    public void No_page_shows_Chinese_that_cannot_be_switched()
    {
        var bare = from source in Sources("*.cshtml")
                   where !source.File.Contains("Style", StringComparison.Ordinal) && source.File != Path.Combine("Pages", "Shared", "_LanguageSwitch.cshtml")
                   from Match match in Chinese().Matches(WordInCode().Replace(source.Text, ""))
                   select $"{source.File}: {match.Value}";
        Assert.Equal([], bare);
    }

    private static Dictionary<string, string> Book(string language)
    {
        var book = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Web, "Wording", language), "*.json"))
        {
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
                book[key] = text;
        }

        return book;
    }

    private static IEnumerable<(string File, string Key)> Used() =>
        (from source in Sources("*.cs").Concat(Sources("*.cshtml"))
         from Match match in WordInCode().Matches(source.Text)
         select (source.File, Regex.Unescape(match.Groups[1].Value))).Concat(SentencesInCode.Under(Path.Combine(Root(), "src")));

    private static IEnumerable<(string File, string Text)> Sources(string pattern) =>
        from file in Directory.EnumerateFiles(Web, pattern, SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Web, file)
        where !relative.StartsWith("obj", StringComparison.Ordinal) && !relative.StartsWith("bin", StringComparison.Ordinal)
        select (relative, Comment().Replace(File.ReadAllText(file), ""));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups[1].Value)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Anxin.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Anxin.slnx is not above " + AppContext.BaseDirectory);
    }

    [GeneratedRegex("""\bL\["((?:[^"\\]|\\.)+)"[\],]""")]
    private static partial Regex WordInCode();

    [GeneratedRegex(@"^\s*//[^\n]*$|@\*.*?\*@|<!--.*?-->", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[\u3400-\u9fff][\u3000-\u9fff\uff00-\uffef]*")]
    private static partial Regex Chinese();

    [GeneratedRegex("""\{(\d+)[^}]*\}""")]
    private static partial Regex Place();
}
