namespace Anxin.Rules.Matching;

/// <summary>One reason for or against two reports being of the same case; worded where it is shown.</summary>
/// <param name="Code">For example <c>phone-same</c>.</param>
/// <param name="Weight">Summand of the log odds of being the same; negative speaks against.</param>
/// <param name="Argument">A percentage, a number of days; null where the code says all.</param>
public sealed record Evidence(string Code, double Weight, int? Argument = null)
{
    internal static Evidence Of(string code, int? argument = null) => new(code, Weights.Of(code), argument);

    internal Evidence And(double weight) => this with { Weight = Weight + weight };

    /// <summary>A sign that comes in degrees.</summary>
    /// <param name="sign">Whose slope it is weighed by.</param>
    internal static Evidence At(string code, string sign, double x, int argument) => new(code, Weights.At(sign, x), argument);
}

/// <summary>How likely two reports are of the same case.</summary>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Signs">Everything that was weighed.</param>
public sealed record MatchResult(double Score, IReadOnlyList<Evidence> Signs)
{
    private const double WorthTelling = 0.1;

    /// <summary>What spoke for or against, the weightiest reason first.</summary>
    public IReadOnlyList<Evidence> Why => [.. Signs.Where(e => Math.Abs(e.Weight) >= WorthTelling).OrderByDescending(e => Math.Abs(e.Weight))];
}
