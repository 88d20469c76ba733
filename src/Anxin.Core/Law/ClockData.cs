using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Anxin.Core.Data;
using Anxin.Core.Limits;
using Anxin.Rules;

namespace Anxin.Core.Law;

/// <summary>A clock with its names and what it rests on. Sources: the statutes named in <see cref="Basis"/>, as in force in 2025.</summary>
public sealed record ClockEntry(LawClock Clock, string Zh, string En, LimitForce Force, string Basis);

/// <summary>The clocks that ship: clocks.json.</summary>
public static class ClockData
{
    private static readonly FrozenDictionary<string, ClockEntry> Entries = Read().ToFrozenDictionary(e => e.Clock.Key);

    public static IReadOnlyCollection<ClockEntry> All => Entries.Values;

    public static ClockEntry Of(string key) => Entries[key];

    private static IEnumerable<ClockEntry> Read()
    {
        var options = new JsonSerializerOptions(CoreJson.Api) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
        return JsonSerializer.Deserialize<List<Stored>>(ShippedFile.ReadText("clocks.json"), options)!.Select(s => s.Entry());
    }

    private sealed record Stored(
        string Key, string Zh, string En, int Amount, LimitSpan Span, LimitForce Force, ClockFor For, string Basis,
        List<LawEvent> Starts, List<LawEvent>? Restarts, List<LawEvent> Ends, List<List<LawEvent>>? Pauses,
        LawEvent? ExtendsOn, int ExtendsBy, LimitSpan ExtendsSpan)
    {
        public ClockEntry Entry() => new(
            new LawClock(Key, new TimeLimit(Amount, Span), Starts, Restarts ?? [], Ends, [.. (Pauses ?? []).Select(p => (p[0], p[1]))],
                ExtendsOn is { } on ? (on, new TimeLimit(ExtendsBy, ExtendsSpan)) : null, For),
            Zh, En, Force, Basis);
    }
}
