using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anxin.Web.Api;

/// <summary>Takes a JSON string, number or flag as the text it stands for, so that acts have one validation and money keeps its digits.</summary>
public sealed class FlexibleText : JsonConverter<string>
{
    /// <summary>A null that was sent says "empty", which for some fields is not the same as absent.</summary>
    public override bool HandleNull => true;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan) is var text
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && text.AsSpan().ContainsAny('e', 'E')
                ? number.ToString(CultureInfo.InvariantCulture) : text,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "",
        _ => throw new JsonException("A text or number belongs here."),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
