using System.Globalization;

namespace Anxin.Bench.Corpus.World;

/// <summary>The next arrears of the world: mostly some of their own kind, now and then several that are easily taken for one another.</summary>
internal sealed class Families
{
    private const double Plain = 0.83;
    private const double YearsApart = 0.2;
    private readonly Dice dice;
    private readonly ArrearsMaker arrears;
    private readonly (string Trap, double Weight, Func<IEnumerable<Arrears>> Make)[] traps;
    private readonly double[] weights;
    private int serial;

    public Families(Dice dice)
    {
        this.dice = dice;
        var firms = new FirmMaker(dice);
        var sites = new SiteMaker(dice);
        arrears = new ArrearsMaker(dice, firms, sites);
        var byFirm = new FirmTraps(dice, firms, sites, arrears);
        var bySite = new SiteTraps(dice, firms, sites, arrears);
        traps =
        [
            (Trap.Branches, 10, byFirm.Branches),
            (Trap.Namesakes, 10, byFirm.Namesakes),
            (Trap.Group, 10, byFirm.Group),
            (Trap.NumberOnly, 6, byFirm.NumberOnly),
            (Trap.NearBrand, 8, byFirm.NearBrand),
            (Trap.GenericName, 8, byFirm.GenericName),
            (Trap.PlaceClash, 2, byFirm.PlaceClash),
            (Trap.TwoSites, 12, bySite.TwoSites),
            (Trap.TwoEmployers, 10, bySite.TwoEmployers),
            (Trap.Lots, 8, bySite.Lots),
            (Trap.GenericSite, 8, bySite.GenericSite),
            (Trap.PhoneAgain, 6, bySite.PhoneAgain),
            (Trap.ForemanNamesakes, 4, bySite.ForemanNamesakes),
        ];
        weights = [.. traps.Select(t => t.Weight)];
    }

    public IReadOnlyList<Arrears> Next()
    {
        if (dice.Chance(Plain))
            return [arrears.Plain()];
        var trap = traps[dice.Weighted(weights)];
        var family = string.Create(CultureInfo.InvariantCulture, $"F{++serial:000000}");
        var made = trap.Make().Select(a => a with { Family = family, Trap = trap.Trap }).ToList();
        return trap.Trap == Trap.PhoneAgain || dice.Chance(YearsApart) ? made : Together(made);
    }

    /// <summary>In one season, so that the dates do not tell them apart.</summary>
    private IReadOnlyList<Arrears> Together(IReadOnlyList<Arrears> made) =>
        [.. made.Select((a, i) => i == 0 ? a : a with { First = made[0].First.AddDays(dice.Skewed(0, 75)) })];
}
