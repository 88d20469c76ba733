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
        ["start"] = -3.82,
        ["amount-same"] = 3.94,
        ["branch-differs"] = -5.5,
        ["branch-missing"] = -0.7,
        ["building-differs"] = -0.4,
        ["code-differs"] = -12,
        ["code-near"] = 1.5,
        ["code-same"] = 2.15,
        ["code-unlike"] = -0.95,
        ["contractor-differs"] = -1.25,
        ["contractor-named"] = -0.1,
        ["contractor-same"] = 1.14,
        ["figure-differs"] = -6,
        ["foreman-differs"] = -7,
        ["foreman-or-firm"] = -1.14,
        ["foreman-same"] = 1.15,
        ["foreman-surname"] = 2.25,
        ["kind-differs"] = -1.87,
        ["lot-differs"] = -9,
        ["lot-missing"] = -0.35,
        ["lot-same"] = 1.39,
        ["name-place-differs"] = -5.5,
        ["name-place-same"] = 0.69,
        ["ordinal-differs"] = -6.5,
        ["ordinal-missing"] = -1.58,
        ["people-few"] = -0.13,
        ["phase-differs"] = -9,
        ["phase-missing"] = -0.23,
        ["phase-same"] = 1.04,
        ["phone-differs"] = -0.86,
        ["phone-same"] = 4.66,
        ["place-elsewhere"] = -3.5,
        ["place-other-county"] = -1.63,
        ["place-same-county"] = 2.88,
        ["place-same-prefecture"] = 1.82,
        ["section-differs"] = -9,
        ["site-kind-differs"] = -1.84,
        ["site-missing"] = -0.39,
        ["site-place-differs"] = -2.1,
        ["street-differs"] = -5.31,
        ["street-same"] = 2.36,
        ["trade-differs"] = -4,
        ["trade-missing"] = 0.38,
        ["trade-mixed"] = -0.01,
        ["trade-part"] = 0.19,
        ["trade-same"] = 1.22,
        ["trade-unknown"] = 1.07,
        ["unknown-trade-differs"] = -1.93,
        ["unknown-trade-same"] = 0.75,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What two signs weigh together beyond what each does alone.</summary>
    private static readonly FrozenDictionary<(string, string), double> Pairs = new Dictionary<(string, string), double>
    {
        [("code-differs", "site-alike")] = 0.54,
        [("code-differs", "site-differs")] = 0.29,
        [("code-differs", "site-missing")] = 0.91,
        [("code-differs", "site-same")] = 1.74,
        [("code-near", "site-differs")] = 0.5,
        [("code-near", "site-missing")] = 0.94,
        [("code-near", "site-same")] = 0.06,
        [("code-same", "site-alike")] = 0.38,
        [("code-same", "site-differs")] = -0.3,
        [("code-same", "site-missing")] = 1.56,
        [("code-same", "site-same")] = 0.51,
        [("code-unlike", "site-alike")] = -0.1,
        [("code-unlike", "site-missing")] = -0.43,
        [("code-unlike", "site-same")] = -0.38,
        [("contractor-named", "site-alike")] = -0.25,
        [("contractor-named", "site-differs")] = 0.91,
        [("contractor-named", "site-kind-differs")] = -0.17,
        [("contractor-named", "site-missing")] = -0.16,
        [("contractor-named", "site-same")] = -0.43,
        [("foreman-differs", "site-missing")] = 0.27,
        [("foreman-or-firm", "site-differs")] = -1.2,
        [("foreman-or-firm", "site-kind-differs")] = -0.08,
        [("foreman-or-firm", "site-missing")] = -0.59,
        [("foreman-or-firm", "site-same")] = 0.74,
        [("foreman-same", "site-alike")] = 0.3,
        [("foreman-same", "site-differs")] = 0.21,
        [("foreman-same", "site-missing")] = 0.19,
        [("foreman-same", "site-same")] = 0.44,
        [("foreman-surname", "site-alike")] = 0.88,
        [("foreman-surname", "site-missing")] = 0.11,
        [("foreman-surname", "site-same")] = 1.2,
        [("name-alike", "site-alike")] = 1.39,
        [("name-alike", "site-differs")] = -0.09,
        [("name-alike", "site-kind-differs")] = -1.07,
        [("name-alike", "site-missing")] = -0.32,
        [("name-alike", "site-same")] = 1.59,
        [("name-differs", "site-alike")] = -0.88,
        [("name-differs", "site-differs")] = -1.41,
        [("name-differs", "site-kind-differs")] = -0.17,
        [("name-differs", "site-missing")] = -0.28,
        [("name-differs", "site-same")] = -1.07,
        [("name-same", "site-alike")] = 0.35,
        [("name-same", "site-differs")] = -0.82,
        [("name-same", "site-kind-differs")] = -0.34,
        [("name-same", "site-missing")] = -0.22,
        [("name-same", "site-same")] = 0.59,
        [("name-unknown", "site-alike")] = -0.71,
        [("name-unknown", "site-differs")] = -2.03,
        [("name-unknown", "site-missing")] = -1.33,
        [("name-unknown", "site-same")] = -0.52,
        [("phone-same", "contractor-named")] = 0.34,
        [("phone-same", "foreman-differs")] = 0.28,
        [("phone-same", "foreman-or-firm")] = 1.77,
        [("phone-same", "foreman-surname")] = 0.08,
        [("phone-same", "name-alike")] = 1.12,
        [("phone-same", "name-differs")] = 1.13,
        [("phone-same", "name-same")] = -0.45,
        [("phone-same", "name-unknown")] = 1.06,
        [("phone-same", "site-alike")] = 0.79,
        [("phone-same", "site-differs")] = 1.47,
        [("phone-same", "site-kind-differs")] = 0.25,
        [("phone-same", "site-missing")] = 1.14,
        [("phone-same", "site-same")] = 1,
        [("phone-same", "unknown-trade-differs")] = -0.77,
        [("phone-same", "unknown-trade-same")] = 0.08,
        [("unknown-trade-differs", "site-alike")] = -0.6,
        [("unknown-trade-differs", "site-differs")] = -0.4,
        [("unknown-trade-differs", "site-missing")] = -0.91,
        [("unknown-trade-same", "site-alike")] = 0.62,
        [("unknown-trade-same", "site-differs")] = 0.06,
        [("unknown-trade-same", "site-missing")] = -0.12,
        [("unknown-trade-same", "site-same")] = 0.19,
    }.ToFrozenDictionary();

    /// <summary>Straight lines between points of likeness (0 to 1), of one number over the other (0 to 1), of days, of people.</summary>
    private static readonly FrozenDictionary<string, (double X, double Y)[]> Slopes = new Dictionary<string, (double, double)[]>
    {
        ["amount"] = [(0.1, -0.67), (0.3, -1.01), (0.6, -0.81), (0.8, 0.78), (0.95, 1.44)],
        ["brand"] = [(0.3, -2.62), (0.5, -0.48), (0.65, 0.46), (0.75, 0.82), (0.85, 1.09), (1, 2.18)],
        ["brand-none"] = [(0.4, -1.56), (1, 0.22)],
        ["brand-short"] = [(0.3, -0.61), (0.65, 0.24), (1, 0.06)],
        ["days"] = [(0, 2.11), (7, 1.4), (30, 0.79), (60, 0.27), (120, -0.36), (240, -1.89), (400, -2.19), (800, -0.13)],
        ["people"] = [(0.1, -1.7), (0.3, -3.47), (0.6, -1.91), (0.8, 0.12), (1, 0.96)],
        ["people-same"] = [(5, 0.46), (10, 1.32), (20, 1.92), (40, 3.12)],
        ["site"] = [(0.25, -4.33), (0.4, -0.64), (0.55, 0.05), (0.65, 1.37), (0.75, 1.44), (0.85, 2.18), (1, 2.17)],
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
