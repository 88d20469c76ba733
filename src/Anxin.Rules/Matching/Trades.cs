using System.Collections.Frozen;

namespace Anxin.Rules.Matching;

/// <summary>Words of a firm's name that say what it does, each with its trade; an empty trade says nothing (工程, 发展).</summary>
public static class Trades
{
    private static readonly Dictionary<string, string> ByTrade = new()
    {
        [""] = "工程 施工 发展 服务 管理 实业 开发 经营 有限责任 有限 产业 技术 科技 承包 总承包 分包 专业 咨询 企业 责任 国际 控制",
        ["build"] = "建筑安装工程 建筑安装 建筑工程 建设工程 建设集团 建筑 建设 建工 建安 建 安装工程",
        ["labour"] = "建筑劳务 劳务分包 劳务派遣 劳务服务 劳务 人力资源 人力 派遣 劳动服务",
        ["decorate"] = "装饰装修 建筑装饰 装饰 装修 装潢 幕墙",
        ["install"] = "机电安装 水电安装 机电 安装 暖通 水暖 水电 消防 弱电 智能化",
        ["road"] = "公路工程 路桥 公路 道路 桥梁 桥隧 隧道 交通 交建 铁路",
        ["water"] = "水利水电 水利 水务 供水 水电工程",
        ["municipal"] = "市政工程 市政 园林绿化 园林 绿化 景观",
        ["estate"] = "房地产开发 房地产 地产 置业 房产 城投 城建",
        ["invest"] = "投资控股 投资 控股 资本 基金 资产",
        ["property"] = "物业管理 物业服务 物业",
        ["beauty"] = "美容美发 美容院 美容 美发店 美发 理发店 足浴 洗车行 洗车 网吧 ktv",
        ["trade"] = "商贸 贸易 工贸 经贸 商业 超市 商店 百货 批发 零售 商行",
        ["energy"] = "新能源 能源 光伏 电力 风电 热力 燃气 太阳能",
        ["mining"] = "矿业 矿产 煤业 煤矿 采矿",
        ["chemistry"] = "化工 盐业 化肥 锂业",
        ["food"] = "食品 乳业 饮料 粮油 肉业 酒业 面粉",
        ["catering"] = "餐饮 饭店 餐厅 酒楼 火锅店 火锅 牛肉面馆 面片馆 拉面馆 面馆 饭馆 清真饭馆 食府 饭庄 小吃 烤肉店 烤肉 茶楼 农家院 农家乐",
        ["hotel"] = "酒店 宾馆 旅馆 客栈 招待所 民宿",
        ["transport"] = "物流 运输 货运 客运 快递 配送 出租",
        ["machine"] = "机械设备 机械 设备 机械租赁 租赁 设备租赁",
        ["material"] = "建材 混凝土 商砼 水泥 钢铁 铝业 钢结构 门窗 铝塑 防水 保温 防腐 模板 脚手架 木业 石材",
        ["earth"] = "土石方 爆破 基础工程 地基基础 地基 岩土 基础",
        ["farm"] = "农牧 农业 牧业 养殖 种植 畜牧 生态 林业 农林",
        ["textile"] = "纺织 服装 制衣 毛纺 地毯 针织",
        ["furniture"] = "家具 家居",
        ["make"] = "制造 加工 电子 电器 五金 塑料 印刷 包装",
        ["environment"] = "环保 环境 环卫 保洁",
        ["culture"] = "旅游 文化 传媒 广告 教育 培训",
        ["health"] = "医药 药业 医疗 生物",
        ["guard"] = "保安 安保 家政",
        ["supervise"] = "监理 设计 勘察 检测 测绘",
    };

    private static readonly FrozenDictionary<string, string> All = ByTrade
        .SelectMany(t => t.Value.Split(' ').Select(w => (Word: w, Trade: t.Key))).ToFrozenDictionary(p => p.Word, p => p.Trade);

    private static readonly HashSet<string> None = new(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, HashSet<string>> One = ByTrade.Keys.ToFrozenDictionary(t => t, t => new HashSet<string>(StringComparer.Ordinal) { t });

    /// <summary>Words by the character that they begin and end with, the longest first.</summary>
    private static readonly FrozenDictionary<char, string[]> ByFirst = By(w => w[0]);
    private static readonly FrozenDictionary<char, string[]> ByLast = By(w => w[^1]);

    /// <summary>The trade word that a text ends with, and its trade; null if it ends with none. A single
    /// character (建) is a trade only where nothing stands before it: 一建 without its number, never 固建.</summary>
    public static (string Word, string Trade)? Ends(string text)
    {
        if (text.Length > 0 && ByLast.TryGetValue(text[^1], out var words))
            foreach (var word in words)
                if (text.EndsWith(word, StringComparison.Ordinal) && (word.Length > 1 || text == word))
                    return (word, All[word]);
        return null;
    }

    /// <summary>Where the first run of trade words ends, behind at least one other character; -1 if there is none.</summary>
    public static int FirstEnd(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            var end = at;
            while (Begins(text.AsSpan(end), end > at) is { } word)
                end += word.Length;
            if (end > at)
                return end;
        }
        return -1;
    }

    /// <param name="any">Whether a word that says nothing will do, too.</param>
    private static string? Begins(ReadOnlySpan<char> text, bool any)
    {
        if (!text.IsEmpty && ByFirst.TryGetValue(text[0], out var words))
            foreach (var word in words)
                if (word.Length > 1 && text.StartsWith(word) && (any || All[word].Length > 0))
                    return word;
        return null;
    }

    /// <summary>The same as a set; most firms have one trade or none, and of those no set is made anew.</summary>
    public static IReadOnlySet<string> Set(IReadOnlyList<string> trades) => trades.Count switch
    {
        0 => None,
        1 => One[trades[0]],
        _ => trades.ToHashSet(StringComparer.Ordinal),
    };

    private static FrozenDictionary<char, string[]> By(Func<string, char> sign) =>
        All.Keys.GroupBy(sign).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray());
}
