using System.Text.Json;
using System.Text.Json.Serialization;
using Anxin.Rules;

namespace Anxin.Core;

/// <summary>A sentence as the API tells it: its Chinese.</summary>
internal sealed class SentenceAsText : JsonConverter<Sentence>
{
    public override Sentence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Sentence.Told(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Sentence value, JsonSerializerOptions options) => writer.WriteStringValue(value.Chinese);
}

/// <summary>A sentence as it is kept until somebody reads it, in whatever language: key and what is filled in.</summary>
internal sealed class SentenceAsParts : JsonConverter<Sentence>
{
    private sealed record Parts(string Key, IReadOnlyList<JsonElement> Fills, string? English);

    public override Sentence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Sentence.Told(reader.GetString()!) : Of(JsonSerializer.Deserialize<Parts>(ref reader, options)!, options);

    public override void Write(Utf8JsonWriter writer, Sentence value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, Of(value, options), options);

    private static Parts Of(Sentence sentence, JsonSerializerOptions options) => new(sentence.Key, [.. sentence.Fills.Select(fill => fill is Sentence inner
        ? JsonSerializer.SerializeToElement(Of(inner, options), options) : JsonSerializer.SerializeToElement((string)fill, options))], sentence.English);

    private static Sentence Of(Parts parts, JsonSerializerOptions options) => Sentence.Kept(parts.Key, parts.Fills.Select(fill =>
        fill.ValueKind == JsonValueKind.String ? fill.GetString()! : (object)Of(fill.Deserialize<Parts>(options)!, options)), parts.English);
}
