using Anxin.Bench.Corpus.World;

namespace Anxin.Bench.Corpus.Writing;

internal sealed class PlaceWriting(Dice dice)
{
    public string Write(Arrears arrears, MarkSet marks)
    {
        var county = arrears.County;
        var name = dice.Weighted([24, 18, 20, 14, 10, 8, 6]) switch
        {
            0 => county.Name,
            1 => county.Common,
            2 => county.Short,
            3 => county.PrefectureShort + county.Common,
            4 => $"青海省{county.Prefecture}{county.Name}",
            5 => $"{county.PrefectureShort}{county.Short}",
            _ => county.Common,
        };
        if (county.Former is { } former && dice.Chance(0.3))
        {
            marks.Add(Mark.OldPlaceName);
            name = former;
        }
        return dice.Chance(0.5) ? name : name + arrears.Street + (dice.Chance(0.4) ? $"{dice.Between(1, 180)}号" : "");
    }
}
