using System.Text.Json;

namespace Anxin.Core.Journal;

/// <summary>Fields that changed, before and after, in the order they are told on a timeline.</summary>
public sealed class Changes
{
    private readonly List<(string Field, object? Before, object? After)> fields = [];

    public bool Any => fields.Count > 0;
    public IEnumerable<string> Fields => fields.Select(f => f.Field);

    public Changes Set(string field, object? before, object? after)
    {
        if (!Equals(before, after))
            fields.Add((Free(field), before, after));
        return this;
    }

    /// <summary>A merge moves several slips: recovery, recovery2, recovery3 …</summary>
    private string Free(string field) => fields.Exists(f => f.Field == field)
        ? Enumerable.Range(2, int.MaxValue - 2).Select(n => field + n).First(name => !fields.Exists(f => f.Field == name)) : field;

    public string ToJson()
    {
        using var stream = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = CoreJson.Encoder }))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Entry.PayloadVersion);
            json.WriteStartObject("set");
            foreach (var (field, before, after) in fields)
            {
                json.WriteStartArray(field);
                Write(json, before);
                Write(json, after);
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case DateOnly date: json.WriteStringValue(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)); break;
            case Guid id: json.WriteStringValue(id); break;
            default: JsonSerializer.Serialize(json, value, value.GetType(), CoreJson.Api); break;
        }
    }
}
