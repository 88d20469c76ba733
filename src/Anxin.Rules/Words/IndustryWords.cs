using System.Globalization;

namespace Anxin.Rules;

/// <summary>The notice's five industries and how GB/T 4754-2017 (sections A–T, divisions 01–97) falls into them.</summary>
internal static class IndustryWords
{
    public static readonly Vocabulary<Industry> Vocabulary = new(
        (Industry.Manufacturing, "制造业", "Manufacturing",
            [.. Section("C", 13, 43), "制造", "加工制造业", "加工制造", "生产制造", "制造行业"]),
        (Industry.Construction, "建筑业", "Construction",
            [.. Section("E", 47, 50), "建筑", "建筑施工", "建筑施工业", "建筑行业", "建筑工程", "建设工程", "工程建设", "工程建设领域",
                "房屋建筑业", "房屋建筑", "土木工程建筑业", "土木工程", "建筑安装业", "建筑安装", "建筑装饰、装修和其他建筑业", "建筑装饰业", "装饰装修", "装修"]),
        (Industry.RealEstate, "房地产业", "Real estate",
            [.. Section("K", 70, 70), "房地产", "地产", "房地产开发", "房地产开发经营", "房地产开发业", "房地产行业", "物业", "物业管理"]),
        (Industry.AccommodationAndCatering, "住宿餐饮业", "Accommodation and catering",
            [.. Section("H", 61, 62), "住宿餐饮", "住宿和餐饮业", "住宿和餐饮", "住宿及餐饮业", "住宿与餐饮业", "餐饮住宿", "餐饮住宿业",
                "餐饮业", "餐饮", "住宿业", "住宿", "酒店", "酒店业", "宾馆", "餐饮服务业"]),
        (Industry.Other, "其他", "Other",
            [.. Section("A", 1, 5), .. Section("B", 6, 12), .. Section("D", 44, 46), .. Section("F", 51, 52), .. Section("G", 53, 60),
                .. Section("I", 63, 65), .. Section("J", 66, 69), .. Section("L", 71, 72), .. Section("M", 73, 75), .. Section("N", 76, 79),
                .. Section("O", 80, 82), .. Section("P", 83, 83), .. Section("Q", 84, 85), .. Section("R", 86, 90), .. Section("S", 91, 96),
                .. Section("T", 97, 97), "其它", "其他行业", "其它行业", "其他业",
                "农、林、牧、渔业", "农林牧渔", "农业", "采矿业", "采矿", "矿业", "煤矿",
                "电力、热力、燃气及水生产和供应业", "电力", "批发和零售业", "批发零售业", "批发零售", "零售业",
                "交通运输、仓储和邮政业", "交通运输业", "交通运输", "运输业", "物流", "物流业",
                "信息传输、软件和信息技术服务业", "金融业", "租赁和商务服务业", "租赁商务服务业", "科学研究和技术服务业",
                "水利、环境和公共设施管理业", "居民服务、修理和其他服务业", "居民服务业", "服务业", "教育", "教育业",
                "卫生和社会工作", "文化、体育和娱乐业", "公共管理、社会保障和社会组织", "国际组织"]));

    private static IEnumerable<string> Section(string letter, int first, int last)
    {
        yield return letter;
        for (var division = first; division <= last; division++)
        {
            var digits = division.ToString("00", CultureInfo.InvariantCulture);
            yield return digits;
            yield return letter + digits;
        }
    }
}
