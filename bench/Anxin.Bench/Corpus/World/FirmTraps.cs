namespace Anxin.Bench.Corpus.World;

/// <summary>Different employers with like names.</summary>
internal sealed class FirmTraps(Dice dice, FirmMaker firms, SiteMaker sites, ArrearsMaker arrears)
{
    private static readonly IReadOnlyList<Trade> GroupTrades =
    [
        new("建设集团", "建设集团"), new("建设投资", "建投"), new("路桥工程", "路桥"), new("置业", "置业"), new("建筑劳务", "劳务"),
        new("物业管理", "物业"), new("装饰工程", "装饰"), new("建材", "建材"),
    ];

    public IEnumerable<Arrears> Branches()
    {
        var company = firms.Subcontractor(Counties.Any(dice));
        var byNumber = dice.Chance(0.5);
        return Apart(dice.Between(2, 3)).Select((county, i) => Built(county, company with
        {
            Branch = byNumber ? $"第{Numerals.Chinese(i + 1)}分公司" : $"{county.Short}分公司",
            Code = Codes.Make(dice, FirmKind.Company, county.Code),
            HeadCode = company.Code,
        }) with
        { PlaceMatters = true });
    }

    public IEnumerable<Arrears> Namesakes()
    {
        var (brand, trade) = (Words.Brand(dice), dice.Favour(Trade.Building));
        return Apart(dice.Between(2, 3)).Select(county => Built(county, firms.Company(county, trade, brand)) with { PlaceMatters = true });
    }

    public IEnumerable<Arrears> Group()
    {
        var (county, brand) = (Counties.Any(dice), Words.Brand(dice));
        var head = firms.Company(county, GroupTrades[0], brand);
        var start = dice.Below(GroupTrades.Count);
        var numbered = dice.Chance(0.4);
        return Enumerable.Range(0, dice.Between(2, 4)).Select(i =>
        {
            var at = dice.Chance(0.7) ? county : Counties.Any(dice);
            var company = numbered && i > 0
                ? firms.Company(county, Trade.General[0], brand) with { OfGroup = true, Number = i }
                : firms.Company(county, GroupTrades[(start + i) % GroupTrades.Count], brand);
            return Built(at, company with { Place = head.Place, PlaceInside = false, Form = head.Form }) with { EmployerMatters = true };
        });
    }

    public IEnumerable<Arrears> NumberOnly()
    {
        var county = Counties.Any(dice);
        var company = firms.Company(county, dice.Pick(Trade.General));
        var first = dice.Between(1, 4);
        return Enumerable.Range(first, dice.Between(2, 3)).Select(n => Built(county, company with
        {
            Number = n,
            Code = Codes.Make(dice, FirmKind.Company, county.Code),
        }) with
        { EmployerMatters = true });
    }

    public IEnumerable<Arrears> NearBrand()
    {
        var county = Counties.Any(dice);
        var company = firms.Subcontractor(county);
        yield return Built(county, company) with { EmployerMatters = true };
        yield return Built(county, company with
        {
            Brand = Near(company.Brand),
            Form = dice.Chance(0.7) ? company.Form : "有限责任公司",
            Code = Codes.Make(dice, FirmKind.Company, county.Code),
        }) with
        { EmployerMatters = true };
    }

    /// <summary>川味火锅店 in several counties, or twice in one.</summary>
    public IEnumerable<Arrears> GenericName()
    {
        var trade = dice.Favour(Trade.Shop);
        var home = Counties.Any(dice);
        var counties = dice.Chance(0.3) ? [home, home] : Apart(dice.Between(2, 4));
        return counties.Select(county => arrears.Small(county, firms.Shop(county, trade, generic: true)) with { PlaceMatters = true });
    }

    public IEnumerable<Arrears> PlaceClash()
    {
        var (area, local, outside) = dice.Chance(0.6) ? ("6325", "海南州", "海南") : ("6323", "河南县", "河南");
        var county = dice.Pick([.. Counties.All.Where(c => c.Code.StartsWith(area, StringComparison.Ordinal))]);
        var company = firms.Subcontractor(county) with { PlaceInside = false };
        yield return Built(county, company with { Place = local }) with { EmployerMatters = true };
        yield return Built(county, company with
        {
            Place = dice.Chance(0.6) ? outside : outside + "省",
            Code = Codes.Make(dice, FirmKind.Company, dice.Pick(["460100", "410100"])),
        }) with
        { EmployerMatters = true };
    }

    private string Near(string brand) => dice.Weighted([3, 3, 3]) switch
    {
        0 => brand.Length == 3 ? brand[..2] : brand + dice.Pick(Words.Tail),
        1 => Signs.SoundsLike(dice, brand[0]) + brand[1..],
        _ => brand[0] + Another(brand[1]) + brand[2..],
    };

    private string Another(char sign)
    {
        while (true)
        {
            var other = dice.Pick(Words.Odd);
            if (other != sign)
                return other.ToString();
        }
    }

    private Arrears Built(County county, Firm firm) => arrears.Built(county, firm, sites.Any(county));

    private List<County> Apart(int count)
    {
        var counties = new List<County> { Counties.Any(dice) };
        while (counties.Count < count)
            counties.Add(Counties.Other(dice, counties, farther: counties.Count < 4 && dice.Chance(0.5)));
        return counties;
    }
}
