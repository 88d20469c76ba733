using Anxin.Bench.Corpus.World;

namespace Anxin.Bench.Corpus.Writing;

/// <summary>A site, as its notice board or as people have it.</summary>
internal sealed class SiteWriting(Dice dice)
{
    private static readonly IReadOnlyList<string> Endings = ["项目", "工程", "建设项目", "工程项目", "工地", "", "", "项目部"];

    public string Official(Site site)
    {
        var phase = site.Phase == 0 ? "" : dice.Chance(0.7) ? $"{Numerals.Chinese(site.Phase)}期" : $"（{Numerals.Chinese(site.Phase)}期）";
        var lot = site.Lot == 0 ? ""
            : site.LotPrefix.Length > 0 ? $"{site.LotPrefix}{site.Lot}标段" : dice.Pick([$"第{Numerals.Chinese(site.Lot)}标段", $"{Numerals.Chinese(site.Lot)}标段"]);
        var building = site.Building > 0 && dice.Chance(0.5) ? $"{site.Building}号楼" : "";
        return site.Before + site.Core + site.Work + phase + site.Ending + lot + building;
    }

    public string Loose(Site site, County county, MarkSet marks)
    {
        var nickname = site.Nicknames.Count > 0 && dice.Chance(0.45);
        if (nickname)
            marks.Add(Mark.SiteShort);
        var name = nickname ? dice.Pick(site.Nicknames) : Before(site, county, marks) + site.Core;
        return name + Work(site, marks) + Ending(site, Phase(site, marks), Lot(site, marks), nickname, marks) + Building(site, marks);
    }

    /// <summary>城东区工地: true of many.</summary>
    public string Vague(Site site, Arrears arrears, MarkSet marks)
    {
        marks.Add(Mark.SiteVague);
        var what = site.Kind switch
        {
            SiteKind.Estate => "小区工地",
            SiteKind.School => "学校工地",
            SiteKind.Hospital => "医院工地",
            SiteKind.Road => "修路工地",
            SiteKind.Energy => "光伏工地",
            _ => "工地",
        };
        return dice.Pick([$"{arrears.County.Common}工地", $"{arrears.County.Short}{what}", $"{arrears.Street}工地", what, $"{arrears.Street}附近{what}"]);
    }

    private string Before(Site site, County county, MarkSet marks)
    {
        if (site.Before.Length == 0)
            return dice.Chance(0.15) ? county.Short : "";
        if (dice.Chance(site.PlaceMatters ? 0.75 : 0.45))
            return dice.Chance(0.7) ? site.Before : site.Before.Replace(county.Common, county.Short, StringComparison.Ordinal);
        marks.Add(Mark.SitePartDropped);
        return "";
    }

    private string Work(Site site, MarkSet marks)
    {
        if (site.Work.Length == 0 || dice.Chance(0.65))
            return site.Work;
        marks.Add(Mark.SitePartDropped);
        return "";
    }

    private string Phase(Site site, MarkSet marks)
    {
        if (site.Phase == 0)
            return "";
        if (dice.Chance(site.NumbersMatter ? 0.05 : 0.3))
        {
            marks.Add(Mark.SitePartDropped);
            return "";
        }
        var number = Numerals.Any(dice, site.Phase);
        if (number != Numerals.Chinese(site.Phase))
            marks.Add(Mark.SiteNumber);
        return dice.Pick([$"{number}期", $"{number}期", $"（{number}期）", $"({number}期)"]);
    }

    private string Lot(Site site, MarkSet marks)
    {
        if (site.Lot == 0)
            return "";
        if (dice.Chance(site.NumbersMatter ? 0.04 : 0.3))
        {
            marks.Add(Mark.SitePartDropped);
            return "";
        }
        marks.Add(Mark.SiteNumber);
        var number = Numerals.Any(dice, site.Lot);
        var prefix = dice.Weighted([5, 2, 3]) switch { 0 => site.LotPrefix, 1 => site.LotPrefix.Replace("-", "", StringComparison.Ordinal), _ => "" };
        return dice.Pick([$"{prefix}{number}标", $"{prefix}{number}标段", prefix.Length > 0 ? $"{prefix}{number}标" : $"第{number}标段",
            $"（{prefix}{number}标段）", $"{prefix}{number}合同段"]);
    }

    private string Building(Site site, MarkSet marks)
    {
        if (site.Building == 0 || dice.Chance(0.5))
            return "";
        var building = dice.Chance(0.2) ? dice.Between(1, 22) : site.Building;
        var number = Numerals.Any(dice, building);
        marks.Add(Mark.SiteNumber);
        return dice.Pick([$"{number}号楼", $"{number}号楼", $"{number}#楼", $"{number}栋", $"{number}＃楼", $"{number}幢"]);
    }

    private string Ending(Site site, string phase, string lot, bool nickname, MarkSet marks)
    {
        var ending = nickname && dice.Chance(0.6) ? "" : dice.Pick(Endings);
        if (ending != site.Ending)
            marks.Add(Mark.SiteReworded);
        return dice.Chance(0.5) ? phase + ending + lot : phase + lot + ending;
    }
}
