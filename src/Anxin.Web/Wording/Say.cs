using System.Globalization;
using Anxin.Core.Accounts;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Wording;

/// <summary>How dates, instants, money and people are written, in the reader's language. Pages: <c>@inject Say Say</c> is in _ViewImports.</summary>
public sealed class Say(Wordbook L)
{
    private static bool English => Wordbook.Language == "en";

    /// <summary>A word of the work in the reader's language: <c>Say.Word(Words.Industry, c.Industry)</c>.</summary>
    public string Word<T>(Vocabulary<T> words, T value) where T : struct, Enum => English ? words.English(value) : words.Chinese(value);

    /// <summary>A report's standing as its sign says it: 逾期（曾视为零报告）, 已报（零报告（确认）） …</summary>
    public string Standing(ObligationStanding standing)
    {
        var state = Word(Words.ObligationState, standing.State);
        return standing.Zero == ZeroKind.None || standing.State == ObligationState.ZeroDeemed ? state
            : L["{0}（{1}）", state, Word(Words.ZeroKind, standing.Zero)];
    }

    /// <summary>The words of the work as choices of a form; what is posted is the API's name.</summary>
    public IReadOnlyList<SelectListItem> Choices<T>(Vocabulary<T> words) where T : struct, Enum =>
        [.. words.All.Select(w => new SelectListItem(English ? w.English : w.Chinese, w.Api))];

    /// <summary>Some of them.</summary>
    public IReadOnlyList<SelectListItem> Choices<T>(Vocabulary<T> words, IEnumerable<T> some) where T : struct, Enum =>
        [.. some.Select(w => new SelectListItem(Word(words, w), words.Api(w)))];

    /// <summary>What an act or the reader of workbooks has to say.</summary>
    public string Sentence(Sentence sentence) => SentenceWords.Say(sentence);

    /// <summary>What the rules refuse or doubt, by its code.</summary>
    public string Problem(string code) => English ? ProblemWords.English(code) : ProblemWords.Chinese(code);

    /// <summary>2022年10月3日（周一）; with <paramref name="year"/> off, 10月3日（周一）.</summary>
    public string Date(DateOnly date, bool year = true) => date.ToString(
        (English, year) switch
        {
            (false, true) => "yyyy年M月d日（ddd）",
            (false, false) => "M月d日（ddd）",
            (true, true) => "ddd d MMM yyyy",
            (true, false) => "ddd d MMM",
        },
        Culture);

    /// <summary>2022年10月, 10月3日至9日, 10月1日至2023年1月21日.</summary>
    public string Period(ReportPeriod period)
    {
        var (from, to) = period;
        if (from.Day == 1 && to == from.AddMonths(1).AddDays(-1))
            return from.ToString(English ? "MMMM yyyy" : "yyyy年M月", Culture);
        var first = from.ToString(English ? "d MMM" : "M月d日", Culture);
        if (from == to)
            return first;
        var last = to.ToString((English, from.Year == to.Year, from.Month == to.Month) switch
        {
            (true, true, _) => "d MMM",
            (true, false, _) => "d MMM yyyy",
            (false, false, _) => "yyyy年M月d日",
            (false, true, true) => "d日",
            (false, true, false) => "M月d日",
        }, Culture);
        return L["{0}至{1}", first, last];
    }

    /// <summary>2022年5月 起; 2022年5月3日（周二） 至 2022年8月31日（周三）. Workers tell months: a first and a last of a month are shown as those.</summary>
    public string Owed(DateOnly? from, DateOnly? to)
    {
        var months = from is null or { Day: 1 } && (to is null || to.Value.AddDays(1).Day == 1);
        string One(DateOnly on) => months ? on.ToString(English ? "MMMM yyyy" : "yyyy年M月", Culture) : Date(on);
        return (from, to) switch
        {
            (null, null) => L["没有填"],
            ({ } since, null) => L["{0} 起", One(since)],
            (null, { } until) => L["到 {0}", One(until)],
            ({ } since, { } until) => L["{0} 至 {1}", One(since), One(until)],
        };
    }

    /// <summary>2022年10月3日（周一）16:00, in China's civil time.</summary>
    /// <param name="utc">An instant in UTC.</param>
    public string Instant(DateTime utc, bool year = true)
    {
        var space = English ? " " : "";
        return $"{Date(CivilTime.DateOf(utc), year)}{space}{CivilTime.TimeOf(utc).ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>
    /// A due instant as people speak of it: 10月10日（周一）16:00前; the midnight that ends a due day is that day's 24时前.
    /// </summary>
    /// <param name="due">The exclusive due instant, UTC.</param>
    public string Due(DateTime due, bool year = false)
    {
        return CivilTime.TimeOf(due) == TimeOnly.MinValue
            ? L["{0}24时前", Date(CivilTime.DateOf(due).AddDays(-1), year)]
            : L["{0}前", Instant(due, year)];
    }

    /// <summary>3天4小时, 2小时10分钟, 25分钟: the two largest units, never negative.</summary>
    public string Span(TimeSpan span)
    {
        span = span.Duration();
        if (span.TotalDays >= 1)
            return span.Hours == 0 ? L["{0}天", span.Days] : L["{0}天{1}小时", span.Days, span.Hours];
        if (span.TotalHours >= 1)
            return span.Minutes == 0 ? L["{0}小时", span.Hours] : L["{0}小时{1}分钟", span.Hours, span.Minutes];
        return span.TotalMinutes >= 1 ? L["{0}分钟", span.Minutes] : L["不到1分钟"];
    }

    /// <summary>18,000 or 18,000.50, without the unit.</summary>
    public static string Yuan(long fen) => Rules.Money.Grouped(fen);

    /// <summary>1.8: exact, up to six decimals, no trailing zeros, without the unit.</summary>
    public static string Wan(long fen) => (fen / 1_000_000m).ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary>18,000元（1.8万元）.</summary>
    public string Money(long fen) => L["{0}元（{1}万元）", Yuan(fen), Wan(fen)];

    /// <summary>1,204人; 待核 when the number is not known.</summary>
    public string People(long? people) => people is { } n ? L["{0:N0}人", n] : L["待核"];

    /// <summary>Who did it. A program that was given no name of its own bears its unit and roles (630102-Caseworker), and is told by these.</summary>
    public string By(string? by)
    {
        if (by is "劳动者")
            return L["劳动者"];
        return by?.Split('-', 2) is [_, { Length: > 0 } offices] && char.IsAsciiLetter(offices[0]) && Enum.TryParse<Roles>(offices, out var roles)
            ? L["接口（{0}）", RoleWords.Of(roles, L)] : by ?? "";
    }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;
}
