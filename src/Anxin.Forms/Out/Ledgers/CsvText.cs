using System.Buffers;
using System.Globalization;
using System.Text;

namespace Anxin.Forms.Out.Ledgers;

/// <summary>Lines of comma separated values under way to a file.</summary>
internal sealed class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\t");

    private readonly StringBuilder text = new();
    private bool begun;

    public StringBuilder Written => text;

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe before it, which our own reader takes off again.</summary>
    public void Text(string? value)
    {
        Separate();
        if (string.IsNullOrEmpty(value))
            return;
        if (value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\'')
            value = "'" + value;
        if (value.AsSpan().ContainsAny(Quoted) || value[0] == ' ' || value[^1] == ' ')
            text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            text.Append(value);
    }

    /// <summary>Digits of our own making, that need no guard.</summary>
    public void Plain(string? value)
    {
        Separate();
        text.Append(value);
    }

    public void Number(long? value)
    {
        Separate();
        if (value is { } number)
            text.Append(CultureInfo.InvariantCulture, $"{number}");
    }

    public void Date(DateOnly? value)
    {
        Separate();
        if (value is { } date)
            text.Append(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}");
    }

    public void EndLine()
    {
        text.Append("\r\n");
        begun = false;
    }

    private void Separate()
    {
        if (begun)
            text.Append(',');
        begun = true;
    }
}
