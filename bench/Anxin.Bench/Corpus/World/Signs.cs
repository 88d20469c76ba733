namespace Anxin.Bench.Corpus.World;

/// <summary>Signs that sound or look alike, and their older and wider forms.</summary>
internal static class Signs
{
    private static readonly Dictionary<char, string> Sound = Table("""
        鑫新欣馨 宏洪红鸿 恒衡横 瑞睿锐 盛胜晟 泰太钛 隆龙 昌仓 兴星新 达答大 源元原 远院源 顺舜 安鞍 诚成城 和河合 通桐同 华桦滑 嘉佳家
        伟玮维 永勇咏 祥翔详 福富伏 鼎顶 润闰 博伯勃 正政证 赫贺 德得
        鲸京晶精 獭塔踏 鹭路露陆 鸢渊冤 榛珍真臻 檀坛谭 螺罗骡 蕨厥决 榧匪斐 槭气弃 楸秋邱 藜黎梨 蓼了燎 鲟寻询 麂己挤 鹞药耀 鹬玉育 蟾缠馋
        蜻青清 榉举矩 桠丫压 莼纯淳 蕈训迅 鹛眉梅 蚬显险 蛎利力
        建健键 筑住竹 务物雾 劳牢 装庄 饰士 程成城 桥乔 商伤 贸茂 置智 限线 设社 锅过 项相 市士 园圆 翠脆 锦紧 云芸 碧必 紫子 丽利 澜兰
        御玉 望旺 临林 沁芹 雅亚 府俯 馆管 场厂 改概 楼搂 安按 电店 村春
        """);

    private static readonly Dictionary<char, string> Look = Table("""
        鲸鲠 獭濑 鹭鹫 鸢鸾 榛溱 檀擅 螺骡 蕨厥 榧匪 槭械 楸锹 藜黎 蓼廖 鲟浔 麂鹿 鹞鹆 鹬鹘 蟾瞻 蜻靖 榉样 桠娅 莼纯 蕈覃 鹛鹃 蚬砚 蛎砺
        泰秦 昌晶 恒桓 隆降 盛盟 瑞端 宏宠 顺须 源原 兴光 永水 祥详 福幅 润闰 博搏 嘉喜 鼎鼐 正止 赫郝 德得
        建健 筑巩 劳荣 务各 限根 程桯 路洛 装袋 设没 商啇 桥侨 土士 工土 项顷 目日 园圆 花华 苑宛 府付 沟构 岭岑 坪评 台合 电申
        """);

    private static readonly Dictionary<char, char> Older = Pairs("""
        建建 筑築 设設 务務 劳勞 业業 东東 区區 县縣 乡鄉 发發 责責 项項 团團 电電 园園 馆館 厂廠 铁鐵 桥橋 装裝 饰飾 楼樓 号號 标標 龙龍
        兴興 达達 顺順 远遠 鲸鯨 獭獺 鹭鷺 鸢鳶 鲟鱘 鹞鷂 鹬鷸 蟾蟾 榉櫸 桠椏 莼蒓 鹛鶥 蚬蜆 蛎蠣 华華 永永 祥祥 润潤 贵貴 门門 连連 刚剛 兰蘭
        乌烏 货貨 贸貿 场場 队隊 师師 马馬 张張 刘劉 陈陳 杨楊 韩韓 学學 教教 医醫 院院 迁遷 环環 农農 经經 营營 饭飯 锅鍋 烧燒 汤湯 面麵
        云雲 锦錦 丽麗 澜瀾 御禦 临臨 岭嶺 沟溝 峡峽 庄莊 湾灣 广廣 国國 际際 网網 热熱 处處 线線 库庫 险險 节節 发發 钢鋼 构構 绿綠 宾賓 汽汽
        """);

    /// <returns>Null for a sign that has none.</returns>
    public static string? SoundsAs(char sign) => Sound.GetValueOrDefault(sign);

    /// <returns>Null for a sign that has none.</returns>
    public static string? LooksAs(char sign) => Look.GetValueOrDefault(sign);

    /// <summary>Another sign of the same sound; the sign itself if none is known.</summary>
    public static string SoundsLike(Dice dice, char sign) => (SoundsAs(sign) is { } others ? dice.Pick(others) : sign).ToString();

    public static string Traditional(string text) => string.Concat(text.Select(c => Older.GetValueOrDefault(c, c)));

    /// <summary>ASCII letters and digits in their full-width forms.</summary>
    public static string Wide(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? (char)(c + 0xFEE0) : c));

    private static Dictionary<char, string> Table(string text)
    {
        var table = new Dictionary<char, string>();
        foreach (var group in text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            table[group[0]] = table.GetValueOrDefault(group[0], "") + group[1..];
        return table;
    }

    private static Dictionary<char, char> Pairs(string text) =>
        text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(p => p[0] != p[1])
            .DistinctBy(p => p[0]).ToDictionary(p => p[0], p => p[1]);
}
