using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Anxin.Web.Wording;

/// <summary>
/// The interface's words. The Chinese text is the key and is what is shown unless another language has a book of its own
/// (Wording/en/*.json: Chinese → English; a further language is a further folder). A key without a translation is shown in Chinese.
/// </summary>
public sealed class Wordbook : IStringLocalizer
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Books = ReadBooks();

    public LocalizedString this[string name]
    {
        get
        {
            var known = TryTranslate(name, out var text);
            return new LocalizedString(name, text, resourceNotFound: !known);
        }
    }

    /// <summary>The words with {0}, {1} … filled in, numbers and dates in the reader's culture.</summary>
    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var known = TryTranslate(name, out var text);
            return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, text, arguments), resourceNotFound: !known);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        Books.TryGetValue(Language, out var book) ? book.Select(e => new LocalizedString(e.Key, e.Value)) : [];

    /// <summary>Two-letter name of the reader's language, "zh" unless switched.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>How many words each language's book has, by its folder.</summary>
    public static IReadOnlyDictionary<string, int> Sizes => Books.ToDictionary(b => b.Key, b => b.Value.Count);

    /// <summary>Chinese, and every language whose book has words in it: a folder alone is a promise, not a language.</summary>
    public static IReadOnlyList<CultureInfo> Offered(IReadOnlyDictionary<string, int> sizes) =>
        [new("zh-CN"), .. sizes.Where(s => s.Value > 0).OrderBy(s => s.Key != "en").ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => new CultureInfo(s.Key))];

    /// <summary>As its readers call it.</summary>
    public static string NameOf(CultureInfo language) => language.TwoLetterISOLanguageName switch
    {
        "zh" => "中文",
        "en" => "English",
        "bo" => "བོད་ཡིག",
        "mn" => "ᠮᠣᠩᠭᠣᠯ",
        _ => language.NativeName,
    };

    private static bool TryTranslate(string name, out string text)
    {
        if (Books.TryGetValue(Language, out var book) && book.TryGetValue(name, out var found))
        {
            text = found;
            return true;
        }

        text = name;
        return Language == "zh";
    }

    private static FrozenDictionary<string, FrozenDictionary<string, string>> ReadBooks()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var pages = assembly.GetManifestResourceNames().Where(n => n.StartsWith("Words/", StringComparison.Ordinal));
        return pages
            .GroupBy(n => n.Split('/')[1])
            .ToFrozenDictionary(g => g.Key, g => ReadBook(assembly, g));
    }

    /// <summary>Joins a language's files. The same key may stand in two files only with the same translation.</summary>
    private static FrozenDictionary<string, string> ReadBook(Assembly assembly, IEnumerable<string> files)
    {
        var book = new Dictionary<string, string>();
        foreach (var file in files)
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                if (!book.TryAdd(key, text) && book[key] != text)
                    throw new InvalidOperationException($"{file}: “{key}” is “{book[key]}” elsewhere and “{text}” here.");
            }
        }

        return book.ToFrozenDictionary();
    }
}
