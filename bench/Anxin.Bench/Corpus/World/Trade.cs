namespace Anxin.Bench.Corpus.World;

/// <param name="Full">As registered: 建筑工程.</param>
/// <param name="Said">As people say it: 建筑.</param>
internal sealed record Trade(string Full, string Said)
{
    public static readonly IReadOnlyList<Trade> Building =
    [
        new("建筑劳务", "劳务"), new("建筑工程", "建筑"), new("建设工程", "建设"), new("劳务", "劳务"), new("市政工程", "市政"),
        new("路桥工程", "路桥"), new("装饰装修工程", "装饰"), new("装饰工程", "装饰"), new("水利水电工程", "水电"),
        new("机电安装工程", "安装"), new("建筑安装工程", "建安"), new("钢结构工程", "钢构"), new("园林绿化工程", "绿化"),
        new("防水保温工程", "防水"), new("公路工程", "公路"), new("电力工程", "电力"), new("土石方工程", "土方"),
    ];

    public static readonly IReadOnlyList<Trade> General =
    [
        new("建筑工程", "建筑"), new("建设工程", "建设"), new("建设集团", "建设集团"), new("路桥工程", "路桥"), new("水利水电工程", "水电"),
        new("市政工程", "市政"), new("房屋建筑工程", "房建"), new("公路工程", "公路"),
    ];

    public static readonly IReadOnlyList<Trade> Other =
    [
        new("商贸", "商贸"), new("餐饮管理", "餐饮"), new("物业管理", "物业"), new("房地产开发", "地产"), new("置业", "置业"),
        new("矿业", "矿业"), new("农牧科技", "农牧"), new("酒店管理", "酒店"), new("物流", "物流"), new("人力资源服务", "人力资源"),
        new("劳务派遣", "派遣"), new("食品", "食品"), new("藏毯", "藏毯"), new("保安服务", "保安"), new("锂业", "锂业"),
    ];

    public static readonly IReadOnlyList<Trade> Shop =
    [
        new("川味火锅店", "火锅店"), new("牛肉面馆", "面馆"), new("建材经营部", "建材"), new("烧烤店", "烧烤"), new("宾馆", "宾馆"),
        new("土火锅店", "火锅"), new("五金建材经营部", "五金店"), new("洗浴中心", "洗浴"), new("汽修厂", "修理厂"), new("农家院", "农家院"),
        new("家具广场", "家具城"), new("超市", "超市"), new("足浴店", "足浴"), new("音乐餐吧", "餐吧"),
    ];

    public static readonly IReadOnlyList<Trade> Yard =
    [
        new("砖厂", "砖厂"), new("砂石料场", "料场"), new("预制构件厂", "预制厂"), new("采石场", "石场"), new("砂石厂", "砂厂"),
        new("混凝土搅拌站", "搅拌站"), new("种植专业合作社", "合作社"), new("养殖专业合作社", "养殖场"),
    ];
}
