using System.Globalization;
using System.Text.Json;
using Anxin.Core.Campaigns;
using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Core.Reports;

/// <summary>The lines of a frozen table, read back from its JSON and from nothing else: what was printed then prints the same for ever.</summary>
public static class FrozenLines
{
    /// <param name="tree">For the units' names on the period's tree.</param>
    public static TableLines Read(ReportForm form, string frozen, UnitTree tree)
    {
        using var json = JsonDocument.Parse(frozen);
        var rows = json.RootElement.GetProperty("rows").EnumerateArray();
        var named = json.RootElement.GetProperty("unit").ValueEquals(tree.Root.Code) ? tree : null;
        return form switch
        {
            ReportForm.Weekly => new TableLines([.. rows.Select(r => Weekly(r, tree))], null, null),
            ReportForm.Annex1 => new TableLines(null, [.. rows.Select(r => Annex1(r, named, true))], null)
            {
                NotCounted = json.RootElement.TryGetProperty("notCounted", out var others) ? [.. others.EnumerateArray().Select(r => Annex1(r, named, false))] : [],
            },
            _ => new TableLines(null, null, [.. rows.Select(Annex2)]),
        };
    }

    private static WeeklyLine Weekly(JsonElement r, UnitTree tree)
    {
        var code = r.GetProperty("unit").GetString()!;
        return new WeeklyLine(code, tree.Find(code)?.Name ?? code, Word(r, "state", Words.ObligationState), Word(r, "zero", Words.ZeroKind), Figures(r));
    }

    /// <summary>What a frozen weekly table sums up to.</summary>
    public static Figures WeeklyTotals(string frozen)
    {
        using var json = JsonDocument.Parse(frozen);
        return Figures(json.RootElement.GetProperty("totals"));
    }

    private static Figures Figures(JsonElement r) => new(
        r.GetProperty("newCases").GetInt32(), r.GetProperty("newPeople").GetInt64(), Yuan(r, "newAmountYuan"),
        r.GetProperty("resolvedPeople").GetInt64(), Yuan(r, "resolvedAmountYuan"),
        r.GetProperty("closedCases").GetInt32(), r.GetProperty("openCases").GetInt32());

    private static Annex1Line Annex1(JsonElement r, UnitTree? named, bool counted) => new(
        r.GetProperty("no").GetInt32(), r.GetProperty("cases")[0].GetGuid(),
        DateOnly.ParseExact(r.GetProperty("acceptedOn").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        r.GetProperty("employer").GetString()!, Word(r, "industry", Words.Industry)!.Value,
        r.GetProperty("people") is { ValueKind: JsonValueKind.Number } people ? people.GetInt32() : null,
        r.GetProperty("amountWan") is { ValueKind: JsonValueKind.String } ? Wan(r, "amountWan") : null,
        r.GetProperty("mediatedOrServed").GetBoolean(), r.GetProperty("closed").GetBoolean(), named is null ? null : Name(r, named), counted)
    {
        UnitCode = r.GetProperty("unit").GetString(),
    };

    private static string? Name(JsonElement r, UnitTree tree) =>
        r.GetProperty("unit").GetString() is { } code ? tree.Find(code)?.Name ?? code : null;

    private static Annex2Line Annex2(JsonElement r) => new(
        Word(r, "group", Words.EmployerGroup)!.Value, r.GetProperty("employers").GetInt32(),
        People(r, "workersWan"), People(r, "migrantWorkersWan"), People(r, "resolvedPeopleWan"), Wan(r, "resolvedAmountWan"));

    private static T? Word<T>(JsonElement r, string name, Vocabulary<T> words) where T : struct, Enum =>
        words.TryParse(r.GetProperty(name).GetString(), out var value) ? value : null;

    private static long Yuan(JsonElement r, string name) => (long)(Number(r, name) * 100);

    private static long Wan(JsonElement r, string name) => (long)(Number(r, name) * 1_000_000);

    private static long People(JsonElement r, string name) => (long)(Number(r, name) * 10_000);

    private static decimal Number(JsonElement r, string name) => decimal.Parse(r.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}

/// <summary>The lines a form is printed from; one of the three.</summary>
public sealed record TableLines(IReadOnlyList<WeeklyLine>? Weekly, IReadOnlyList<Annex1Line>? Annex1, IReadOnlyList<Annex2Line>? Annex2)
{
    /// <summary>Beside annex 1: what another unit counts.</summary>
    public IReadOnlyList<Annex1Line> NotCounted { get; init; } = [];
}
