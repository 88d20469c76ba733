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

    public static MatchKeys Of(MatchSubject subject) => new(NameKey(subject.Employer), SiteKey(subject.Site));

    /// <summary>Of an employer and a site as they are written.</summary>
    public static MatchKeys Of(string? employer, string? site)
    {
        var company = string.IsNullOrWhiteSpace(employer) ? null : CompanyName.Read(employer);
        var place = !string.IsNullOrWhiteSpace(site) ? site : company?.Project;
        return new MatchKeys(NameKey(company), SiteKey(string.IsNullOrWhiteSpace(place) ? null : SiteName.Read(place)));
    }

    /// <summary>The key under which a general contractor would be found as an employer.</summary>
    public static string? NameKey(CompanyName? name)
    {
        if (name is null)
            return null;
        if (name.Brand.Length > 0)
            return Cut(string.Concat(name.Brand.Take(NameSounds).Select(Sound.Blurred).Order(StringComparer.Ordinal)));
        var bare = $"{string.Concat(name.Trades.Order(StringComparer.Ordinal))}{name.Ordinals}";
        return bare.Length == 0 ? null : Cut("-" + bare);
    }

    private static string? SiteKey(SiteName? site) =>
        site is null || site.Core.Length < 2 ? null : Cut(Sound.Blurred(site.Core[..SiteSounds]));

    private static string Cut(string key) => key.Length > MaxLength ? key[..MaxLength] : key;
}
