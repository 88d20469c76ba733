namespace Anxin.Bench.Corpus;

/// <summary>Why entities of one family are easily taken for one another, though each is another arrears.</summary>
public static class Trap
{
    /// <summary>Branches of one company, in different counties, on different sites.</summary>
    public const string Branches = "branches";

    /// <summary>The same name without its place, in different counties, different companies.</summary>
    public const string Namesakes = "namesakes";

    /// <summary>One group's many companies.</summary>
    public const string Group = "group";

    /// <summary>One company, one county, two sites.</summary>
    public const string TwoSites = "two-sites";

    /// <summary>One site, two subcontractors.</summary>
    public const string TwoEmployers = "two-employers";

    /// <summary>One telephone, two arrears: a foreman or a worker who moved on.</summary>
    public const string PhoneAgain = "phone-again";

    /// <summary>Lots of one road, phases of one estate.</summary>
    public const string Lots = "lots";

    /// <summary>Shops and yards named after what they sell.</summary>
    public const string GenericName = "generic-name";

    /// <summary>The county hospital, the second primary school: in every county, sometimes built by the same company.</summary>
    public const string GenericSite = "generic-site";

    /// <summary>第一建筑, 第二建筑.</summary>
    public const string NumberOnly = "number-only";

    /// <summary>Different companies of one county whose brands differ by a sign.</summary>
    public const string NearBrand = "near-brand";

    /// <summary>Two foremen who are both called 老马.</summary>
    public const string ForemanNamesakes = "foreman-namesakes";

    /// <summary>海南 the prefecture and 海南 the province; 河南 the county and 河南 the province.</summary>
    public const string PlaceClash = "place-clash";

    public static readonly IReadOnlyList<string> All =
    [
        Branches, Namesakes, Group, TwoSites, TwoEmployers, PhoneAgain, Lots, GenericName, GenericSite, NumberOnly, NearBrand,
        ForemanNamesakes, PlaceClash,
    ];
}
