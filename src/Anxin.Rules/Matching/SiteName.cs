using System.Text.RegularExpressions;

namespace Anxin.Rules.Matching;

/// <summary>A site's name taken apart. All parts folded; empty where the name does not have them.</summary>
public sealed partial record SiteName
{
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>What is left when places, numbers and words that every site has are taken off: 万达广场.</summary>
    public required string Core { get; init; }

    /// <summary>标段, and whatever else divides a contract.</summary>
    public required string Lot { get; init; }

    /// <summary>期.</summary>
    public required string Phase { get; init; }

    /// <summary>号楼, 栋: told or left out as it comes, so only a weak sign.</summary>
    public required string Building { get; init; }

    /// <summary>东区, a区, 2号地块.</summary>
    public required string Section { get; init; }

    /// <summary>Whether there are many sites of that name (棚户区改造, 安置房, 宿舍楼), so that it says as good as nothing.</summary>
    public bool Vague => Core.Length < 2 || Often().IsMatch(Core);

    public static SiteName Read(string name)
    {
        var text = MatchText.Fold(name).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        text = Numbered().Replace(text, m => $"{MatchText.Number(m.Groups["n"].Value)}{m.Groups["of"].Value[0]}");
        text = Hospital().Replace(text, "医院");
        var places = new List<string>();
        while (Matching.Places.Begins(text) is { } at && at.Length < text.Length && places.Count < 4)
        {
            places.Add(at.Code);
            text = text[at.Length..];
        }
        string Take(Regex pattern)
        {
            if (!pattern.IsMatch(text))
                return "";
            var found = pattern.Matches(text)[^1].Groups["n"].Value;
            text = pattern.Replace(text, "");
            return found;
        }
        var lot = Take(Lots());
        var phase = Take(Phases());
        var building = Take(Buildings());
        var section = Take(Sections());
        text = Anything().Replace(text, "");
        return new SiteName { Places = places, Core = text, Lot = lot, Phase = phase, Building = building, Section = section };
    }

    // 第二小学 and 二小 are one school.
    [GeneratedRegex("第?(?<n>[0-9〇一二三四五六七八九十]+)(?<of>小学|中学|高中|幼儿园|小(?!区)|中(?!心)|幼)")]
    private static partial Regex Numbered();

    // A county has one hospital of each kind, and is told with or without 县 and 人民.
    [GeneratedRegex("[省州市县区]?人民医院")]
    private static partial Regex Hospital();

    [GeneratedRegex("第?(?<n>[0-9]+|[a-z]+[0-9]*)(号)?(合同段|标段|标)|(标段|合同段|标)第?(?<n>[0-9]+|[a-z]+[0-9]*)")]
    private static partial Regex Lots();

    [GeneratedRegex("第?(?<n>[0-9]+)期")]
    private static partial Regex Phases();

    [GeneratedRegex("(?<n>[0-9]+)[#号]?(楼|栋|幢|单元|车间|厂房)|(?<n>[0-9]+)#")]
    private static partial Regex Buildings();

    [GeneratedRegex("(?<n>[a-z东西南北中]|[0-9]+号?)(区块|地块|组团|片区|工区|区)$|(?<n>[a-z])区|(?<n>[0-9]+)号?(地块|组团|片区|工区)")]
    private static partial Regex Sections();

    [GeneratedRegex("工程总承包|施工总承包|总承包|建设项目|施工项目|施工现场|建设工程|项目经理部|项目部|项目|工程|工地|施工|在建|新建|建设")]
    private static partial Regex Anything();

    [GeneratedRegex("^(附近)?的?(棚户区|棚改|棚户区改造|安置房|保障房|老旧小区|老旧小区改造|宿舍楼|办公楼|教学楼|厂房|小区|道路|公路|修路|高速|铁路|桥|学校|医院|商铺|商场|酒店|住宅楼|高标准农田|污水处理厂|改造|大楼|楼房|盖楼|住宅|住宅小区|供暖|管网|宿舍|工业园区?|园区|厂区|水库|电站|农田|矿山|县城|镇上|村里|市区)$")]
    private static partial Regex Often();
}
