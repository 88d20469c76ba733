namespace Anxin.Bench.Making;

/// <summary>Invented employers, sites and their spread: most words are rare, a few are in very many names.</summary>
internal static class Names
{
    private static readonly string[] Places = ["青海", "西宁", "海东", "格尔木", "德令哈", "互助", "祁连", "共和", "玛沁", "都兰"];
    private static readonly string[] First = [.. "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土春夏秋冬东南西北".Select(c => c.ToString())];
    private static readonly string[] Trades = ["建筑", "劳务", "路桥", "食品", "机械", "商贸", "餐饮", "酒店", "置业", "水利", "物流", "装饰"];
    private static readonly string[] Works = ["家园", "广场", "大厦", "公路", "水库", "学校", "厂房", "管网"];

    public static string Employer(Random random)
    {
        var given = First[random.Next(First.Length)] + First[random.Next(First.Length)] + First[random.Next(First.Length)];
        return $"{Places[random.Next(Places.Length)]}{given}{Trades[Math.Min(random.Next(Trades.Length), random.Next(Trades.Length))]}有限公司";
    }

    public static string Site(Random random) =>
        $"{First[random.Next(First.Length)]}{First[random.Next(First.Length)]}{Works[random.Next(Works.Length)]}{random.Next(1, 9)}期";

    /// <summary>A well-formed unified social credit code (GB 32100-2015), invented.</summary>
    public static string CreditCode(Random random)
    {
        const string Signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var code = $"9163{random.Next(100, 130):D4}MA{random.Next(10_000_000, 99_999_999)}"[..16] + Signs[random.Next(31)];
        var (sum, weight) = (0, 1);
        foreach (var sign in code)
        {
            sum += Signs.IndexOf(sign, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }
        return code + Signs[(31 - (sum % 31)) % 31];
    }
}
