using System.Collections.Frozen;

namespace Anxin.Rules.Matching;

/// <summary>
/// What each sign weighs, as a summand of the log odds that two reports which share a key are of the same case. Fitted, but for the plain contradictions: see
/// docs/decisions/matching.md. A sign that is not listed weighs nothing.
/// </summary>
internal static class Weights
{
    private static readonly FrozenDictionary<string, double> Signs = new Dictionary<string, double>
    {
        ["start"] = -1.96,
        ["amount-same"] = 3.41,
        ["branch-differs"] = -5.5,
        ["branch-missing"] = -0.29,
        ["building-differs"] = -0.22,
        ["code-differs"] = -10,
        ["code-near"] = 1.02,
        ["code-same"] = 1.01,
        ["code-unlike"] = -1.25,
        ["contractor-differs"] = -1.43,
        ["contractor-named"] = -0.29,
        ["contractor-same"] = 1.3,
        ["foreman-differs"] = -7,
        ["foreman-or-firm"] = -1.43,
        ["foreman-same"] = 0.21,
        ["foreman-surname"] = 1.32,
        ["lot-differs"] = -9,
        ["lot-missing"] = -0.15,
        ["lot-same"] = 1.62,
        ["name-place-differs"] = -5.5,
        ["name-place-same"] = 0.49,
        ["ordinal-differs"] = -6.5,
        ["ordinal-missing"] = -1.73,
        ["people-few"] = -0.14,
        ["people-same"] = 1.2,
        ["phase-differs"] = -9,
        ["phase-missing"] = -0.23,
        ["phase-same"] = 1.66,
        ["phone-differs"] = -0.57,
        ["phone-same"] = 2.88,
        ["place-elsewhere"] = -3.5,
        ["place-other-county"] = -1.44,
        ["place-same-county"] = 2.76,
        ["place-same-prefecture"] = 1.77,
        ["section-differs"] = -9,
        ["site-missing"] = -1.13,
        ["site-place-differs"] = -2.09,
        ["street-differs"] = -2,
        ["street-same"] = 2.09,
        ["trade-differs"] = -4,
        ["trade-missing"] = -0.39,
        ["trade-part"] = -0.82,
        ["trade-same"] = 0.17,
        ["trade-unknown"] = 0.16,
        ["unknown-trade-differs"] = -2.07,
        ["unknown-trade-same"] = 0.31,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What two signs weigh together beyond what each does alone.</summary>
    private static readonly FrozenDictionary<(string, string), double> Pairs = new Dictionary<(string, string), double>
    {
        [("code-differs", "site-alike")] = 0.09,
        [("code-differs", "site-differs")] = 0.63,
        [("code-differs", "site-missing")] = 0.84,
        [("code-differs", "site-same")] = 1.19,
        [("code-near", "site-missing")] = 0.96,
        [("code-same", "site-alike")] = -0.1,
        [("code-same", "site-differs")] = -0.66,
        [("code-same", "site-missing")] = 1.44,
        [("code-same", "site-same")] = 0.34,
        [("code-unlike", "site-alike")] = -0.13,
        [("code-unlike", "site-differs")] = -0.1,
        [("code-unlike", "site-missing")] = -0.48,
        [("code-unlike", "site-same")] = -0.55,
        [("contractor-named", "site-alike")] = 0.29,
        [("contractor-named", "site-differs")] = -1.06,
        [("contractor-named", "site-missing")] = -0.58,
        [("contractor-named", "site-same")] = 1.01,
        [("foreman-differs", "site-alike")] = -0.05,
        [("foreman-differs", "site-differs")] = -0.05,
        [("foreman-or-firm", "site-differs")] = -1.38,
        [("foreman-or-firm", "site-missing")] = -1.62,
        [("foreman-or-firm", "site-same")] = 0.12,
        [("foreman-same", "site-differs")] = 0.17,
        [("foreman-surname", "site-alike")] = 1.25,
        [("foreman-surname", "site-differs")] = -0.32,
        [("foreman-surname", "site-missing")] = -0.36,
        [("foreman-surname", "site-same")] = 0.79,
        [("name-alike", "site-alike")] = 1.73,
        [("name-alike", "site-differs")] = -0.64,
        [("name-alike", "site-missing")] = 0.23,
        [("name-alike", "site-same")] = 1.22,
        [("name-differs", "site-alike")] = -1.42,
        [("name-differs", "site-differs")] = -1.91,
        [("name-differs", "site-missing")] = -1.04,
        [("name-differs", "site-same")] = -2.13,
        [("name-same", "site-alike")] = 1.16,
        [("name-same", "site-differs")] = -0.48,
        [("name-same", "site-missing")] = 0.83,
        [("name-same", "site-same")] = 0.88,
        [("name-unknown", "site-alike")] = -0.45,
        [("name-unknown", "site-differs")] = -1.67,
        [("name-unknown", "site-missing")] = -1.71,
        [("name-unknown", "site-same")] = -0.73,
        [("phone-same", "contractor-named")] = 0.27,
        [("phone-same", "foreman-or-firm")] = 2.58,
        [("phone-same", "foreman-surname")] = 0.58,
        [("phone-same", "name-alike")] = 1.22,
        [("phone-same", "name-differs")] = 1.54,
        [("phone-same", "name-same")] = -0.52,
        [("phone-same", "name-unknown")] = 1.11,
        [("phone-same", "site-alike")] = 0.75,
        [("phone-same", "site-differs")] = 0.75,
        [("phone-same", "site-missing")] = 2.95,
        [("phone-same", "site-same")] = 0.67,
        [("phone-same", "unknown-trade-differs")] = 0.07,
        [("phone-same", "unknown-trade-same")] = 0.09,
        [("unknown-trade-differs", "site-alike")] = -0.77,
        [("unknown-trade-differs", "site-differs")] = -0.81,
        [("unknown-trade-differs", "site-missing")] = -0.55,
        [("unknown-trade-same", "site-alike")] = 0.65,
        [("unknown-trade-same", "site-differs")] = -0.26,
        [("unknown-trade-same", "site-missing")] = -0.21,
        [("unknown-trade-same", "site-same")] = 0.12,
    }.ToFrozenDictionary();

    /// <summary>Straight lines between points of likeness (0 to 1), of one number over the other (0 to 1), of days.</summary>
    private static readonly FrozenDictionary<string, (double X, double Y)[]> Slopes = new Dictionary<string, (double, double)[]>
    {
        ["amount"] = [(0.1, -0.65), (0.3, -0.85), (0.6, -0.21), (0.8, 0.59), (0.95, 1.51)],
        ["brand"] = [(0.3, -1.98), (0.5, -0.01), (0.65, 1.3), (0.75, 0.41), (0.85, 1.43), (1, 1.59)],
        ["brand-none"] = [(0.4, 0), (1, 0.06)],
        ["brand-short"] = [(0.3, -1.01), (0.65, 0.14), (1, -0.05)],
        ["days"] = [(0, 1.19), (7, 0.41), (30, -0.23), (60, -0.62), (120, -0.42), (240, -1.84), (400, -2.67), (800, -0.28)],
        ["people"] = [(0.1, -1), (0.3, -2.49), (0.6, -1.71), (0.8, -0.69), (1, 1.7)],
        ["site"] = [(0.25, -2.9), (0.4, -0.19), (0.55, 0.09), (0.65, 0.41), (0.75, 0.25), (0.85, 0.67), (1, 1.75)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static double Of(string sign) => Signs.GetValueOrDefault(sign);

    public static double Both(string one, string other) => Pairs.GetValueOrDefault((one, other));

    /// <summary>Beyond the outermost points, theirs.</summary>
    /// <exception cref="KeyNotFoundException">No such slope.</exception>
    public static double At(string slope, double x)
    {
        var points = Slopes[slope];
        if (x <= points[0].X)
            return points[0].Y;
        for (var i = 1; i < points.Length; i++)
            if (x <= points[i].X)
                return points[i - 1].Y + (points[i].Y - points[i - 1].Y) * (x - points[i - 1].X) / (points[i].X - points[i - 1].X);
        return points[^1].Y;
    }
}
