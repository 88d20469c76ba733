namespace Anxin.Rules;

/// <summary>A run of civil dates that a report covers.</summary>
/// <remarks>Both ends are inclusive: <see cref="From"/> is its first day and <see cref="To"/> its last. As instants it runs from
/// <see cref="StartsAt"/> (inclusive) to <see cref="EndsAt"/> (exclusive).</remarks>
public readonly record struct ReportPeriod(DateOnly From, DateOnly To)
{
    /// <summary>How many days it has.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>00:00 of the first day.</summary>
    public DateTime StartsAt => CivilTime.StartOfDay(From);

    /// <summary>24:00 of the last day; exclusive.</summary>
    public DateTime EndsAt => CivilTime.EndOfDay(To);

    public bool Contains(DateOnly date) => From <= date && date <= To;

    /// <summary>What of it lies inside a window; null if nothing does.</summary>
    public ReportPeriod? ClippedTo(ReportPeriod window)
    {
        var from = From > window.From ? From : window.From;
        var to = To < window.To ? To : window.To;
        return from <= to ? new ReportPeriod(from, to) : null;
    }
}
