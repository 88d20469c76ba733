using System.Collections.Frozen;

namespace Anxin.Rules.Matching;

/// <summary>How two places lie to each other.</summary>
public enum Nearness { Unknown = 0, SameCounty = 1, SamePrefecture = 2, SamePrefectureOtherCounty = 3, Elsewhere = 4 }

/// <summary>
/// Names of places as they stand in names of firms and sites, by GB/T 2260 code: this province to the county, provinces, and the cities from
/// which firms come.
/// </summary>
public static class Places
{
    private const string Province = "63";

    // Short name and code; the same short name for two places is told apart by what stands before it, and left out here.
    private const string Counties =
        "城东630102 城中630103 城西630104 城北630105 湟中630106 大通630121 湟源630123 乐都630202 平安630203 民和630222 互助630223 化隆630224 循化630225 " +
        "门源632221 祁连632222 海晏632223 刚察632224 同仁632301 尖扎632322 泽库632323 共和632521 同德632522 贵德632523 兴海632524 贵南632525 玛沁632621 " +
        "班玛632622 甘德632623 达日632624 久治632625 玛多632626 杂多632722 称多632723 治多632724 囊谦632725 曲麻莱632726 格尔木632801 德令哈632802 " +
        "茫崖632803 乌兰632821 都兰632822 天峻632823 大柴旦632857";

    private const string Prefectures =
        "西宁630100 海东630200 海北632200 黄南632300 海南632500 果洛632600 玉树632700 海西632800";

    private const string Provinces =
        "北京110000 天津120000 河北130000 山西140000 内蒙古150000 辽宁210000 吉林220000 黑龙江230000 上海310000 江苏320000 浙江330000 安徽340000 " +
        "福建350000 江西360000 山东370000 河南410000 湖北420000 湖南430000 广东440000 广西450000 重庆500000 四川510000 贵州520000 云南530000 西藏540000 " +
        "陕西610000 甘肃620000 青海630000 宁夏640000 新疆650000";

    private const string Cities =
        "兰州620100 天水620500 武威620600 张掖620700 酒泉620900 定西621100 陇南621200 临夏622900 西安610100 宝鸡610300 咸阳610400 渭南610500 汉中610700 " +
        "榆林610800 安康610900 银川640100 成都510100 绵阳510700 南充511300 达州511700 郑州410100 洛阳410300 南阳411300 周口411600 驻马店411700 信阳411500 " +
        "武汉420100 长沙430100 合肥340100 南京320100 南通320600 苏州320500 杭州330100 温州330300 福州350100 厦门350200 泉州350500 南昌360100 济南370100 " +
        "青岛370200 石家庄130100 保定130600 邯郸130400 太原140100 沈阳210100 大连210200 长春220100 哈尔滨230100 广州440100 深圳440300 南宁450100 贵阳520100 " +
        "昆明530100 拉萨540100 乌鲁木齐650100 喀什653100";

    private static readonly string[] Nations =
        ["蒙古族藏族自治州", "土家族苗族自治县", "回族土族自治县", "土族自治县", "回族自治县", "撒拉族自治县", "蒙古族自治县", "藏族自治州", "回族自治区", "壮族自治区",
            "维吾尔自治区", "行政委员会", "行委", "自治区", "自治州", "自治县", "地区", "省", "市", "州", "县", "区"];

    private static readonly FrozenDictionary<string, string> Codes = string.Join(' ', Counties, Prefectures, Provinces, Cities).Split(' ')
        .ToFrozenDictionary(p => p[..^6], p => p[^6..]);

    /// <summary>Names by the character that they begin with, the longest first.</summary>
    private static readonly FrozenDictionary<char, string[]> ByFirst = Codes.Keys.GroupBy(n => n[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Length).ToArray());

    /// <summary>The place that a text begins with, and how many characters name it; null if none does.</summary>
    /// <param name="text">Folded.</param>
    public static (string Code, int Length)? Begins(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !ByFirst.TryGetValue(text[0], out var names))
            return null;
        foreach (var name in names)
            if (text.StartsWith(name))
            {
                // 河南县 and 海南州 are of this province, 河南省 and 海南省 are not.
                var suffix = Suffix(text[name.Length..]);
                // 西宁市政: 市 belongs to what follows.
                if (suffix.Length == 1 && text.Length > name.Length + 1 && "政场州县区".Contains(text[name.Length + 1]))
                    suffix = "";
                var code = (name, suffix) switch
                {
                    ("河南", "县" or "蒙古族自治县") => "632324",
                    ("海南", "省") => "460000",
                    ("玉树", "市") => "632701",
                    _ => Codes[name],
                };
                return (code, name.Length + suffix.Length);
            }
        return null;
    }

    private static string Suffix(ReadOnlySpan<char> text)
    {
        foreach (var suffix in Nations)
            if (text.StartsWith(suffix))
                return suffix;
        return "";
    }

    /// <summary>Every place that a text names, anywhere in it, the narrowest last.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var found = new List<string>();
        for (var at = 0; at < text.Length; at++)
            if (Begins(text.AsSpan(at)) is { } place)
            {
                found.Add(place.Code);
                at += place.Length - 1;
            }
        return [.. found.OrderBy(Depth)];
    }

    /// <summary>The narrowest of some codes; null if there is none.</summary>
    public static string? Narrowest(IReadOnlyList<string> codes) => codes.MaxBy(Depth);

    /// <summary>0 a province, 1 a prefecture or city, 2 a county.</summary>
    public static int Depth(string code) => code.EndsWith("0000", StringComparison.Ordinal) ? 0 : code.EndsWith("00", StringComparison.Ordinal) ? 1 : 2;

    /// <param name="a">GB/T 2260, six digits; null for not known.</param>
    public static Nearness Between(string? a, string? b)
    {
        if (a is null || b is null)
            return Nearness.Unknown;
        if (a[..2] != b[..2])
            return Nearness.Elsewhere;
        if (Depth(a) == 0 || Depth(b) == 0)
            return Nearness.Unknown;
        if (a[..4] != b[..4])
            return Nearness.Elsewhere;
        return a == b && Depth(a) == 2 ? Nearness.SameCounty : Depth(a) == 2 && Depth(b) == 2 ? Nearness.SamePrefectureOtherCounty : Nearness.SamePrefecture;
    }

    /// <summary>Whether no place could be in both.</summary>
    public static bool Contradict(string a, string b) => Between(a, b) is Nearness.Elsewhere or Nearness.SamePrefectureOtherCounty;

    /// <summary>A territorial unit's division by its own code, a township's county included; null for any other unit.</summary>
    public static string? OfUnit(string? unitCode) =>
        unitCode is { Length: >= 6 } && unitCode.AsSpan(0, 6).IndexOfAnyExceptInRange('0', '9') < 0 && unitCode.StartsWith(Province, StringComparison.Ordinal)
            ? unitCode[..6] : null;
}
