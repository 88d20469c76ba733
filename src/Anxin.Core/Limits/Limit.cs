using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Anxin.Core.Data;
using Anxin.Rules;

namespace Anxin.Core.Limits;

/// <summary>How binding a limit is. A target is never presented as law.</summary>
public enum LimitForce { Law, Practice, Target }

/// <summary>One limit as data: how long, how binding, on what it rests, and its names.</summary>
public sealed record Limit(string Key, int Amount, LimitSpan Span, LimitForce Force, string Zh, string En, string Basis)
{
    private static readonly FrozenDictionary<string, Limit> Shipped = Read().ToFrozenDictionary(l => l.Key);

    public TimeLimit Time => new(Amount, Span);

    public static IEnumerable<Limit> All => Shipped.Values;

    /// <summary>The shipped limit of that key.</summary>
    public static Limit Of(string key) => Shipped[key];

    private static List<Limit> Read()
    {
        var options = new JsonSerializerOptions(CoreJson.Api) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
        return JsonSerializer.Deserialize<List<Limit>>(ShippedFile.ReadText("limits.json"), options)!;
    }
}
