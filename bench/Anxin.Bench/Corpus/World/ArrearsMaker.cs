using System.Globalization;

namespace Anxin.Bench.Corpus.World;

/// <summary>Arrears like most: an employer, mostly of building, on a site of its own.</summary>
internal sealed class ArrearsMaker(Dice dice, FirmMaker firms, SiteMaker sites)
{
    private static readonly DateOnly[] Winters = [new(2021, 10, 8), new(2022, 10, 1), new(2023, 10, 8)];
    private static readonly double[] WinterWeights = [2, 6, 2];
    private const int Contractors = 15;
    private readonly List<Firm> contractors = [];
    private int made;

    public Arrears Plain() => Plain(Counties.Any(dice));

    public Arrears Plain(County county) => dice.Weighted([62, 11, 12, 8, 7]) switch
    {
        0 => Built(county, firms.Subcontractor(county), sites.Any(county)),
        1 => Built(county, null, sites.Any(county)),
        2 => Small(county, firms.Shop(county, dice.Favour(Trade.Shop))),
        3 => Small(county, firms.Yard(county)),
        _ => Small(county, firms.Other(county)),
    };

    /// <param name="firm">Null: a foreman without a firm.</param>
    public Arrears Built(County county, Firm? firm, Site site)
    {
        var people = dice.Skewed(1, 120);
        return Base(county, people, dice.Between(3_000, 38_000)) with
        {
            Firm = firm,
            Site = site,
            Contractor = firm is null || dice.Chance(0.7) ? Contractor(county) : null,
            Office = dice.Chance(0.3) ? Landline(county) : null,
        };
    }

    /// <summary>A shop, a yard, a company that builds nothing: no site.</summary>
    public Arrears Small(County county, Firm firm) => Base(county, dice.Skewed(1, 25), dice.Between(1_500, 16_000)) with { Firm = firm };

    public string Mobile() => string.Create(CultureInfo.InvariantCulture, $"154{dice.Below(100_000_000):00000000}");

    public string Landline(County county) => string.Create(CultureInfo.InvariantCulture, $"{county.AreaCode}-00{dice.Below(100_000):00000}");

    private Arrears Base(County county, int people, int yuanEach) => new()
    {
        County = county,
        Foreman = dice.Favour(Words.Surnames),
        Phones = [.. Enumerable.Range(0, Math.Min(6, people + 1)).Select(_ => Mobile())],
        Street = Words.Street(dice, county),
        Speaker = dice.Chance(0.5) ? 0 : 1,
        People = people,
        Fen = people * (long)yuanEach * (dice.Chance(0.5) ? 100 : 97),
        First = Day(),
    };

    private DateOnly Day() => dice.Chance(0.12)
        ? new DateOnly(2021, 3, 1).AddDays(dice.Below(1000))
        : Winters[dice.Weighted(WinterWeights)].AddDays(dice.Below(115));

    /// <summary>The big ones are on many sites.</summary>
    private Firm Contractor(County county)
    {
        made++;
        if (contractors.Count > 0 && contractors.Count * Contractors > made)
            return dice.Favour(contractors);
        contractors.Add(firms.Contractor(county));
        return contractors[^1];
    }
}
