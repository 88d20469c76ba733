using CsCheck;
using static Anxin.Rules.Tests.TestData;

namespace Anxin.Rules.Tests.Wages;

/// <summary>From days, pieces and months to what is owed.</summary>
public class WageClaimTests
{
    private const int Tries = 2000;

    private static readonly Gen<decimal?> Quantity = Gen.Int[-1, 40_000].Select(n => n < 0 ? (decimal?)null : n / 100m);
    private static readonly Gen<long?> Rate = Gen.Long[-1, 3_000_000].Select(n => n < 0 ? (long?)null : n);

    private static readonly Gen<WageFacts> Facts =
        from days in Quantity
        from dayRate in Rate
        from pieces in Quantity
        from pieceRate in Rate
        from months in Quantity
        from monthly in Rate
        from least in Rate
        from paid in Gen.Long[0, 50_000_000]
        from ordered in Gen.Bool
        select new WageFacts
        {
            Days = days,
            DayRateFen = dayRate,
            Pieces = pieces,
            PieceRateFen = pieceRate,
            Months = months,
            MonthlyFen = monthly,
            MinimumMonthlyFen = least,
            PaidFen = paid,
            OrderedAndUnpaid = ordered,
        };

    [Fact]
    public void Days_times_the_daily_wage_less_what_was_paid()
    {
        var claim = WageClaim.Of(new WageFacts { Days = 52.5m, DayRateFen = 260_00, PaidFen = 5_000_00 });
        Assert.Equal((13_650_00, 8_650_00), (claim.EarnedFen, claim.OwedFen));
        Assert.Null(claim.ExtraFromFen);
    }

    [Fact]
    public void Odd_days_of_a_monthly_wage_are_each_one_of_21_75()
    {
        var claim = WageClaim.Of(new WageFacts { Months = 2, Days = 10, MonthlyFen = 6_000_00 });
        Assert.Equal([WageStepKind.WholeMonths, WageStepKind.OddDays], claim.Steps.Select(s => s.Kind));
        Assert.Equal(12_000_00 + 2_758_62, claim.EarnedFen);
    }

    [Fact]
    public void Full_work_below_the_minimum_is_made_up_to_it_and_pieces_alone_are_not()
    {
        var month = WageClaim.Of(new WageFacts { Months = 1, MonthlyFen = 1_500_00, MinimumMonthlyFen = 2_000_00 });
        Assert.Equal(2_000_00, month.EarnedFen);
        Assert.Equal(WageStepKind.MinimumWage, month.Steps[^1].Kind);
        Assert.Equal(90_00, WageClaim.Of(new WageFacts { Pieces = 3, PieceRateFen = 30_00, MinimumMonthlyFen = 2_000_00 }).EarnedFen);
    }

    [Fact]
    public void The_extra_is_half_to_all_of_it_and_only_after_an_order()
    {
        var claim = WageClaim.Of(new WageFacts { Days = 1, DayRateFen = 101, OrderedAndUnpaid = true });
        Assert.Equal((51L, 101L), (claim.ExtraFromFen, claim.ExtraToFen));
    }

    [Theory]
    [InlineData("2022-03-01", "2022-05-15", 2, 15)]
    [InlineData("2022-01-31", "2022-02-28", 1, 1)]
    [InlineData("2022-03-01", "2022-03-31", 1, 0)]
    [InlineData("2022-03-05", "2022-03-05", 0, 1)]
    public void A_period_is_whole_months_and_days(string from, string to, int months, int days) =>
        Assert.Equal((months, days), WageClaim.SpanOf(Day(from), Day(to)));

    [Fact]
    public void Whatever_the_figures_the_steps_add_up_and_nothing_is_owed_below_zero() => Facts.Sample(facts =>
    {
        var claim = WageClaim.Of(facts);
        Assert.Equal(claim.EarnedFen, claim.Steps.Sum(s => s.Fen));
        Assert.All(claim.Steps, s => Assert.True(s.Fen >= 0));
        Assert.Equal(claim.EarnedFen - facts.PaidFen, claim.OwedFen - claim.OverpaidFen);
        Assert.True(claim.OwedFen == 0 || claim.OverpaidFen == 0);
        Assert.Equal(facts.OrderedAndUnpaid, claim.ExtraFromFen is not null);
        Assert.True(claim.ExtraFromFen is null || (claim.ExtraFromFen * 2 >= claim.ExtraToFen && claim.ExtraToFen == claim.OwedFen));
    }, iter: Tries);

    [Fact]
    public void More_work_never_earns_less_and_more_paid_never_owes_more() => Gen.Select(Facts, Gen.Int[1, 5000]).Sample((facts, more) =>
    {
        var before = WageClaim.Of(facts);
        Assert.True(WageClaim.Of(facts with { Days = (facts.Days ?? 0) + (more / 100m) }).EarnedFen >= before.EarnedFen);
        Assert.True(WageClaim.Of(facts with { Pieces = (facts.Pieces ?? 0) + (more / 100m) }).EarnedFen >= before.EarnedFen);
        Assert.True(WageClaim.Of(facts with { PaidFen = facts.PaidFen + more }).OwedFen <= before.OwedFen);
    }, iter: Tries);

    [Fact]
    public void A_minimum_never_takes_away() => Facts.Sample(facts =>
        Assert.True(WageClaim.Of(facts).EarnedFen >= WageClaim.Of(facts with { MinimumMonthlyFen = null }).EarnedFen), iter: Tries);

    [Fact]
    public void Whole_months_and_days_reach_exactly_the_last_day() => Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 900]).Sample((start, length) =>
    {
        var from = new DateOnly(2020, 1, 1).AddDays(start);
        var (months, days) = WageClaim.SpanOf(from, from.AddDays(length));
        Assert.Equal(from.AddDays(length), from.AddMonths(months).AddDays(days - 1));
        Assert.InRange(days, 0, 31);
    }, iter: Tries);
}
