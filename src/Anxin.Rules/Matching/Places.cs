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

    // Prefecture-level cities and prefectures of the other provinces; their counties are not told from brands.
    private const string Cities =
        "石家庄130100 唐山130200 秦皇岛130300 邯郸130400 邢台130500 保定130600 张家口130700 承德130800 沧州130900 廊坊131000 衡水131100 太原140100 " +
        "大同140200 阳泉140300 长治140400 晋城140500 朔州140600 晋中140700 运城140800 忻州140900 临汾141000 吕梁141100 呼和浩特150100 包头150200 乌海150300 " +
        "赤峰150400 通辽150500 鄂尔多斯150600 呼伦贝尔150700 巴彦淖尔150800 乌兰察布150900 沈阳210100 大连210200 鞍山210300 抚顺210400 本溪210500 丹东210600 " +
        "锦州210700 营口210800 阜新210900 辽阳211000 盘锦211100 铁岭211200 葫芦岛211400 长春220100 四平220300 辽源220400 通化220500 白山220600 松原220700 " +
        "白城220800 哈尔滨230100 齐齐哈尔230200 鸡西230300 鹤岗230400 双鸭山230500 大庆230600 伊春230700 佳木斯230800 七台河230900 牡丹江231000 黑河231100 " +
        "绥化231200 南京320100 无锡320200 徐州320300 常州320400 苏州320500 南通320600 连云港320700 淮安320800 盐城320900 扬州321000 镇江321100 泰州321200 " +
        "宿迁321300 杭州330100 宁波330200 温州330300 嘉兴330400 湖州330500 绍兴330600 金华330700 衢州330800 舟山330900 台州331000 丽水331100 合肥340100 " +
        "芜湖340200 蚌埠340300 淮南340400 马鞍山340500 淮北340600 铜陵340700 安庆340800 黄山341000 滁州341100 阜阳341200 宿州341300 六安341500 亳州341600 " +
        "池州341700 宣城341800 福州350100 厦门350200 莆田350300 三明350400 泉州350500 漳州350600 南平350700 龙岩350800 宁德350900 南昌360100 景德镇360200 " +
        "萍乡360300 九江360400 新余360500 鹰潭360600 赣州360700 吉安360800 宜春360900 抚州361000 上饶361100 济南370100 青岛370200 淄博370300 枣庄370400 " +
        "东营370500 烟台370600 潍坊370700 济宁370800 泰安370900 威海371000 日照371100 临沂371300 德州371400 聊城371500 滨州371600 菏泽371700 郑州410100 " +
        "开封410200 洛阳410300 平顶山410400 安阳410500 鹤壁410600 新乡410700 焦作410800 濮阳410900 许昌411000 漯河411100 三门峡411200 南阳411300 商丘411400 " +
        "信阳411500 周口411600 驻马店411700 武汉420100 黄石420200 十堰420300 宜昌420500 襄阳420600 鄂州420700 荆门420800 孝感420900 荆州421000 黄冈421100 " +
        "咸宁421200 随州421300 恩施422800 长沙430100 株洲430200 湘潭430300 衡阳430400 邵阳430500 岳阳430600 常德430700 张家界430800 益阳430900 郴州431000 " +
        "永州431100 怀化431200 娄底431300 湘西433100 广州440100 韶关440200 深圳440300 珠海440400 汕头440500 佛山440600 江门440700 湛江440800 茂名440900 " +
        "肇庆441200 惠州441300 梅州441400 汕尾441500 河源441600 阳江441700 清远441800 东莞441900 中山442000 潮州445100 揭阳445200 云浮445300 南宁450100 " +
        "柳州450200 桂林450300 梧州450400 北海450500 防城港450600 钦州450700 贵港450800 玉林450900 百色451000 贺州451100 河池451200 来宾451300 崇左451400 " +
        "海口460100 三亚460200 儋州460400 成都510100 自贡510300 攀枝花510400 泸州510500 德阳510600 绵阳510700 广元510800 遂宁510900 内江511000 乐山511100 " +
        "南充511300 眉山511400 宜宾511500 广安511600 达州511700 雅安511800 巴中511900 资阳512000 阿坝513200 甘孜513300 凉山513400 贵阳520100 六盘水520200 " +
        "遵义520300 安顺520400 毕节520500 铜仁520600 黔西南522300 黔东南522600 黔南522700 昆明530100 曲靖530300 玉溪530400 保山530500 昭通530600 丽江530700 " +
        "普洱530800 临沧530900 楚雄532300 红河532500 文山532600 西双版纳532800 大理532900 德宏533100 怒江533300 迪庆533400 拉萨540100 日喀则540200 " +
        "昌都540300 林芝540400 山南540500 那曲540600 西安610100 铜川610200 宝鸡610300 咸阳610400 渭南610500 延安610600 汉中610700 榆林610800 安康610900 " +
        "商洛611000 兰州620100 嘉峪关620200 金昌620300 白银620400 天水620500 武威620600 张掖620700 平凉620800 酒泉620900 庆阳621000 定西621100 陇南621200 " +
        "临夏622900 甘南623000 银川640100 石嘴山640200 吴忠640300 固原640400 中卫640500 乌鲁木齐650100 克拉玛依650200 吐鲁番650400 哈密650500 昌吉652300 " +
        "阿克苏652900 喀什653100 和田653200 伊犁654000 塔城654200 阿勒泰654300";

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
    /// <param name="firm">Whether the text is a firm's name: firms bear bare names of cities far away, sites here do not (中山路, 丽水城).</param>
    public static (string Code, int Length)? Begins(ReadOnlySpan<char> text, bool firm = false)
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
                if (suffix.Length == 0 && (IsOther(text[name.Length..], firm) || (!firm && IsFarCity(Codes[name]))))
                    return null;
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

    // Behind a place's name they make another name of both: 共和路, 祁连山, 湟源国际.
    private static readonly string[] Others =
        ["大街", "街", "大道", "巷", "镇", "乡", "村", "河", "湖", "山", "国际", "花园", "家园", "嘉园", "府", "苑", "公馆", "庄园", "豪庭", "华庭", "名邸", "至"];
    private static readonly string[] FirmsOthers = ["河", "湖"];

    /// <summary>青海路桥 is a place and a trade, 海东河湟 two places.</summary>
    private static bool IsOther(ReadOnlySpan<char> rest, bool firm)
    {
        if (rest.StartsWith("河湟"))
            return false;
        if (!firm && rest.StartsWith("路"))
            return !rest.StartsWith("路桥");
        foreach (var other in firm ? FirmsOthers : Others)
            if (rest.StartsWith(other))
                return true;
        return false;
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

    /// <summary>A city or prefecture of another province: many of their names are brands, too.</summary>
    public static bool IsFarCity(string code) => !code.StartsWith(Province, StringComparison.Ordinal) && Depth(code) == 1;

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
