using System.Text.RegularExpressions;

namespace Anxin.Rules.Matching;

/// <summary>A site's name taken apart. All parts folded; empty where the name does not have them.</summary>
public sealed partial record SiteName
{
    private static readonly Recent<SiteName> Latest = new(TakenApart);

    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>What is left when places, numbers and words that every site has are taken off: 万达广场.</summary>
    public required string Core { get; init; }

    /// <summary>What the core ends with that many sites end with: 花园, 污水处理厂; empty where nothing of two signs stands before it.</summary>
    public required string Tail { get; init; }

    /// <summary>标段, and whatever else divides a contract.</summary>
    public required string Lot { get; init; }

    /// <summary>期.</summary>
    public required string Phase { get; init; }

    /// <summary>号楼, 栋: told or left out as it comes, so only a weak sign.</summary>
    public required string Building { get; init; }

    /// <summary>东区, a区, 2号地块.</summary>
    public required string Section { get; init; }

    /// <summary>
    /// Whether the name says as good as nothing: there are many sites of it (棚户区改造, 安置房, 宿舍楼), or it is a street or a town by which the
    /// site lies (黄河西路工地).
    /// </summary>
    public required bool Vague { get; init; }

    /// <summary>What is built there, as far as the name says: a school is no estate.</summary>
    public required SiteKinds Kinds { get; init; }

    /// <summary>50兆瓦, 750千伏, S203线: the number, or the road's sign.</summary>
    public required string Figure { get; init; }

    /// <summary>The same for one site however its numbers and places are written: 万达三期, 西宁万达3期; empty for none.</summary>
    public static string Key(string? name) => string.IsNullOrWhiteSpace(name) ? ""
        : Read(name) is { Core.Length: > 0 } site ? string.Join('|', site.Core, site.Lot, site.Phase, site.Building, site.Section, site.Figure) : MatchText.Fold(name);

    public static SiteName Read(string name) => Latest.Of(name);

    private static SiteName TakenApart(string name)
    {
        var text = MatchText.Fold(name).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        text = Numbered().Replace(text, m => $"{MatchText.Number(m.Groups["n"].Value)}{m.Groups["of"].Value[0]}");
        text = Hospital().Replace(text, "医院");
        if (text.Contains('职', StringComparison.Ordinal))
            text = Vocational().Replace(text, "职校");
        if (text.Contains('饮', StringComparison.Ordinal))
            text = Drinking().Replace(text, "人饮");
        var kinds = SiteWorks.Of(text);
        var nearby = By().IsMatch(text);
        string Take(Regex pattern)
        {
            if (!pattern.IsMatch(text))
                return "";
            var found = pattern.Matches(text)[^1].Groups["n"].Value;
            text = pattern.Replace(text, "");
            return found;
        }
        var figure = text.AsSpan().ContainsAnyInRange('0', '9') ? Take(Figures()) : "";
        var places = new List<string>();
        while (Matching.Places.Begins(text) is { } at && at.Length < text.Length && places.Count < 4)
        {
            places.Add(at.Code);
            text = text[at.Length..];
        }
        var lot = Take(Lots());
        var phase = Take(Phases());
        var building = Take(Buildings());
        var section = Take(Sections());
        text = Anything().Replace(text, "");
        text = text[..^EndOf(text, Dwellings).Length];
        return new SiteName
        {
            Places = places,
            Core = text,
            Tail = EndOf(text, Tails),
            Vague = text.Length < 2 || Often().IsMatch(text) || nearby,
            Lot = lot,
            Phase = phase,
            Building = building,
            Section = section,
            Kinds = kinds,
            Figure = figure,
        };
    }

    /// <summary>The longest of some words that a text ends with, behind two other signs at least; empty where it ends with none.</summary>
    private static string EndOf(string text, string[] words)
    {
        foreach (var word in words)
            if (text.Length >= word.Length + 2 && text.EndsWith(word, StringComparison.Ordinal))
                return word;
        return "";
    }

    // 第二小学 and 二小 are one school.
    [GeneratedRegex("第?(?<n>[0-9〇一二三四五六七八九十]+)(?<of>小学|中学|高中|幼儿园|小(?!区)|中(?!心)|幼)")]
    private static partial Regex Numbered();

    [GeneratedRegex("^.{2,6}?(路|街|大街|大道|巷|镇|乡|村)(上|边|旁)?(附近|那边)?的?(工地|建筑工地|在建工地)(上)?$")]
    private static partial Regex By();

    // A county has one hospital of each kind, and is told with or without 县 and 人民.
    [GeneratedRegex("[省州市县区]?人民医院")]
    private static partial Regex Hospital();

    [GeneratedRegex("职业(技术)?(学校|学院)|职业中学|职业高中")]
    private static partial Regex Vocational();

    [GeneratedRegex("(农村|人畜)?(安全饮水|饮水安全)(巩固提升)?|人畜饮水")]
    private static partial Regex Drinking();

    [GeneratedRegex("(?<n>[0-9]+)(mw|兆瓦|万千瓦|kv|千伏|万吨)|(?<n>[gs][0-9]{2,4})线?")]
    private static partial Regex Figures();

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

    private static string[] Longest(string words) => [.. words.Split(' ').OrderByDescending(w => w.Length)];

    // Told or left out as it comes.
    private static readonly string[] Dwellings = Longest("住宅楼 住宅小区 住宅 商住楼 小区 楼盘");

    private static readonly string[] Tails = Longest(
        "花园 家园 嘉园 嘉苑 佳苑 华庭 豪庭 华府 名邸 名城 新城 公馆 国际 广场 大厦 中心 壹号 雅居 雅苑 庄园 御园 领地 豪景 悦府 府 城 苑 湾 " +
        "生活污水处理厂 污水处理厂 水电站 光伏发电 光伏电站 光伏 风电场 风电 变电站 储能电站 储能 水库 隧道 大桥 高速公路 公路 高速 小学 中学 学校 职校 医院 卫生院 幼儿园 " +
        "安置点 安置房 棚户区改造 棚改 老旧小区改造 供热管网改造 供暖管网改造 雨污分流管网改造 管网改造 供热管网 供暖管网 管网 道路改造 道路 金矿 铅锌矿 煤矿 高标准农田 " +
        "文化馆 体育馆 党校 人饮 水泥厂 酒店 宾馆 商场 超市");

    [GeneratedRegex("^(附近)?的?(棚户区|棚改|棚户区改造|安置房|保障房|老旧小区|老旧小区改造|宿舍楼|办公楼|教学楼|厂房|小区|道路|公路|修路|高速|铁路|桥|学校|医院|商铺|商场|酒店|住宅楼|高标准农田|污水处理厂|改造|大楼|楼房|盖楼|住宅|住宅小区|供暖|管网|宿舍|工业园区?|园区|厂区|水库|电站|农田|矿山|县城|镇上|村里|市区|建筑|.{2,5}(镇|乡|街道))$")]
    private static partial Regex Often();
}
