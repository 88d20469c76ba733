namespace Anxin.Bench.Corpus.World;

internal sealed class FirmMaker(Dice dice)
{
    private static readonly IReadOnlyList<string> Forms = ["有限公司", "有限公司", "有限公司", "有限公司", "有限公司", "有限公司", "有限责任公司", "有限责任公司", "股份有限公司"];

    public Firm Subcontractor(County county) => Company(county, dice.Favour(Trade.Building));

    public Firm Contractor(County county) => Company(county, dice.Favour(Trade.General)) with { Place = dice.Chance(0.6) ? "青海" : Place(county) };

    public Firm Other(County county) => Company(county, dice.Pick(Trade.Other));

    public Firm Company(County county, Trade trade, string? brand = null)
    {
        var place = Place(county);
        return new Firm
        {
            Place = place,
            Brand = brand ?? Words.Brand(dice),
            Trade = trade,
            Form = dice.Pick(Forms),
            PlaceInside = place.Length > 0 && dice.Chance(0.12),
            Code = Codes.Make(dice, FirmKind.Company, county.Code),
        };
    }

    /// <param name="generic">Named after what it sells, the place before it or nothing.</param>
    public Firm Shop(County county, Trade trade, bool generic = false) => new()
    {
        Kind = FirmKind.Shop,
        Place = dice.Chance(0.6) ? county.Common : "",
        Brand = generic ? "" : Words.Brand(dice),
        Trade = trade,
        Code = Codes.Make(dice, FirmKind.Shop, county.Code),
    };

    public Firm Yard(County county) => new()
    {
        Kind = FirmKind.Yard,
        Place = dice.Chance(0.6) ? county.Common : "",
        Brand = dice.Chance(0.5) ? Words.Village(dice) : Words.Brand(dice),
        Trade = dice.Pick(Trade.Yard),
        Code = Codes.Make(dice, FirmKind.Yard, county.Code),
    };

    private string Place(County county) => dice.Weighted([30, 6, 22, 6, 8, 6, 12, 10]) switch
    {
        0 => "青海",
        1 => "青海省",
        2 => county.PrefectureShort,
        3 => county.Prefecture.EndsWith('市') ? county.Prefecture : county.PrefectureShort,
        4 => county.Short,
        5 => county.Common,
        6 => dice.Pick(Words.Outside),
        _ => "",
    };
}
