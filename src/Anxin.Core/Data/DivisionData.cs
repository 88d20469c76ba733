using System.Collections.Frozen;
using System.Text.Json;

namespace Anxin.Core.Data;

/// <summary>Administrative divisions that ship. Source: SOURCES.md beside this file.</summary>
public static class DivisionData
{
    private static readonly Lazy<FrozenDictionary<string, string>> English = new(() => Qinghai().Province.Children.SelectMany(p => p.Children.Prepend(p))
        .Where(d => d.English is not null).ToFrozenDictionary(d => d.Code, d => d.English!));

    /// <summary>A division's name on English maps, by its code; null for what is no division.</summary>
    public static string? EnglishName(string code) => English.Value.GetValueOrDefault(code);

    /// <summary>Qinghai (630000): 8 prefectures, 44 counties and one administrative committee, as of 2023.</summary>
    public static DivisionTable Qinghai()
    {
        using var stream = ShippedFile.Open("qinghai-divisions.json");
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var prefectures = root.GetProperty("prefectures").EnumerateArray().Select(p => Read(p, [.. Counties(p)]));
        return new DivisionTable(
            Read(root.GetProperty("province"), [.. prefectures]),
            root.GetProperty("renamed").Deserialize<List<DivisionRename>>(JsonSerializerOptions.Web)!);
    }

    private static IEnumerable<Division> Counties(JsonElement prefecture) =>
        prefecture.GetProperty("counties").EnumerateArray().Select(county => Read(county, []));

    private static Division Read(JsonElement element, IReadOnlyList<Division> children) => new(
        element.GetProperty("code").GetString()!,
        element.GetProperty("name").GetString()!,
        element.TryGetProperty("statisticalOnly", out var only) && only.GetBoolean(),
        children,
        element.TryGetProperty("english", out var english) ? english.GetString() : null);
}
