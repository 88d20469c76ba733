using System.Text;

namespace Anxin.Bench.Corpus;

/// <summary>Lines of fields out of CSV text, quotes undone.</summary>
internal static class CsvLines
{
    public static IEnumerable<IReadOnlyList<string>> Of(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (quoted && sign == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (sign == '"')
                quoted = !quoted;
            else if (quoted || sign is not (',' or '\r' or '\n'))
                field.Append(sign);
            else if (sign == ',')
                End(field, fields);
            else if (sign == '\n')
            {
                End(field, fields);
                yield return fields;
                fields = [];
            }
        }
        if (field.Length > 0 || fields.Count > 0)
        {
            End(field, fields);
            yield return fields;
        }
    }

    private static void End(StringBuilder field, List<string> fields)
    {
        fields.Add(field.ToString());
        field.Clear();
    }
}
