namespace Anxin.Bench.Corpus.World;

/// <summary>Different arrears that share a site, a company, a telephone or a foreman's name.</summary>
internal sealed class SiteTraps(Dice dice, FirmMaker firms, SiteMaker sites, ArrearsMaker arrears)
{
    public IEnumerable<Arrears> TwoSites()
    {
        var county = Counties.Any(dice);
        var one = arrears.Built(county, firms.Subcontractor(county), sites.Any(county)) with { SiteMatters = true };
        var other = arrears.Built(county, one.Firm, sites.Any(county)) with { SiteMatters = true };
        yield return one;
        yield return dice.Chance(0.25) ? other with { Foreman = one.Foreman, Phones = [one.Phones[0], .. other.Phones.Skip(1)] } : other;
    }

    public IEnumerable<Arrears> TwoEmployers()
    {
        var county = Counties.Any(dice);
        var first = arrears.Built(county, firms.Subcontractor(county), sites.Any(county));
        var site = first.Site! with { Building = 0 };
        return Enumerable.Range(0, dice.Between(2, 3)).Select(i =>
        {
            var a = i == 0 ? first : arrears.Built(county, firms.Subcontractor(county), site);
            return a with
            {
                Site = site with { Building = dice.Chance(0.3) ? dice.Between(1, 22) : 0 },
                Contractor = first.Contractor,
                Office = first.Office,
                Street = first.Street,
                First = first.First.AddDays(dice.Between(0, 40)),
                EmployerMatters = true,
            };
        }).ToList();
    }

    public IEnumerable<Arrears> Lots()
    {
        var county = Counties.Any(dice);
        var road = dice.Chance(0.65);
        var site = sites.Of(road ? SiteKind.Road : SiteKind.Estate, county) with { NumbersMatter = true, Building = 0 };
        var one = dice.Chance(0.5) ? firms.Subcontractor(county) : null;
        var start = dice.Between(1, 3);
        var street = Words.Street(dice, county);
        return Enumerable.Range(start, dice.Between(2, 3)).Select(n =>
            arrears.Built(county, one ?? firms.Subcontractor(county), road ? site with { Lot = n } : site with { Phase = n }) with
            {
                Street = street,
                SiteMatters = true,
                EmployerMatters = one is null,
            });
    }

    public IEnumerable<Arrears> GenericSite()
    {
        var home = Counties.Any(dice);
        var site = sites.Of(dice.Chance(0.55) ? SiteKind.School : SiteKind.Hospital, home);
        var builder = dice.Chance(0.4) ? firms.Contractor(home) with { Place = "青海", PlaceInside = false } : null;
        var counties = new List<County> { home };
        while (counties.Count < 3 && (counties.Count < 2 || dice.Chance(0.3)))
            counties.Add(Counties.Other(dice, counties));
        return counties.Select(county =>
            arrears.Built(county, builder ?? firms.Subcontractor(county), Elsewhere(site, home, county)) with { PlaceMatters = true });
    }

    /// <summary>The next winter on another site, for another firm; or both at once.</summary>
    public IEnumerable<Arrears> PhoneAgain()
    {
        var county = Counties.Any(dice);
        var one = arrears.Built(county, firms.Subcontractor(county), sites.Any(county)) with { EmployerMatters = true, SiteMatters = true };
        var then = dice.Chance(0.6) ? county : Counties.Any(dice);
        var other = arrears.Built(then, firms.Subcontractor(then), sites.Any(then)) with
        {
            EmployerMatters = true,
            SiteMatters = true,
            First = one.First.AddDays(dice.Chance(0.75) ? dice.Between(250, 720) : dice.Between(3, 60)),
        };
        yield return one with { Speaker = 0 };
        yield return dice.Chance(0.75)
            ? other with { Foreman = one.Foreman, Phones = [one.Phones[0], .. other.Phones.Skip(1)], Speaker = 0 }
            : other with { Phones = [.. other.Phones.Take(1), one.Phones[^1], .. other.Phones.Skip(2)] };
    }

    public IEnumerable<Arrears> ForemanNamesakes()
    {
        var county = Counties.Any(dice);
        var name = dice.Pick([.. Words.Surnames.Take(5)]);
        return Enumerable.Range(0, dice.Between(2, 4)).Select(_ =>
            arrears.Built(county, null, sites.Any(county)) with { Foreman = name });
    }

    private static Site Elsewhere(Site site, County from, County to) => site with
    {
        Before = to.Common,
        Nicknames = [.. site.Nicknames.Select(n => n.StartsWith(from.Short, StringComparison.Ordinal) ? to.Short + n[from.Short.Length..]
            : n[0] == from.Rank ? to.Rank + n[1..] : n)],
        PlaceMatters = true,
    };
}
