using System.Buffers;

namespace Anxin.Rules.Matching;

/// <summary>What is built.</summary>
[Flags]
public enum SiteKinds
{
    None = 0,
    School = 1,
    Hospital = 2,
    Road = 4,
    Water = 8,
    Power = 16,
    Pipes = 32,
    Farmland = 64,
    Plant = 128,
    Homes = 256,
    Resettling = 512,
    Office = 1024,
}

/// <summary>The words that tell what is built.</summary>
internal static class SiteWorks
{
    private static readonly (SiteKinds Kind, SearchValues<string> Words)[] KindWords =
    [
        (SiteKinds.School, Any("小学 中学 高中 学校 职校 学院 大学 幼儿园 教学楼 实训")),
        (SiteKinds.Hospital, Any("医院 卫生院 门诊 住院楼 疾控")),
        (SiteKinds.Road, Any("公路 高速 国道 省道 隧道 大桥 道路 铁路 修路 通村")),
        (SiteKinds.Water, Any("水库 灌区 人饮 饮水 供水 引水 水渠 河道")),
        (SiteKinds.Power, Any("电站 光伏 风电 储能 输电 兆瓦 千伏 光热")),
        (SiteKinds.Pipes, Any("管网 供暖 供热 污水 雨污 给排水 自来水")),
        (SiteKinds.Farmland, Any("农田 大棚 养殖 牧场")),
        (SiteKinds.Plant, Any("矿 水泥厂 化工 钾肥 碱厂 锂业 盐湖")),
        (SiteKinds.Homes, Any("花园 家园 嘉园 府邸 公馆 华庭 豪庭 名邸 新城 领地 小区 雅居 庄园 御园 壹号 名城 嘉苑 商住 楼盘")),
        (SiteKinds.Resettling, Any("棚户区 棚改 安置 保障房 老旧小区 移民")),
        (SiteKinds.Office, Any("文化馆 体育馆 文体 办公楼 业务用房 博物馆 图书馆 公安局 派出所")),
    ];

    /// <param name="text">Folded.</param>
    public static SiteKinds Of(string text)
    {
        var kinds = SiteKinds.None;
        foreach (var (kind, words) in KindWords)
            if (text.AsSpan().ContainsAny(words))
                kinds |= kind;
        return kinds;
    }

    private static SearchValues<string> Any(string words) => SearchValues.Create(words.Split(' '), StringComparison.Ordinal);
}
