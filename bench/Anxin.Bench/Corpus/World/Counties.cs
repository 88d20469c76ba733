using System.Globalization;

namespace Anxin.Bench.Corpus.World;

/// <summary>The counties of Qinghai, as <c>src/Anxin.Core/Data/qinghai-divisions.json</c> has them, with how people call them.</summary>
internal static class Counties
{
    private const string Table = """
        630100 西宁市 西宁 0971
        630102 城东区 城东区 城东 9
        630103 城中区 城中区 城中 7
        630104 城西区 城西区 城西 7
        630105 城北区 城北区 城北 7
        630106 湟中区 湟中区 湟中 6
        630121 大通回族土族自治县 大通县 大通 5
        630123 湟源县 湟源县 湟源 2
        630200 海东市 海东 0972
        630202 乐都区 乐都区 乐都 5
        630203 平安区 平安区 平安 4
        630222 民和回族土族自治县 民和县 民和 4
        630223 互助土族自治县 互助县 互助 4
        630224 化隆回族自治县 化隆县 化隆 2
        630225 循化撒拉族自治县 循化县 循化 2
        632200 海北藏族自治州 海北州 0970
        632221 门源回族自治县 门源县 门源 2
        632222 祁连县 祁连县 祁连 1
        632223 海晏县 海晏县 海晏 1
        632224 刚察县 刚察县 刚察 1
        632300 黄南藏族自治州 黄南州 0973
        632301 同仁市 同仁市 同仁 2
        632322 尖扎县 尖扎县 尖扎 1
        632323 泽库县 泽库县 泽库 1
        632324 河南蒙古族自治县 河南县 河南 1
        632500 海南藏族自治州 海南州 0974
        632521 共和县 共和县 共和 3
        632522 同德县 同德县 同德 1
        632523 贵德县 贵德县 贵德 2
        632524 兴海县 兴海县 兴海 1
        632525 贵南县 贵南县 贵南 1
        632600 果洛藏族自治州 果洛州 0975
        632621 玛沁县 玛沁县 玛沁 1
        632622 班玛县 班玛县 班玛 0.5
        632623 甘德县 甘德县 甘德 0.5
        632624 达日县 达日县 达日 0.5
        632625 久治县 久治县 久治 0.5
        632626 玛多县 玛多县 玛多 0.5
        632700 玉树藏族自治州 玉树州 0976
        632701 玉树市 玉树市 玉树 2
        632722 杂多县 杂多县 杂多 0.5
        632723 称多县 称多县 称多 0.5
        632724 治多县 治多县 治多 0.5
        632725 囊谦县 囊谦县 囊谦 0.5
        632726 曲麻莱县 曲麻莱县 曲麻莱 0.5
        632800 海西蒙古族藏族自治州 海西州 0977
        632801 格尔木市 格尔木市 格尔木 6
        632802 德令哈市 德令哈市 德令哈 4
        632803 茫崖市 茫崖市 茫崖 1
        632821 乌兰县 乌兰县 乌兰 1
        632822 都兰县 都兰县 都兰 1
        632823 天峻县 天峻县 天峻 1
        632857 大柴旦行政委员会 大柴旦行委 大柴旦 1
        """;

    public static readonly IReadOnlyList<County> All = Read();

    private static readonly double[] Weights = [.. All.Select(c => c.Weight)];

    public static County Any(Dice dice) => All[dice.Weighted(Weights)];

    /// <summary>A county that is none of these; of another prefecture if so wished.</summary>
    public static County Other(Dice dice, IReadOnlyCollection<County> than, bool farther = false)
    {
        while (true)
        {
            var county = Any(dice);
            if (than.All(t => farther ? t.PrefectureCode != county.PrefectureCode : t.Code != county.Code))
                return county;
        }
    }

    /// <summary>Another county of the same prefecture.</summary>
    public static County Neighbour(Dice dice, County of) =>
        dice.Pick([.. All.Where(c => c.PrefectureCode == of.PrefectureCode && c.Code != of.Code)]);

    private static List<County> Read()
    {
        var counties = new List<County>();
        string[] above = [];
        foreach (var line in Table.Split('\n'))
        {
            var f = line.Split(' ');
            if (f.Length == 4)
                above = f;
            else
                counties.Add(new County(f[0], f[1], f[2], f[3], above[1], above[2], f[0] == "632801" ? "0979" : above[3],
                    double.Parse(f[4], CultureInfo.InvariantCulture)));
        }
        return counties;
    }
}
