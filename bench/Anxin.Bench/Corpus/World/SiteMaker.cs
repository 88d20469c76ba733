using System.Globalization;

namespace Anxin.Bench.Corpus.World;

internal sealed class SiteMaker(Dice dice)
{
    private static readonly double[] Kinds = [36, 11, 6, 13, 8, 6, 8, 12];
    private static readonly IReadOnlyList<string> SchoolWorks = ["教学楼", "宿舍楼", "综合楼", "运动场", "食堂", "教学综合楼"];
    private static readonly IReadOnlyList<string> HospitalWorks = ["住院楼", "门诊综合楼", "迁建", "医技楼", "感染楼", "改扩建"];
    private static readonly IReadOnlyList<string> Endings = ["项目", "项目", "建设项目", "工程", "建设工程", "工程项目", ""];

    public Site Any(County county) => Of((SiteKind)dice.Weighted(Kinds), county);

    public Site Of(SiteKind kind, County county) => kind switch
    {
        SiteKind.Estate => Estate(),
        SiteKind.School => School(county),
        SiteKind.Hospital => Hospital(county),
        SiteKind.Road => Road(),
        SiteKind.Water => Water(county),
        SiteKind.Energy => Energy(),
        SiteKind.Plant => Plant(county),
        _ => Municipal(county),
    };

    private Site Estate()
    {
        var name = $"{dice.Pick(Words.Fair)}{dice.Pick(Words.Odd)}";
        var kind = dice.Favour(Words.EstateKinds);
        return new Site
        {
            Kind = SiteKind.Estate,
            Core = name + kind,
            Nicknames = [name, kind == "小区" ? name + "花园小区" : name + kind + "小区", name + kind + "工地"],
            Phase = dice.Chance(0.35) ? dice.Between(1, 3) : 0,
            Building = dice.Chance(0.35) ? dice.Between(1, 22) : 0,
            Ending = dice.Pick(Endings),
        };
    }

    private Site School(County county)
    {
        var number = dice.Between(1, 6);
        var (full, said) = dice.Weighted([5, 4, 2, 2]) switch
        {
            0 => ($"第{Number(number)}小学", $"{Number(number)}小"),
            1 => ($"第{Number(number)}中学", $"{Number(number)}中"),
            2 => ($"第{Number(number)}幼儿园", $"{Number(number)}幼"),
            _ => ("职业技术学校", "职校"),
        };
        return new Site
        {
            Kind = SiteKind.School,
            Before = county.Common,
            Core = full,
            Nicknames = [said, county.Rank + said, county.Short + said],
            Work = dice.Pick(SchoolWorks),
            Ending = dice.Pick(Endings),
        };
    }

    private Site Hospital(County county)
    {
        var (full, said) = dice.Weighted([5, 2, 2, 1]) switch
        {
            0 => ("人民医院", "医院"),
            1 => ("中医院", "中医院"),
            2 => ("藏医院", "藏医院"),
            _ => ("妇幼保健院", "妇保院"),
        };
        return new Site
        {
            Kind = SiteKind.Hospital,
            Before = county.Common,
            Core = full,
            Nicknames = [county.Rank + said, county.Rank + full, county.Short + said],
            Work = dice.Pick(HospitalWorks),
            Ending = dice.Pick(Endings),
        };
    }

    private Site Road()
    {
        var (from, to) = (Words.Village(dice), Words.Village(dice));
        var kind = dice.Chance(0.4) ? "高速公路" : "公路";
        var route = dice.Chance(0.2) ? $"S9{dice.Between(10, 99)}线" : "";
        return new Site
        {
            Kind = SiteKind.Road,
            Core = $"{route}{from}至{to}{kind}",
            Nicknames = [$"{from[0]}{to[0]}{(kind == "公路" ? "公路" : "高速")}", $"{from}到{to}{kind}", $"{from}—{to}{kind}", $"{from}至{to}的路"],
            Lot = dice.Chance(0.6) ? dice.Between(1, 9) : 0,
            LotPrefix = dice.Weighted([6, 1, 1, 1]) switch { 1 => "TJ-", 2 => "LJ-", 3 => "土建", _ => "" },
            Ending = dice.Pick(["工程", "建设项目", "项目", ""]),
        };
    }

    private Site Water(County county)
    {
        var name = Words.Village(dice);
        var (work, said) = dice.Weighted([3, 3, 2]) switch
        {
            0 => ("水库除险加固", "水库"),
            1 => ("灌区节水改造", "灌区"),
            _ => ("农村饮水安全巩固提升", "饮水"),
        };
        return new Site
        {
            Kind = SiteKind.Water,
            Before = dice.Chance(0.6) ? county.Common : "",
            Core = name + work,
            Nicknames = [name + said, name + said + "工程"],
            Ending = dice.Pick(["工程", "项目", ""]),
        };
    }

    private Site Energy()
    {
        var (name, power) = (Words.Village(dice), dice.Pick([50, 100, 200, 300]));
        var (kind, said) = dice.Chance(0.6) ? ("光伏发电", "光伏") : ("风力发电", "风电");
        return new Site
        {
            Kind = SiteKind.Energy,
            Core = string.Create(CultureInfo.InvariantCulture, $"{name}{power}MW{kind}"),
            Nicknames =
            [
                name + said, name + said + "电站", string.Create(CultureInfo.InvariantCulture, $"{name}{power}兆瓦{said}"),
                string.Create(CultureInfo.InvariantCulture, $"{name}{power / 10}万千瓦{said}"),
            ],
            Phase = dice.Chance(0.3) ? dice.Between(1, 3) : 0,
            Lot = dice.Chance(0.2) ? dice.Between(1, 4) : 0,
            Ending = dice.Pick(["项目", "工程", "建设项目"]),
        };
    }

    private Site Plant(County county)
    {
        var brand = Words.Brand(dice);
        var trade = dice.Pick(["锂业", "食品", "钢构", "物流", "农牧"]);
        var work = dice.Pick(["厂房", "仓库", "加工车间", "办公楼"]);
        return new Site
        {
            Kind = SiteKind.Plant,
            Before = dice.Chance(0.4) ? $"{county.Short}工业园区" : "",
            Core = brand + trade,
            Nicknames = [brand, $"{trade}厂{brand}", brand + trade + "公司"],
            Work = work,
            Phase = dice.Chance(0.2) ? dice.Between(1, 2) : 0,
            Ending = dice.Pick(Endings),
        };
    }

    private Site Municipal(County county)
    {
        var name = dice.Chance(0.5) ? Words.Village(dice) : $"{dice.Pick(Words.Fair)}{dice.Pick(Words.Odd)}路";
        var (work, said) = dice.Pick<(string, string)>(
            [("老旧小区改造", "旧改"), ("供热管网改造", "暖气改造"), ("污水处理厂", "污水厂"), ("高标准农田建设", "农田"), ("易地搬迁安置点", "安置房"), ("道路改造", "修路")]);
        return new Site
        {
            Kind = SiteKind.Municipal,
            Before = dice.Chance(0.7) ? county.Common : "",
            Core = name + work,
            Nicknames = [name + said, name + work[..Math.Min(4, work.Length)]],
            Lot = dice.Chance(0.25) ? dice.Between(1, 6) : 0,
            Phase = dice.Chance(0.1) ? dice.Between(1, 2) : 0,
            Ending = dice.Pick(Endings),
        };
    }

    private static char Number(int n) => "零一二三四五六七八九"[n];
}
