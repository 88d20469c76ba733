using Anxin.Bench.Corpus.World;

namespace Anxin.Bench.Corpus.Writing;

/// <summary>A firm's name, as registered or as people have it.</summary>
internal sealed class FirmWriting(Dice dice)
{
    public string Official(Firm firm, MarkSet marks) => Whole(firm, firm.Place, firm.PlaceInside, Ordinal(firm.Number), firm.Form, firm.Branch, marks);

    /// <param name="brandOnly">Whether the bare brand is enough of a name.</param>
    public string Loose(Firm firm, County county, bool brandOnly, MarkSet marks)
    {
        if (firm.Kind != FirmKind.Company)
            return LooseShop(firm, county, marks);
        return dice.Weighted([46, 42, 8, brandOnly ? 4 : 0.3]) switch
        {
            0 => Touched(firm, county, marks),
            1 => Short(firm, marks),
            2 => ShortPlain(firm, marks),
            _ => Bare(firm, marks),
        };
    }

    private string Touched(Firm firm, County county, MarkSet marks)
    {
        var (place, inside) = Place(firm, county, marks);
        var form = dice.Weighted([55, 25, 20]) switch
        {
            0 => firm.Form,
            1 => Another(firm.Form, marks),
            _ => Shortened(marks),
        };
        return Whole(firm, place, inside, Rewritten(firm.Number, marks), form, Branch(firm, marks), marks);
    }

    private string Short(Firm firm, MarkSet marks)
    {
        marks.Add(Mark.ShortName);
        var place = firm.Place.Length > 0 && dice.Chance(0.2) ? firm.Place : "";
        if (firm.Place.Length > 0 && place.Length == 0)
            marks.Add(Mark.PlaceDropped);
        var tail = dice.Pick(["公司", "公司", "", "有限公司"]);
        var body = firm.Trade.Said == "建设集团" ? dice.Pick(["集团", "建设集团", "建设"]) : firm.Trade.Said;
        if (firm.Number == 0)
            return place + firm.Brand + (firm.OfGroup ? "集团" : "") + body + tail + Branch(firm, marks);
        marks.Add(Mark.NumberRewritten);
        var number = dice.Pick([Numerals.Chinese(firm.Number), Numerals.Chinese(firm.Number), Numerals.Arabic(firm.Number)]);
        return place + firm.Brand + (firm.OfGroup && dice.Chance(0.5) ? "集团" : "") + (dice.Chance(0.6) ? $"{number}建" : $"{number}公司");
    }

    private string ShortPlain(Firm firm, MarkSet marks)
    {
        if (firm.Number > 0)
            return Short(firm, marks);
        marks.Add(Mark.ShortName);
        return firm.Brand + (firm.OfGroup || firm.Trade.Said == "建设集团" ? "集团" : "公司") + Branch(firm, marks);
    }

    private static string Bare(Firm firm, MarkSet marks)
    {
        marks.Add(Mark.BrandOnly);
        return firm.Brand;
    }

    private string LooseShop(Firm firm, County county, MarkSet marks)
    {
        var place = firm.Place;
        if (place.Length > 0 && dice.Chance(0.6))
        {
            marks.Add(Mark.PlaceDropped);
            place = "";
        }
        else if (place.Length == 0 && dice.Chance(0.25))
        {
            marks.Add(Mark.PlaceAdded);
            place = dice.Chance(0.5) ? county.Short : county.Common;
        }
        if (dice.Chance(0.5))
            return place + firm.Brand + firm.Trade.Full;
        marks.Add(Mark.ShortName);
        return place + firm.Brand + firm.Trade.Said;
    }

    private (string Place, bool Inside) Place(Firm firm, County county, MarkSet marks)
    {
        if (firm.Place.Length == 0)
        {
            if (!dice.Chance(0.2))
                return ("", false);
            marks.Add(Mark.PlaceAdded);
            return (dice.Pick(["青海", "青海省", county.PrefectureShort, county.Common]), false);
        }
        switch (dice.Weighted([42, 32, 16, 10]))
        {
            case 1:
                marks.Add(Mark.PlaceDropped);
                return ("", false);
            case 2:
                marks.Add(Mark.PlaceReworded);
                return (Reworded(firm.Place), firm.PlaceInside);
            case 3:
                marks.Add(Mark.PlaceMoved);
                return (firm.Place, !firm.PlaceInside);
            default:
                return (firm.Place, firm.PlaceInside);
        }
    }

    private static string Reworded(string place) => place switch
    {
        "青海" => "青海省",
        "青海省" => "青海",
        "重庆" => "重庆市",
        _ when Words.Outside.Contains(place) => place + (place == "宁夏" ? "回族自治区" : "省"),
        _ when place[^1] is '市' or '县' or '区' or '省' or '州' && place.Length > 2 => place[..^1],
        "西宁" or "海东" => place + "市",
        _ => "青海" + place,
    };

    private string Branch(Firm firm, MarkSet marks)
    {
        if (firm.Branch.Length == 0)
            return "";
        if (dice.Chance(0.18))
        {
            marks.Add(Mark.BranchDropped);
            return "";
        }
        if (firm.Branch[0] != '第' || dice.Chance(0.4))
            return firm.Branch;
        marks.Add(Mark.NumberRewritten);
        var number = "一二三四五六七八九".IndexOf(firm.Branch[1], StringComparison.Ordinal) + 1;
        return dice.Pick([$"{firm.Branch[1]}分公司", $"第{number}分公司", $"{number}分公司", $"{firm.Branch[1]}公司"]);
    }

    private string Rewritten(int number, MarkSet marks)
    {
        if (number == 0 || dice.Chance(0.5))
            return Ordinal(number);
        marks.Add(Mark.NumberRewritten);
        return dice.Pick([Numerals.Chinese(number), $"第{number}", $"第{Signs.Wide(Numerals.Arabic(number))}"]);
    }

    private static string Ordinal(int number) => number == 0 ? "" : $"第{Numerals.Chinese(number)}";

    private string Another(string form, MarkSet marks)
    {
        var other = dice.Pick([.. ((string[])["有限公司", "有限责任公司", "股份有限公司"]).Where(f => f != form)]);
        marks.Add(Mark.FormSwapped);
        return other;
    }

    private string Shortened(MarkSet marks)
    {
        marks.Add(Mark.FormShortened);
        return dice.Chance(0.7) ? "公司" : "";
    }

    private string Whole(Firm firm, string place, bool inside, string number, string form, string branch, MarkSet marks)
    {
        var name = $"{firm.Brand}{(firm.OfGroup ? "集团" : "")}{number}{firm.Trade.Full}";
        if (!inside || place.Length == 0)
            return place + name + form + branch;
        if (!dice.Chance(0.35))
            return $"{name}（{place}）{form}{branch}";
        marks.Add(Mark.HalfBrackets);
        return $"{name}({place}){form}{branch}";
    }
}
