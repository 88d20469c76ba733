using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.Rules;

namespace Anxin.Core.Reports;

/// <summary>
/// A period's table of one unit: rows and totals as the API answers them, and the lines that forms are printed from. The JSON of
/// <see cref="Frozen"/> is what a digest covers.
/// </summary>
public sealed record TableView
{
    public required string Duty { get; init; }
    public required string Unit { get; init; }
    public required ReportPeriod Period { get; init; }
    public required long AsOf { get; init; }
    public IReadOnlyList<WeeklyLine>? Weekly { get; init; }
    public IReadOnlyList<Annex1Line>? Annex1 { get; init; }
    public IReadOnlyList<Annex2Line>? Annex2 { get; init; }

    /// <summary>The rows as the API answers them, made anew at each call: a page or a printed form needs only the lines.</summary>
    public required Func<JsonArray> Rows { get; init; }
    public required JsonObject Totals { get; init; }

    /// <summary>Of annex 1: cases of the unit that another unit counts. They stand beside the form and in no total.</summary>
    public IReadOnlyList<Annex1Line> NotCounted { get; init; } = [];
    public Func<JsonArray> NotCountedRows { get; init; } = () => [];

    public TableLines Lines => new(Weekly, Annex1, Annex2) { NotCounted = NotCounted };

    /// <summary>Nothing to report in it: what a weekly, an annex 1 or an annex 2 without any activity is.</summary>
    public required bool Empty { get; init; }

    /// <summary>The bytes to freeze, as text: deterministic for the same position and instant.</summary>
    public string Frozen() => Json().ToJsonString(CoreJson.Api);

    /// <summary>Of the totals: who signs off what was shown tells by it what that was.</summary>
    public string Seal => Digest(Totals.ToJsonString(CoreJson.Api))[..16];

    public static string Digest(string frozen) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(frozen)));

    /// <summary>As the API answers it while nothing is frozen.</summary>
    public JsonObject Live()
    {
        var json = Json();
        (json["frozen"], json["version"], json["digest"]) = (false, null, null);
        return json;
    }

    private JsonObject Json()
    {
        var json = new JsonObject
        {
            ["duty"] = Duty,
            ["unit"] = Unit,
            ["period"] = new JsonObject { ["from"] = Iso(Period.From), ["to"] = Iso(Period.To) },
            ["asOf"] = AsOf,
        };
        (json["rows"], json["totals"]) = (Rows(), Totals.DeepClone());
        if (NotCounted.Count > 0)
            json["notCounted"] = NotCountedRows();
        return json;
    }

    /// <summary>A frozen table again, with its version and digest.</summary>
    public static JsonObject Thaw(string frozen, int version, string digest)
    {
        var json = JsonNode.Parse(frozen)!.AsObject();
        (json["frozen"], json["version"], json["digest"]) = (true, version, digest);
        return json;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Figures as JSON members, in the contract's names and order.</summary>
public sealed record FiguresView(
    int NewCases, long NewPeople, string NewAmountYuan, long ResolvedPeople, string ResolvedAmountYuan, int ClosedCases, int OpenCases)
{
    public static FiguresView Of(Figures f) => new(
        f.NewCases, f.NewPeople, Money.Yuan(f.NewFen), f.ResolvedPeople, Money.Yuan(f.ResolvedFen), f.ClosedCases, f.OpenCases);

    public static JsonObject Json(Figures f) => JsonSerializer.SerializeToNode(Of(f), CoreJson.Api)!.AsObject();
}
