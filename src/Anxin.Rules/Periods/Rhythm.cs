using System.Globalization;
using System.Text.RegularExpressions;

namespace Anxin.Rules;

/// <summary>How a duty's window is cut: daily, weekly, ten-day (旬), monthly, every n days, or once.</summary>
public sealed partial record Rhythm
{
    /// <summary>The longest run of days; months and the whole window have rhythms of their own.</summary>
    public const int MostDays = 60;

    private readonly Func<ReportPeriod, IReadOnlyList<ReportPeriod>> cut;
    private readonly Func<ReportPeriod, ReportPeriod> widen;

    private Rhythm(
        string name, Func<ReportPeriod, IReadOnlyList<ReportPeriod>> cut, Func<ReportPeriod, ReportPeriod>? widen = null) =>
        (Name, this.cut, this.widen) = (name, cut, widen ?? (window => window));

    public static Rhythm Daily { get; } = new("daily", ReportPeriods.Days);
    public static Rhythm Weekly { get; } = new("weekly", ReportPeriods.Weeks, ReportPeriods.ToWholeWeeks);
    public static Rhythm TenDay { get; } = new("ten-day", ReportPeriods.TenDays, ReportPeriods.ToWholeTenDays);
    public static Rhythm Monthly { get; } = new("monthly", ReportPeriods.Months, ReportPeriods.ToWholeMonths);
    public static Rhythm Once { get; } = new("once", ReportPeriods.Whole);

    /// <summary>The rhythms that have a name; the others are every-n-days.</summary>
    public static IReadOnlyList<Rhythm> Named { get; } = [Daily, Weekly, TenDay, Monthly, Once];

    /// <summary>The name campaign files use: daily, weekly, ten-day, monthly, once, every-3-days.</summary>
    public string Name { get; }

    /// <summary>Runs of n days counted from the window's first day; n is 2 to <see cref="MostDays"/>.</summary>
    public static Rhythm EveryDays(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, MostDays);
        return new Rhythm(
            $"every-{n}-days",
            window => ReportPeriods.EveryNDays(window, n),
            window => window with { To = window.To.AddDays((n - window.Days % n) % n) });
    }

    /// <summary>Reads a <see cref="Name"/>; null if it is none.</summary>
    public static Rhythm? Parse(string name)
    {
        if (Named.FirstOrDefault(r => r.Name == name) is { } named)
            return named;
        var every = EveryForm().Match(name);
        return every.Success && int.Parse(every.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= 2 and <= MostDays and var n
            ? EveryDays(n)
            : null;
    }

    /// <summary>The window's periods in order, without gap or overlap.</summary>
    /// <param name="clipped">Whether the first and last end where the window does, or are whole periods that reach beyond it.</param>
    public IReadOnlyList<ReportPeriod> Cut(ReportPeriod window, bool clipped = true) => cut(clipped ? window : widen(window));

    public bool Equals(Rhythm? other) => other?.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    [GeneratedRegex(@"^every-([1-9][0-9]?)-days\z")]
    private static partial Regex EveryForm();
}
