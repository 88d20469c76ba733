namespace Anxin.Bench.Corpus.World;

/// <summary>
/// What invented names are made of. The mark of an invented brand: a lucky sign, as firms like them, before the name of a beast, a
/// bird, a plant or a shell that no firm would choose.
/// </summary>
internal static class Words
{
    public const string Lucky = "鑫宏恒瑞盛泰隆昌兴达源远顺华嘉永祥福鼎润博正赫德";
    public const string Odd = "鲸獭鹭鸢榛檀螺蕨榧槭楸藜蓼鲟麂鹞鹬蟾蜻榉桠莼蕈鹛蚬蛎";
    public const string Tail = "达源通顺安诚和兴";

    /// <summary>An estate's first sign; the second is an odd one.</summary>
    public const string Fair = "翠锦云碧紫丽澜御望临沁雅";

    public static readonly IReadOnlyList<string> EstateKinds = ["苑", "花园", "家园", "小区", "府", "广场", "湾", "国际城", "公馆", "商业街"];
    public static readonly IReadOnlyList<string> VillageEnds = ["滩", "沟", "岭", "河", "坪", "峡", "口", "庄", "湾", "台"];
    public static readonly IReadOnlyList<string> RoadEnds = ["路", "街", "大街", "巷", "东路", "西路", "南路"];

    public static readonly IReadOnlyList<string> Surnames =
        ["马", "王", "李", "张", "韩", "祁", "冶", "赵", "刘", "陈", "杨", "白", "何", "周", "罗", "蒲", "谭", "扎西", "才让", "多杰"];

    /// <summary>Where firms from outside are registered; two of them sound like places of Qinghai.</summary>
    public static readonly IReadOnlyList<string> Outside = ["四川", "甘肃", "陕西", "河南", "重庆", "江苏", "湖北", "浙江", "宁夏", "海南"];

    public static string Brand(Dice dice)
    {
        var brand = $"{dice.Pick(Lucky)}{dice.Pick(Odd)}";
        return dice.Chance(0.25) ? brand + dice.Pick(Tail) : brand;
    }

    public static string Village(Dice dice) => $"{dice.Pick(Odd)}{dice.Pick(VillageEnds)}";

    public static string Street(Dice dice, County county) => county.Rank == '县' && dice.Chance(0.5)
        ? $"{Village(dice)}{(dice.Chance(0.5) ? "镇" : "乡")}"
        : $"{dice.Pick(Fair)}{dice.Pick(Odd)}{dice.Pick(RoadEnds)}";
}
