using System.Collections.Frozen;
using System.Text.Json;

namespace Anxin.Rules;

/// <summary>The names of every value of an enumeration. API names are the camelCase of the code's names.</summary>
public sealed class Vocabulary<T> where T : struct, Enum
{
    private readonly FrozenDictionary<T, Word<T>> byValue;
    private readonly FrozenDictionary<string, T> bySpelling;

    /// <param name="words">Every value once: value, Chinese, English, other spellings.</param>
    /// <exception cref="ArgumentException">A value lacks its words, or one spelling names two values.</exception>
    public Vocabulary(params (T Value, string Chinese, string English, string[] Variants)[] words)
    {
        All = [.. words.Select(w => new Word<T>(w.Value, ApiName(w.Value), w.Chinese, w.English, w.Variants))];
        byValue = All.ToFrozenDictionary(w => w.Value);
        var missing = Enum.GetValues<T>().Where(v => !byValue.ContainsKey(v)).ToList();
        if (missing.Count > 0)
            throw new ArgumentException($"No words for {string.Join(", ", missing)}.", nameof(words));
        bySpelling = All
            .SelectMany(w => Spellings(w).Select(Key).Distinct().Select(key => (key, w.Value)))
            .ToFrozenDictionary(x => x.key, x => x.Value);
    }

    /// <summary>All words, in the order in which lists show them.</summary>
    public IReadOnlyList<Word<T>> All { get; }

    public string Api(T value) => byValue[value].Api;

    public string Chinese(T value) => byValue[value].Chinese;

    public string English(T value) => byValue[value].English;

    /// <summary>In both languages.</summary>
    public Sentence Say(T value) => Sentence.Of(Chinese(value), English(value));

    /// <summary>All words one after another, in both languages; for programs their codes.</summary>
    public Sentence Choices => Sentence.Of(
        string.Join('、', All.Select(w => w.Chinese)), string.Join(", ", All.Select(w => w.English)), string.Join('、', All.Select(w => w.Api)));

    /// <summary>Reads an API, Chinese or English name or a usual variant; width, case, spaces and punctuation do not matter.</summary>
    public bool TryParse(string? text, out T value)
    {
        value = default;
        return text is not null && bySpelling.TryGetValue(Key(text), out value);
    }

    private static IEnumerable<string> Spellings(Word<T> word) => [word.Api, word.Chinese, word.English, .. word.Variants];

    private static string ApiName(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Key(string text) =>
        string.Concat(FullWidth.Fold(text).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
