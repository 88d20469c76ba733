namespace Anxin.Rules.Matching;

/// <summary>
/// Short keys by which those that may be the same are found without reading all: how the employer's brand begins to sound (whichever of the two sounds was written first), how the site's name
/// begins to sound; credit code and phone are keys as they are. Two reports that share none of the four are not compared.
/// </summary>
/// <param name="Name">Null where the name gives none.</param>
/// <param name="Site">Likewise.</param>
public readonly record struct MatchKeys(string? Name, string? Site)
{
    /// <summary>Longest key, in characters.</summary>
    public const int MaxLength = 24;

    private const int NameSounds = 2;
    private const int SiteSounds = 2;

    /// <summary>Most keys of names, and of sites, that one looks for others by.</summary>
    public const int MaxNameProbes = 4;
    public const int MaxSiteProbes = 8;

    public static MatchKeys Of(MatchSubject subject) => new(NameKey(subject.Employer), SiteKey(subject.Site));

    /// <summary>Of an employer and a site as they are written.</summary>
    public static MatchKeys Of(string? employer, string? site)
    {
        var company = string.IsNullOrWhiteSpace(employer) ? null : CompanyName.Read(employer);
        return new MatchKeys(NameKey(company), SiteKey(MatchSubject.SiteOf(company, site)));
    }

    /// <summary>
    /// Keys of others that may be the same: a site is named long and short, so that the first two signs of one may stand anywhere in the other;
    /// a firm is also looked for where it is named as general contractor.
    /// </summary>
    public static (string[] Names, string[] Sites) Probes(MatchSubject subject)
    {
        var core = subject.Site?.Core ?? "";
        return (
            [.. new[] { NameKey(subject.Employer), NameKey(subject.Contractor) }.OfType<string>().Concat(Slips(subject.Employer)).Distinct()],
            [.. Enumerable.Range(0, Math.Max(0, Math.Min(core.Length - 1, MaxSiteProbes))).Select(i => Cut(Sound.Blurred(core.Substring(i, SiteSounds)))).Distinct()]);
    }

    /// <summary>The key of a name one of whose first signs was doubled or is missing in the other.</summary>
    private static IEnumerable<string> Slips(CompanyName? name) =>
        name is { Kind: EmployerKind.Firm, Brand.Length: > 2 } ? [BrandKey(name.Brand[..1] + name.Brand[2]), BrandKey(name.Brand[1..3])] : [];

    private static string BrandKey(string brand) => Cut(string.Concat(brand.Take(NameSounds).Select(Sound.Blurred).Order(StringComparer.Ordinal)));

    /// <summary>The key under which a general contractor would be found as an employer.</summary>
    public static string? NameKey(CompanyName? name)
    {
        if (name is null or { Kind: not EmployerKind.Firm })
            return null;
        if (name.Brand.Length > 0)
            return BrandKey(name.Brand);
        var bare = $"{string.Concat(name.Trades.Order(StringComparer.Ordinal))}{name.Ordinals}";
        return bare.Length == 0 ? null : Cut("-" + bare);
    }

    private static string? SiteKey(SiteName? site) =>
        site is null || site.Core.Length < 2 ? null : Cut(Sound.Blurred(site.Core[..SiteSounds]));

    private static string Cut(string key) => key.Length > MaxLength ? key[..MaxLength] : key;
}
