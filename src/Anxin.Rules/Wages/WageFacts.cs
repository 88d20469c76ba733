namespace Anxin.Rules;

/// <summary>What is known of a worker's wages. Amounts in fen; days, pieces and months with up to two decimals. Null is not known.</summary>
public sealed record WageFacts
{
    public decimal? Days { get; init; }
    public long? DayRateFen { get; init; }
    public decimal? Pieces { get; init; }
    public long? PieceRateFen { get; init; }

    /// <summary>Whole months; days beyond them go into <see cref="Days"/>.</summary>
    public decimal? Months { get; init; }
    public long? MonthlyFen { get; init; }

    /// <summary>The monthly minimum wage of the place of work; null asks for no floor.</summary>
    public long? MinimumMonthlyFen { get; init; }
    public long PaidFen { get; init; }

    /// <summary>The labour department has ordered payment by a date, and that date has passed unpaid.</summary>
    public bool OrderedAndUnpaid { get; init; }
}

/// <summary>What one line of the sum is for.</summary>
public enum WageStepKind { DayWork, PieceWork, WholeMonths, OddDays, MinimumWage }

/// <summary>One line of the sum: a quantity times a rate, rounded half up to the fen.</summary>
/// <param name="RateFen">Per day, piece or month. Of odd days the monthly wage, of which each is 1/21.75.</param>
/// <param name="Article">Key of the article that it rests on.</param>
public sealed record WageStep(WageStepKind Kind, decimal Quantity, long RateFen, long Fen, string Article);
