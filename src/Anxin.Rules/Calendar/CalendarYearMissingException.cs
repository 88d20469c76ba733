namespace Anxin.Rules;

/// <summary>The working calendar has no table for a year, so it cannot say which of its days are worked.</summary>
public sealed class CalendarYearMissingException(int year)
    : InvalidOperationException($"The working calendar has no table for {year}.")
{
    public int Year { get; } = year;
}
