using Anxin.Core.Accounts;
using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Core.Cases.Import;

/// <summary>Finds the unit a row means: by code, by name, or by its name without 总工会. Knows only the unit whose workbook it is and
/// what is below it, as far as the viewer may act there.</summary>
public sealed class UnitNames
{
    private static readonly string[] Tails = ["总工会", "工会", "（示例）"];
    private readonly Dictionary<string, UnitNode?> known = new(StringComparer.Ordinal);

    private readonly string top;

    public UnitNames(Viewer viewer, Guid top)
    {
        this.top = viewer.Tree.Find(top)?.Name ?? "";
        foreach (var unit in viewer.Tree.Below(top).Where(u => viewer.Has(Roles.Caseworker, u.Id)))
        {
            known[unit.Code] = unit;
            foreach (var name in Placed(viewer.Tree, unit).Distinct())
                known[name] = known.ContainsKey(name) ? null : unit;
        }
    }

    /// <returns>Null with a problem where no unit or more than one is meant.</returns>
    public UnitNode? Find(string? text, out Sentence? problem)
    {
        problem = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = $"没有写明单位；请在“单位”列填写单位名称或代码";
            return null;
        }
        var key = Key(text);
        if (!known.TryGetValue(key, out var unit))
            problem = $"“{text}”不是{top}或它的下级单位；请填写单位全称或代码，别的单位的行请由那个单位自己上传";
        else if (unit is null)
            problem = $"叫“{text}”的单位不止一个；请填写单位代码";
        return unit;
    }

    /// <summary>城东区总工会 is also 西宁市城东区总工会 and 青海省西宁市城东区总工会.</summary>
    private static IEnumerable<string> Placed(UnitTree tree, UnitNode unit)
    {
        string[] places = [""];
        foreach (var above in tree.Above(unit.Id).Where(u => u.Id != unit.Id))
            places = [.. places, .. places.Select(place => Spellings(above.Name).Last() + place)];
        return from place in places from name in Spellings(unit.Name) select place + name;
    }

    private static IEnumerable<string> Spellings(string name)
    {
        var key = Key(name);
        yield return key;
        foreach (var tail in Tails.Select(Key))
            if (key.EndsWith(tail, StringComparison.Ordinal) && key.Length > tail.Length + 1)
                yield return key = key[..^tail.Length];
    }

    private static string Key(string text) => FullWidth.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
