namespace Anxin.Rules;

/// <summary>Working days: Monday to Friday, less the State Council's days off, plus its make-up workdays, less a province's local days
/// off. Days count by their date, whichever year's table they came from.</summary>
/// <remarks>Immutable. Every question about a year without a table throws <see cref="CalendarYearMissingException"/>.</remarks>
public sealed class WorkingCalendar
{
    private readonly Dictionary<int, CalendarYear> years;
    private readonly HashSet<DateOnly> local;
    private readonly HashSet<DateOnly> off;
    private readonly HashSet<DateOnly> makeUp;

    /// <param name="years">A table a year, in any order.</param>
    /// <param name="localDaysOff">A province's overlay (全国年节及纪念日放假办法, art. 4).</param>
    /// <exception cref="ArgumentException">Two tables for one year.</exception>
    public WorkingCalendar(IEnumerable<CalendarYear> years, IEnumerable<DateOnly>? localDaysOff = null)
    {
        this.years = years.ToDictionary(y => y.Year);
        local = [.. localDaysOff ?? []];
        off = [.. this.years.Values.SelectMany(y => y.OffDays)];
        makeUp = [.. this.years.Values.SelectMany(y => y.MakeUpWorkdays)];
    }

    /// <summary>The years that have a table, provisional ones included.</summary>
    public IEnumerable<int> Years => years.Keys.Order();

    /// <summary>The same calendar with a guess (<see cref="StatutoryDays"/>) for each year of the range that has no table.</summary>
    public WorkingCalendar WithProvisionalYears(int from, int to) => new(
        [.. years.Values, .. Enumerable.Range(from, Math.Max(0, to - from + 1)).Where(y => !years.ContainsKey(y)).Select(StatutoryDays.Guess)],
        local);

    /// <exception cref="CalendarYearMissingException"/>
    public bool IsWorkday(DateOnly date)
    {
        if (!years.ContainsKey(date.Year))
            throw new CalendarYearMissingException(date.Year);
        if (local.Contains(date))
            return false;
        return makeUp.Contains(date)
            || (!off.Contains(date) && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    /// <summary>Whether an answer about these days, both included, rests on a provisional table.</summary>
    /// <exception cref="CalendarYearMissingException"/>
    public bool IsProvisional(DateOnly from, DateOnly to)
    {
        for (var year = from.Year; year <= to.Year; year++)
        {
            if (!years.TryGetValue(year, out var table))
                throw new CalendarYearMissingException(year);
            if (table.Provisional)
                return true;
        }
        return false;
    }

    /// <summary>The first working day after the date, never the date itself.</summary>
    /// <exception cref="CalendarYearMissingException"/>
    public DateOnly NextWorkday(DateOnly date) => AddWorkingDays(date, 1);

    /// <summary>The n-th working day after a date; the date itself is not counted (民法典 art. 201).</summary>
    /// <exception cref="CalendarYearMissingException"/>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
    public DateOnly AddWorkingDays(DateOnly date, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        for (var left = n; left > 0;)
        {
            date = date.AddDays(1);
            if (IsWorkday(date))
                left--;
        }
        return date;
    }

    /// <summary>The n-th working day of a month, the first being 1.</summary>
    /// <exception cref="CalendarYearMissingException"/>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1, or the month has fewer working days.</exception>
    public DateOnly NthWorkdayOfMonth(int year, int month, int n)
    {
        // A search that begins on the last day of the month before would ask for that year's table without need.
        var first = new DateOnly(year, month, 1);
        var date = IsWorkday(first) ? (n == 1 ? first : AddWorkingDays(first, n - 1)) : AddWorkingDays(first, n);
        return date.Month == month
            ? date
            : throw new ArgumentOutOfRangeException(nameof(n), n, $"{year}-{month:00} has fewer working days.");
    }

    /// <summary>The n-th working day after 正月初一; the first working day after it is 1.</summary>
    /// <exception cref="CalendarYearMissingException"/>
    public DateOnly NthWorkdayAfterSpringFestival(int year, int n) => AddWorkingDays(SpringFestival.FirstDay(year), n);
}
