namespace Anxin.Rules;

/// <summary>From days, pieces, months and what was paid to what is owed, with every step of the sum.</summary>
/// <param name="EarnedFen">The sum of the steps.</param>
/// <param name="OwedFen">Earned less paid, never negative.</param>
/// <param name="OverpaidFen">Paid beyond what was earned, by these figures.</param>
/// <param name="ExtraFromFen">50 % of what is owed: the least that may be ordered on top; null before an order to pay.</param>
/// <param name="ExtraToFen">100 % of it: the most.</param>
public sealed record WageClaim(
    IReadOnlyList<WageStep> Steps, long EarnedFen, long PaidFen, long OwedFen, long OverpaidFen, long? ExtraFromFen, long? ExtraToFen)
{
    /// <summary>Paid days in a month: (365 − 104) ÷ 12.</summary>
    public const decimal PaidDaysInMonth = 21.75m;

    public const string PayInFull = "labour-contract-30";
    public const string MonthToDay = "hours-2008-3";
    public const string Minimum = "labour-48";
    public const string ExtraPay = "labour-contract-85";

    public static WageClaim Of(WageFacts facts)
    {
        var steps = new List<WageStep>();
        if (facts is { Days: { } days, DayRateFen: { } dayRate })
            steps.Add(new WageStep(WageStepKind.DayWork, days, dayRate, Round(days * dayRate), PayInFull));
        if (facts is { Pieces: { } pieces, PieceRateFen: { } pieceRate })
            steps.Add(new WageStep(WageStepKind.PieceWork, pieces, pieceRate, Round(pieces * pieceRate), PayInFull));
        if (facts is { Months: { } months, MonthlyFen: { } monthly })
            steps.Add(new WageStep(WageStepKind.WholeMonths, months, monthly, Round(months * monthly), PayInFull));
        if (facts is { Days: { } odd, DayRateFen: null, MonthlyFen: { } ofMonth })
            steps.Add(new WageStep(WageStepKind.OddDays, odd, ofMonth, Round(odd * ofMonth / PaidDaysInMonth), MonthToDay));
        if (Floor(facts) is { } floor && floor.Fen > steps.Sum(s => s.Fen))
            steps.Add(floor with { Fen = floor.Fen - steps.Sum(s => s.Fen) });
        var earned = steps.Sum(s => s.Fen);
        var owed = Math.Max(0, earned - facts.PaidFen);
        return new WageClaim(steps, earned, facts.PaidFen, owed, Math.Max(0, facts.PaidFen - earned),
            facts.OrderedAndUnpaid ? (owed + 1) / 2 : null, facts.OrderedAndUnpaid ? owed : null);
    }

    /// <summary>Whole months that a period covers, and the days left over: 1 March to 15 May is two months and 15 days.</summary>
    public static (int Months, int Days) SpanOf(DateOnly from, DateOnly to)
    {
        var end = to.AddDays(1);
        var months = 0;
        while (from.AddMonths(months + 1) <= end)
            months++;
        return (months, end.DayNumber - from.AddMonths(months).DayNumber);
    }

    /// <summary>The least that the time worked is worth; null where no time or no minimum is known: pieces alone tell no time.</summary>
    private static WageStep? Floor(WageFacts facts)
    {
        if (facts.MinimumMonthlyFen is not { } least || (facts.Months ?? 0) + (facts.Days ?? 0) == 0)
            return null;
        var time = (facts.Months ?? 0) + ((facts.Days ?? 0) / PaidDaysInMonth);
        return new WageStep(WageStepKind.MinimumWage, Math.Round(time, 4, MidpointRounding.AwayFromZero), least, Round(time * least), Minimum);
    }

    private static long Round(decimal fen) => (long)Math.Round(fen, MidpointRounding.AwayFromZero);
}
