using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Cases.Wages;

/// <summary>The amount helper's one validation: text as typed to facts.</summary>
public static class WageQuestion
{
    /// <param name="from">With <paramref name="to"/> and a monthly wage it tells the months where none are given; the days left over are then asked.</param>
    /// <exception cref="InputException">Something typed is no number, or nothing to count with was given.</exception>
    public static WageFacts Read(
        InputReader read, string? days, string? dayRate, string? pieces, string? pieceRate, string? months, string? monthly, string? minimum,
        string? paid, string? from, string? to, string? ordered)
    {
        var facts = new WageFacts
        {
            Days = WorkerDraft.Quantity(read, "days", days) / 100m,
            DayRateFen = read.Yuan("dayRateYuan", dayRate),
            Pieces = WorkerDraft.Quantity(read, "pieces", pieces) / 100m,
            PieceRateFen = read.Yuan("pieceRateYuan", pieceRate),
            Months = WorkerDraft.Quantity(read, "months", months) / 100m,
            MonthlyFen = read.Yuan("monthlyYuan", monthly),
            MinimumMonthlyFen = read.Yuan("minimumMonthlyYuan", minimum),
            PaidFen = read.Yuan("paidYuan", paid) ?? 0,
            OrderedAndUnpaid = read.Flag("orderedAndUnpaid", ordered) ?? false,
        };
        var (first, last) = (read.Date("from", from, false, $"起始日期"), read.Date("to", to, false, $"截止日期"));
        read.Problems.Check(!(first > last), "to", $"截止日期不能早于起始日期");
        if (facts is { Months: null, MonthlyFen: not null } && first is { } f && last is { } l && f <= l)
            facts = facts with { Months = WageClaim.SpanOf(f, l).Months };
        read.Problems.Check(facts.PieceRateFen is null || facts.Pieces is not null, "pieces", $"请填件数（工程量）");
        read.Problems.Check(facts.Pieces is null || facts.PieceRateFen is not null, "pieceRateYuan", $"请填每件单价");
        read.Problems.Check(facts.DayRateFen is null || facts.Days is not null, "days", $"请填出勤天数");
        read.Problems.Check(facts.Months is null || facts.MonthlyFen is not null, "monthlyYuan", $"请填月工资");
        read.Problems.Check(facts.MonthlyFen is null || facts.Months is not null || facts.Days is not null, "months", $"请填几个月，或者起止日期");
        if (read.Problems.All.Count == 0)
            read.Problems.Check(WageClaim.Of(facts).Steps.Count > 0, "days", $"请至少填一组：天数和日工资，件数和单价，或者月数和月工资");
        read.Problems.ThrowIfAny();
        return facts;
    }
}
