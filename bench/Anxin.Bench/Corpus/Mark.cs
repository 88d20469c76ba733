namespace Anxin.Bench.Corpus;

/// <summary>What happens to a report between the world and the paper.</summary>
public static class Mark
{
    /// <summary>青海宏鹭建筑有限公司 without 青海.</summary>
    public const string PlaceDropped = "place-dropped";

    /// <summary>With a place that is not registered.</summary>
    public const string PlaceAdded = "place-added";

    /// <summary>青海 for 青海省, 西宁市 for 西宁.</summary>
    public const string PlaceReworded = "place-reworded";

    /// <summary>宏鹭建筑（青海）有限公司 for 青海宏鹭建筑有限公司, or back.</summary>
    public const string PlaceMoved = "place-moved";

    /// <summary>(青海) for （青海）.</summary>
    public const string HalfBrackets = "half-brackets";

    /// <summary>有限责任公司 for 有限公司, and so on.</summary>
    public const string FormSwapped = "form-swapped";

    /// <summary>公司, or nothing, for 有限公司.</summary>
    public const string FormShortened = "form-shortened";

    /// <summary>宏鹭建筑公司, 宏鹭集团, 宏鹭一建.</summary>
    public const string ShortName = "short-name";

    /// <summary>宏鹭.</summary>
    public const string BrandOnly = "brand-only";

    /// <summary>Without 第三分公司.</summary>
    public const string BranchDropped = "branch-dropped";

    /// <summary>二分公司, 第2, 一建 for 第二分公司, 第二, 第一建筑.</summary>
    public const string NumberRewritten = "number-rewritten";

    /// <summary>…云榛苑项目部 after the employer.</summary>
    public const string SiteInEmployer = "site-in-employer";

    /// <summary>（包工头老马）, 疑似 … about the employer.</summary>
    public const string Remark = "remark";

    /// <summary>工头老马.</summary>
    public const string ForemanNamed = "foreman-as-employer";

    /// <summary>The general contractor of the notice board in the place of the employer.</summary>
    public const string ContractorNamed = "contractor-as-employer";

    /// <summary>不清楚, 某劳务公司.</summary>
    public const string EmployerUnknown = "employer-unknown";

    /// <summary>A sign of the same sound.</summary>
    public const string Homophone = "homophone";

    /// <summary>A sign of the same look.</summary>
    public const string LookAlike = "look-alike";

    /// <summary>A sign left out.</summary>
    public const string SignMissing = "sign-missing";

    /// <summary>A sign written twice.</summary>
    public const string SignDoubled = "sign-doubled";

    /// <summary>Two neighbours swapped.</summary>
    public const string SignsSwapped = "signs-swapped";

    /// <summary>Blanks between or behind.</summary>
    public const string Blanks = "blanks";

    /// <summary>Stops, hyphens, quotation marks.</summary>
    public const string Punctuation = "punctuation";

    /// <summary>Traditional signs in every field.</summary>
    public const string Traditional = "traditional";

    /// <summary>Full-width letters and digits in every field.</summary>
    public const string FullWidth = "full-width";

    /// <summary>One sign wrong or missing: the check fails.</summary>
    public const string CodeMistyped = "code-mistyped";

    /// <summary>Lower case, blanks or full width.</summary>
    public const string CodeLaidOut = "code-laid-out";

    /// <summary>The head office's code for a branch.</summary>
    public const string CodeOfHead = "code-of-head-office";

    /// <summary>The general contractor's code for the employer's.</summary>
    public const string CodeOfContractor = "code-of-contractor";

    /// <summary>There is a site, but it is not said.</summary>
    public const string SiteMissing = "site-missing";

    /// <summary>城东区工地.</summary>
    public const string SiteVague = "site-vague";

    /// <summary>What people call it: 二小, 鹭榛公路.</summary>
    public const string SiteShort = "site-short";

    /// <summary>工程, 建设项目, 工地 where the board has 项目, and so on.</summary>
    public const string SiteReworded = "site-reworded";

    /// <summary>Without its place, its work, its phase or its lot.</summary>
    public const string SitePartDropped = "site-part-dropped";

    /// <summary>1标, Ⅰ标段, 3#楼.</summary>
    public const string SiteNumber = "site-number";

    /// <summary>Anonymous, or not asked.</summary>
    public const string PhoneMissing = "phone-missing";

    /// <summary>One digit wrong.</summary>
    public const string PhoneMistyped = "phone-mistyped";

    /// <summary>Blanks, hyphens, +86, full width, a name behind it.</summary>
    public const string PhoneLaidOut = "phone-laid-out";

    /// <summary>The union desk's own number.</summary>
    public const string PhoneOfDesk = "phone-of-desk";

    /// <summary>The site office's landline, which others on that site give, too.</summary>
    public const string PhoneOfOffice = "phone-of-office";

    /// <summary>湟中县, 同仁县.</summary>
    public const string OldPlaceName = "old-place-name";

    /// <summary>Taken in above, or beside, the county where the work was.</summary>
    public const string OtherUnit = "other-unit";

    /// <summary>More than 120 days after the first report.</summary>
    public const string LongAfter = "long-after";

    /// <summary>People and sum of the one who speaks, or a few, not of all.</summary>
    public const string OwnWagesOnly = "own-wages-only";

    /// <summary>万元 taken for 元.</summary>
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
