using System.Globalization;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Journal;
using Anxin.Core.Law;
using Anxin.Rules;
using Anxin.Web.Wording;

namespace Anxin.Web.Pages.Tools;

/// <summary>What is typed into the amount helper, and what comes of it.</summary>
public sealed class AmountForm
{
    public string? Days { get; set; }
    public string? DayRateYuan { get; set; }
    public string? Pieces { get; set; }
    public string? PieceRateYuan { get; set; }
    public string? Months { get; set; }
    public string? MonthlyYuan { get; set; }
    public string? MinimumMonthlyYuan { get; set; }
    public string? PaidYuan { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public bool OrderedAndUnpaid { get; set; }

    /// <summary>The button was pressed: an empty form is then asked for something to count with.</summary>
    public bool Asked { get; set; }

    public bool IsEmpty => !Asked && new[] { Days, DayRateYuan, Pieces, PieceRateYuan, Months, MonthlyYuan, PaidYuan, From, To }.All(string.IsNullOrWhiteSpace);

    /// <exception cref="InputException"/>
    public WageClaim Answer(DateOnly today) => WageClaim.Of(WageQuestion.Read(new InputReader(new Problems(), today),
        Days, DayRateYuan, Pieces, PieceRateYuan, Months, MonthlyYuan, MinimumMonthlyYuan, PaidYuan, From, To, OrderedAndUnpaid ? "true" : null));

    /// <summary>Days of the period beyond its whole months, where a monthly wage is given and neither days nor months were typed.</summary>
    public int? DaysLeftOver => string.IsNullOrWhiteSpace(Months) && string.IsNullOrWhiteSpace(Days) && !string.IsNullOrWhiteSpace(MonthlyYuan)
        && InputReader.TryDate(From ?? "", out var from) && InputReader.TryDate(To ?? "", out var to) && from <= to && WageClaim.SpanOf(from, to).Days is > 0 and var left
        ? left : null;

    /// <summary>Days of the period, where more days of work than that were typed.</summary>
    public int? DaysInPeriod => InputReader.TryDate(From ?? "", out var from) && InputReader.TryDate(To ?? "", out var to) && from <= to
        && decimal.TryParse(FullWidth.Fold(Days ?? ""), NumberStyles.Number, CultureInfo.InvariantCulture, out var days)
        && to.DayNumber - from.DayNumber + 1 is var period && days > period ? period : null;
}

/// <summary>The amount helper's answer in words: each step as a formula, and the article behind it.</summary>
public sealed class AmountWords(Wordbook L)
{
    /// <summary>26天 × 260元 = 6,760元.</summary>
    public string Formula(WageStep step)
    {
        var quantity = step.Quantity.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
        var (rate, sum) = (Say.Yuan(step.RateFen), Say.Yuan(step.Fen));
        return step.Kind switch
        {
            WageStepKind.DayWork => L["{0}天 × 每天{1}元 = {2}元", quantity, rate, sum],
            WageStepKind.PieceWork => L["{0}件 × 每件{1}元 = {2}元", quantity, rate, sum],
            WageStepKind.WholeMonths => L["{0}个月 × 每月{1}元 = {2}元", quantity, rate, sum],
            WageStepKind.OddDays => L["{0}天 × 每月{1}元 ÷ 21.75天 = {2}元", quantity, rate, sum],
            _ => L["按最低工资补足：{0}个月 × 每月{1}元，补{2}元", quantity, rate, sum],
        };
    }

    /// <summary>《劳动合同法》第三十条：按合同…</summary>
    public string Basis(string key) => LawBook.Find(key) is { } article
        ? L["{0}：{1}", article.Cited, Wordbook.Language == "en" ? article.En : article.Zh] : "";
}
