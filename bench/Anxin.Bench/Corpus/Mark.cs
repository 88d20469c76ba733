namespace Anxin.Bench.Corpus;

/// <summary>What happens to a report between the world and the paper.</summary>
public static class Mark
{
    public const string PlaceDropped = "place-dropped";
    public const string PlaceAdded = "place-added";
    public const string PlaceReworded = "place-reworded";
    public const string PlaceMoved = "place-moved";
    public const string HalfBrackets = "half-brackets";
    public const string FormSwapped = "form-swapped";
    public const string FormShortened = "form-shortened";
    public const string ShortName = "short-name";
    public const string BrandOnly = "brand-only";
    public const string BranchDropped = "branch-dropped";
    public const string NumberRewritten = "number-rewritten";
    public const string SiteInEmployer = "site-in-employer";
    public const string Remark = "remark";
    public const string ForemanNamed = "foreman-as-employer";
    public const string ContractorNamed = "contractor-as-employer";
    public const string EmployerUnknown = "employer-unknown";
    public const string Homophone = "homophone";
    public const string LookAlike = "look-alike";
    public const string SignMissing = "sign-missing";
    public const string SignDoubled = "sign-doubled";
    public const string SignsSwapped = "signs-swapped";
    public const string Blanks = "blanks";
    public const string Punctuation = "punctuation";
    public const string Traditional = "traditional";
    public const string FullWidth = "full-width";
    public const string CodeMistyped = "code-mistyped";
    public const string CodeLaidOut = "code-laid-out";
    public const string CodeOfHead = "code-of-head-office";
    public const string CodeOfContractor = "code-of-contractor";
    public const string SiteMissing = "site-missing";
    public const string SiteVague = "site-vague";
    public const string SiteShort = "site-short";
    public const string SiteReworded = "site-reworded";
    public const string SitePartDropped = "site-part-dropped";
    public const string SiteNumber = "site-number";
    public const string PhoneMissing = "phone-missing";
    public const string PhoneMistyped = "phone-mistyped";
    public const string PhoneLaidOut = "phone-laid-out";
    public const string PhoneOfDesk = "phone-of-desk";
    public const string PhoneOfOffice = "phone-of-office";
    public const string OldPlaceName = "old-place-name";
    public const string OtherUnit = "other-unit";
    public const string LongAfter = "long-after";
    public const string OwnWagesOnly = "own-wages-only";
    public const string AmountUnit = "amount-unit";

    public static readonly IReadOnlyList<string> All =
    [
        PlaceDropped, PlaceAdded, PlaceReworded, PlaceMoved, HalfBrackets, FormSwapped, FormShortened, ShortName, BrandOnly,
        BranchDropped, NumberRewritten, SiteInEmployer, Remark, ForemanNamed, ContractorNamed, EmployerUnknown, Homophone, LookAlike,
        SignMissing, SignDoubled, SignsSwapped, Blanks, Punctuation, Traditional, FullWidth, CodeMistyped, CodeLaidOut, CodeOfHead,
        CodeOfContractor, SiteMissing, SiteVague, SiteShort, SiteReworded, SitePartDropped, SiteNumber, PhoneMissing, PhoneMistyped,
        PhoneLaidOut, PhoneOfDesk, PhoneOfOffice, OldPlaceName, OtherUnit, LongAfter, OwnWagesOnly, AmountUnit,
    ];

    /// <summary>Begins the marks that say what a record still shows of its arrears.</summary>
    public const string Shows = "shows-";
}
