namespace Anxin.Rules.Matching;

/// <summary>What is known of one report or case, for holding it against another. Null or empty is "not known".</summary>
public sealed record MatchFacts
{
    /// <summary>Civil: of acceptance, or of receipt.</summary>
    public required DateOnly On { get; init; }
    public string? Employer { get; init; }
    public string? CreditCode { get; init; }
    public string? Site { get; init; }
    public string? GeneralContractor { get; init; }

    /// <summary>Normalised mobile numbers, or marks of them: only equality is asked. A fixed line is an office's, from which many are told of.</summary>
    public IReadOnlyCollection<string> Phones { get; init; } = [];
    public int? People { get; init; }
    public long? AmountFen { get; init; }

    /// <summary>Where the work was, as said.</summary>
    public string? Place { get; init; }

    /// <summary>Code of the unit that has it; a territorial one tells the place where nothing else does.</summary>
    public string? UnitCode { get; init; }
}

/// <summary>Facts with their names taken apart, once, for many comparisons.</summary>
public sealed class MatchSubject
{
    public MatchSubject(MatchFacts facts)
    {
        Facts = facts;
        Employer = string.IsNullOrWhiteSpace(facts.Employer) ? null : CompanyName.Read(facts.Employer);
        Contractor = string.IsNullOrWhiteSpace(facts.GeneralContractor) ? null : CompanyName.Read(facts.GeneralContractor);
        Site = SiteOf(Employer, facts.Site);
        Code = string.IsNullOrWhiteSpace(facts.CreditCode) ? null : SocialCreditCode.Normalise(facts.CreditCode);
        Place = PlaceOf(facts, Site);
        Street = string.IsNullOrWhiteSpace(facts.Place) ? "" : StreetOf(MatchText.Fold(facts.Place));
    }

    public MatchFacts Facts { get; }
    public CompanyName? Employer { get; }
    public CompanyName? Contractor { get; }
    public SiteName? Site { get; }
    public string? Code { get; }

    /// <summary>Division of the work, six digits: as said, else by the site's name, else the unit's own; the narrowest that does not contradict.</summary>
    public string? Place { get; }

    /// <summary>What the place says beyond the county, without numbers: a street, a township. Empty where it says no more.</summary>
    public string Street { get; }

    /// <summary>The site as said, else the one that the employer's name bears, else what is said behind that name.</summary>
    internal static SiteName? SiteOf(CompanyName? employer, string? site) =>
        new[] { site, employer?.Project, employer?.Remark }.FirstOrDefault(s => !string.IsNullOrWhiteSpace(s)) is { } said ? SiteName.Read(said) : null;

    private static string StreetOf(string place)
    {
        while (Places.Begins(place) is { } at)
            place = place[at.Length..];
        return string.Concat(place.TakeWhile(c => !char.IsAsciiDigit(c)));
    }

    private static string? PlaceOf(MatchFacts facts, SiteName? site)
    {
        var said = string.IsNullOrWhiteSpace(facts.Place) ? [] : Places.In(MatchText.Fold(facts.Place));
        var unit = Places.OfUnit(facts.UnitCode);
        foreach (var one in new[] { Places.Narrowest(said), Places.Narrowest(site?.Places ?? []) })
            if (one is not null && Places.Depth(one) > 0)
                return unit is not null && !Places.Contradict(one, unit) && Places.Depth(unit) > Places.Depth(one) ? unit : one;
        return unit;
    }
}
