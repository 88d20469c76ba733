using System.Globalization;
using Anxin.Bench.Corpus.World;

namespace Anxin.Bench.Corpus.Writing;

/// <summary>One report of an arrears, as one channel wrote it down.</summary>
internal sealed class Reporter(Dice dice)
{
    private static readonly double[] Weights = [.. Persona.All.Select(p => p.Weight)];
    private const int LongAfterDays = 120;
    private readonly EmployerField employers = new(dice);
    private readonly SiteWriting sites = new(dice);
    private readonly NumberWriting numbers = new(dice);
    private readonly PlaceWriting places = new(dice);
    private readonly Slips slips = new(dice);

    public CorpusRecord Report(string entity, Arrears arrears, DateOnly on)
    {
        var marks = new MarkSet();
        var by = Persona.All[dice.Weighted(Weights)];
        var unit = Unit(arrears, marks);
        var (employer, firmShown) = employers.Write(arrears, by, marks);
        var site = Site(arrears, by, firmShown, marks);
        var phone = Phone(arrears, by, firmShown || marks.Has(Mark.Shows + "site"), marks);
        var whole = dice.Chance(by.Whole);
        var (people, fen) = numbers.Owed(arrears, whole, by.Care, marks);
        if (on.DayNumber - arrears.First.DayNumber > LongAfterDays)
            marks.Add(Mark.LongAfter);
        var contractor = employers.Contractor(arrears, by, marks);
        var code = Code(arrears, by, firmShown, marks);
        var place = Place(arrears, unit, marks);
        var hand = Hand(by, marks, employer + site + contractor + place, code + phone + employer + site);
        return new CorpusRecord
        {
            Id = "",
            Entity = entity,
            Unit = unit,
            Channel = by.Channel.ToString(),
            ReceivedOn = on,
            Employer = hand(employer),
            CreditCode = code is null ? null : hand(code),
            Site = site is null ? null : hand(site),
            GeneralContractor = contractor is null ? null : hand(contractor),
            Phone = phone is null ? null : hand(phone),
            People = people,
            AmountFen = fen,
            Place = place is null ? null : hand(place),
            Family = arrears.Family,
            Trap = arrears.Trap,
            Marks = marks.ToString(),
        };
    }

    /// <summary>Mostly the county's; else one above it, or a neighbour where the worker lives.</summary>
    private string Unit(Arrears arrears, MarkSet marks)
    {
        var county = arrears.County;
        var unit = dice.Weighted(arrears.PlaceMatters ? [86, 9, 2, 3] : [80, 10, 6, 4]) switch
        {
            0 => county.Code,
            1 => county.PrefectureCode,
            2 => Counties.Neighbour(dice, county).Code,
            _ => "630000",
        };
        if (unit != county.Code)
            marks.Add(Mark.OtherUnit);
        return unit;
    }

    private string? Site(Arrears arrears, Persona by, bool firmShown, MarkSet marks)
    {
        if (arrears.Site is not { } site)
            return null;
        var already = marks.Has(Mark.SiteInEmployer);
        var share = arrears.SiteMatters ? Math.Max(by.Site, 0.95) : firmShown ? by.Site : Math.Max(by.Site, 0.9);
        if (!dice.Chance(already ? share / 2 : share))
        {
            marks.Add(Mark.SiteMissing);
            return null;
        }
        if (!already && dice.Chance((1 - by.Care) * (arrears.SiteMatters ? 0.02 : 0.12)))
            return sites.Vague(site, arrears, marks);
        marks.Show("site");
        var text = dice.Chance(by.Care) ? sites.Official(site) : sites.Loose(site, arrears.County, marks);
        return slips.On(text, by.Care, by.Heard, marks);
    }

    /// <summary>Who shows neither firm nor site can hardly be helped without a telephone; so the desk asks for it.</summary>
    private string? Phone(Arrears arrears, Persona by, bool otherwiseKnown, MarkSet marks)
    {
        if (!dice.Chance(otherwiseKnown ? by.Phone : 0.96))
        {
            marks.Add(Mark.PhoneMissing);
            return null;
        }
        if (otherwiseKnown && dice.Chance(0.015))
            return numbers.Desk(arrears.County, marks);
        var ofOffice = arrears.Office is not null && dice.Chance(by.Care > 0.8 ? 0.4 : 0.08);
        var whose = dice.Chance(0.5) ? arrears.Speaker : dice.Favour([.. Enumerable.Range(0, arrears.Phones.Count)]);
        var number = ofOffice ? arrears.Office! : arrears.Phones[whose];
        if (ofOffice)
            marks.Add(Mark.PhoneOfOffice);
        if (dice.Chance((1 - by.Care) * 0.02))
            number = numbers.Mistyped(number, marks);
        else
            marks.Show(ofOffice ? "phone-office" : string.Create(CultureInfo.InvariantCulture, $"phone-{whose}"));
        return numbers.Phone(number, marks);
    }

    private string? Code(Arrears arrears, Persona by, bool firmShown, MarkSet marks)
    {
        if (arrears.Firm is not { } firm || !firmShown || !dice.Chance(by.Code))
            return null;
        if (arrears.Contractor is { } contractor && dice.Chance(0.02))
        {
            marks.Add(Mark.CodeOfContractor);
            return numbers.Code(contractor.Code, marks);
        }
        if (firm.HeadCode is { } head && dice.Chance(0.55))
        {
            marks.Add(Mark.CodeOfHead);
            return numbers.Code(head, marks);
        }
        var code = numbers.Code(firm.Code, marks);
        if (!marks.Has(Mark.CodeMistyped))
            marks.Show("code");
        return code;
    }

    private string? Place(Arrears arrears, string unit, MarkSet marks)
    {
        var share = unit == arrears.County.Code ? 0.5 : arrears.PlaceMatters ? 0.95 : 0.8;
        return dice.Chance(share) ? places.Write(arrears, marks) : null;
    }

    /// <summary>Some write traditional signs, or leave the keyboard at full width: in every field alike.</summary>
    private Func<string, string> Hand(Persona by, MarkSet marks, string words, string numbersAndWords)
    {
        if (dice.Chance(by.Heard ? 0.012 : 0.03) && Signs.Traditional(words) != words)
        {
            marks.Add(Mark.Traditional);
            return Signs.Traditional;
        }
        if (dice.Chance(0.015) && Signs.Wide(numbersAndWords) != numbersAndWords)
        {
            marks.Add(Mark.FullWidth);
            return Signs.Wide;
        }
        return text => text;
    }
}
