using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Anxin.Rules;

/// <summary>
/// Something said to a person, kept as its Chinese with places to fill, so that it can be told in another language at the edge:
/// <c>Sentence no = $"最多{n}字";</c> has the key 最多{0}字. It is always written as an interpolated text, even with nothing to fill:
/// that is how a test finds what has no English.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentence : IEquatable<Sentence>
{
    private readonly StringBuilder key = new();
    private readonly List<object> fills = [];
    private readonly string? coded;

    /// <summary>Called by the compiler for an interpolated text.</summary>
    public Sentence(int literalLength, int formattedCount) => key.EnsureCapacity(literalLength + 3 * formattedCount);

    private Sentence(string key, string? english, string? coded = null)
    {
        this.key.Append(key);
        English = english;
        this.coded = coded;
    }

    /// <summary>The Chinese with {0}, {1} … where something is filled in; braces doubled.</summary>
    public string Key => key.ToString();

    /// <summary>What is filled in: texts as they stand, or sentences of their own.</summary>
    public IReadOnlyList<object> Fills => fills;

    /// <summary>Where a word of the work brings its English along; null mostly.</summary>
    public string? English { get; }

    public string Chinese => string.Format(CultureInfo.InvariantCulture, Key, [.. fills]);

    /// <summary>The Chinese as programs are told it: with the codes that they send in place of the words.</summary>
    public string Coded => coded ?? string.Format(CultureInfo.InvariantCulture, Key, [.. fills.Select(fill => fill is Sentence part ? part.Coded : fill)]);

    /// <summary>A word that stands in both languages already; for programs perhaps otherwise.</summary>
    public static Sentence Of(string chinese, string english, string? coded = null) => new(Escaped(chinese), Escaped(english), coded);

    /// <summary>A text that is the same to every reader, or was put into the reader's language before.</summary>
    public static Sentence Told(string text) => new(Escaped(text), null);

    /// <summary>A civil date within a sentence, as people write it; programs are told yyyy-MM-dd.</summary>
    public static Sentence Day(DateOnly on) => Of(
        on.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>As it was kept: <see cref="Key"/>, <see cref="Fills"/>, <see cref="English"/>.</summary>
    public static Sentence Kept(string key, IEnumerable<object> fills, string? english)
    {
        var kept = new Sentence(key, english);
        kept.fills.AddRange(fills);
        return kept;
    }

    /// <summary>For a constant text; a test asks for the interpolated form where acts say something.</summary>
    public static implicit operator Sentence(string text) => Told(text);

    public void AppendLiteral(string text) => key.Append(Escaped(text));

    public void AppendFormatted(Sentence? part) => Fill(part ?? Told(""));

    public void AppendFormatted<T>(T value, string? format = null) => Fill(value switch
    {
        // As an object: beside a sentence the texts would become sentences, too, and be translated.
        DateOnly day => (object)Day(day),
        IFormattable number => number.ToString(format, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    });

    public override string ToString() => Chinese;

    public bool Equals(Sentence? other) => other is not null && Chinese == other.Chinese;

    public override bool Equals(object? obj) => Equals(obj as Sentence);

    public override int GetHashCode() => Chinese.GetHashCode(StringComparison.Ordinal);

    private void Fill(object value)
    {
        key.Append('{').Append(fills.Count).Append('}');
        fills.Add(value);
    }

    private static string Escaped(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
