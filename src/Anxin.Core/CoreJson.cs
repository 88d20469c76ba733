using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anxin.Core;

/// <summary>The one way JSON is written: camelCase, Chinese unescaped. Used by the API, stored answers, journal and frozen tables.</summary>
public static class CoreJson
{
    /// <summary>Chinese, plus signs and quotes as they are: JSON is never put into a page here.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static readonly JsonSerializerOptions Api = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>As <see cref="Api"/>, but sentences are kept in parts, to be told later in the reader's language.</summary>
    public static readonly JsonSerializerOptions Kept = KeepingSentences();

    private static JsonSerializerOptions KeepingSentences()
    {
        var options = new JsonSerializerOptions(Api);
        // The first converter that fits is taken.
        options.Converters.Insert(0, new SentenceAsParts());
        return options;
    }

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = Encoder;
        options.Converters.Add(new SentenceAsText());
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        return options;
    }
}
