namespace Anxin.Rules;

/// <summary>How a duty's window is cut: daily, weekly, ten-day (旬), monthly, every n days, or once.</summary>
public sealed record Rhythm
{
    private readonly Func<ReportPeriod, IReadOnlyList<ReportPeriod>> cut;

    private Rhythm(string name, Func<ReportPeriod, IReadOnlyList<ReportPeriod>> cut) => (Name, this.cut) = (name, cut);

    public static Rhythm Daily { get; } = new("daily", ReportPeriods.Days);
    public static Rhythm Weekly { get; } = new("weekly", ReportPeriods.Weeks);
    public static Rhythm TenDay { get; } = new("tenDay", ReportPeriods.TenDays);
    public static Rhythm Monthly { get; } = new("monthly", ReportPeriods.Months);
    public static Rhythm Once { get; } = new("once", ReportPeriods.Whole);

    /// <summary>The name campaign files use; runs of n days are named <c>every n days</c>.</summary>
    public string Name { get; }

    public static Rhythm EveryDays(int n) => new($"every {n} days", window => ReportPeriods.EveryNDays(window, n));

    public IReadOnlyList<ReportPeriod> Cut(ReportPeriod window) => cut(window);

    public bool Equals(Rhythm? other) => other?.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
