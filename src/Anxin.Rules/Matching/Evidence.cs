namespace Anxin.Rules.Matching;

/// <summary>One reason for or against two reports being of the same case; worded where it is shown.</summary>
/// <param name="Code">For example <c>phone-same</c>.</param>
/// <param name="Weight">Natural log of how much likelier it is among the same than among others; negative speaks against.</param>
/// <param name="Argument">A percentage, a number of days; null where the code says all.</param>
public sealed record Evidence(string Code, double Weight, int? Argument = null);

/// <summary>How likely two reports are of the same case, and why, the weightiest reason first.</summary>
/// <param name="Score">From 0 to 1.</param>
public sealed record MatchResult(double Score, IReadOnlyList<Evidence> Why);

/// <summary>A value that grows with another along straight lines between given points.</summary>
internal static class Slope
{
    /// <param name="points">Rising in x.</param>
    public static double At(double x, params ReadOnlySpan<(double X, double Y)> points)
    {
        if (x <= points[0].X)
            return points[0].Y;
        for (var i = 1; i < points.Length; i++)
            if (x <= points[i].X)
                return points[i - 1].Y + (points[i].Y - points[i - 1].Y) * (x - points[i - 1].X) / (points[i].X - points[i - 1].X);
        return points[^1].Y;
    }
}
