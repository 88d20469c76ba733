using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Anxin.Core.Journal;

/// <summary>Fields that changed, before and after, in the order they are told on a timeline.</summary>
public sealed class Changes
{
    // An import tells of a hundred thousand cases: what JSON is written into is used again.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? written;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

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
        var buffer = written ??= new ArrayBufferWriter<byte>(1024);
        var json = writer ??= new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = CoreJson.Encoder });
        buffer.ResetWrittenCount();
        json.Reset(buffer);
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
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
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
