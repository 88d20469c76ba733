namespace Anxin.Rules.Matching;

/// <summary>What two employers' names and credit codes say for or against their being one employer.</summary>
internal static class EmployerEvidence
{
    /// <summary>From here on two brands are taken for one, whatever else is said of them.</summary>
    private const double Alike = 0.65;

    public static IEnumerable<Evidence> Of(MatchSubject a, MatchSubject b)
    {
        if (a.Code is { } p && b.Code is { } q && Codes(p, q) is { } sign)
        {
            yield return Evidence.Of(sign);
            if (sign is "code-same" or "code-near")
            {
                // The code names the firm; its name adds nothing but a branch.
                if (a.Employer is { } one && b.Employer is { } other && Differ(one.Branch, other.Branch))
                    yield return Evidence.Of("branch-differs");
                yield break;
            }
        }
        foreach (var evidence in Names(a, b))
            yield return evidence;
    }

    private static IEnumerable<Evidence> Names(MatchSubject a, MatchSubject b)
    {
        if (a.Employer is not { } x || b.Employer is not { } y)
            return [];
        if (x.Kind == EmployerKind.Firm && y.Kind == EmployerKind.Firm)
            // A worker names whom he knows: the general contractor in one report may be the employer in the other.
            return Brands(x, y) < Alike && (Named(x, b.Contractor) || Named(y, a.Contractor)) ? [Evidence.Of("contractor-named")] : Firms(x, y);
        if (x.Kind == EmployerKind.Person && y.Kind == EmployerKind.Person)
            return [Evidence.Of(x.Brand == y.Brand && x.Brand.Length > 1 ? "foreman-same" : Sound.Of(x.Brand[0]) == Sound.Of(y.Brand[0]) ? "foreman-surname" : "foreman-differs")];
        if (x.Kind == EmployerKind.Unknown || y.Kind == EmployerKind.Unknown)
            return x.Trades.Count > 0 && y.Trades.Count > 0 ? [Evidence.Of(x.Trades.Overlaps(y.Trades) ? "unknown-trade-same" : "unknown-trade-differs")] : [];
        return [Evidence.Of("foreman-or-firm")];
    }

    private static string? Codes(string a, string b)
    {
        if (a == b)
            return "code-same";
        var (validA, validB) = (SocialCreditCode.Check(a).Validity != Validity.Invalid, SocialCreditCode.Check(b).Validity != Validity.Invalid);
        if (validA && validB)
            return "code-differs";
        return Likeness.Of(a, b) >= 1 - 2.1 / 18 ? "code-near" : "code-unlike";
    }

    private static bool Named(CompanyName employer, CompanyName? contractor) =>
        contractor is { Kind: EmployerKind.Firm } && !Differ(employer.Ordinals, contractor.Ordinals) && Brands(employer, contractor) >= 0.8 && TradesOf(employer, contractor) is not "trade-differs";

    private static IEnumerable<Evidence> Firms(CompanyName a, CompanyName b)
    {
        var likeness = Brands(a, b);
        var brief = Math.Min(a.Brand.Length, b.Brand.Length);
        yield return Evidence.At(likeness == 1 ? "name-same" : likeness >= Alike ? "name-alike" : "name-differs",
            brief switch { 0 => "brand-none", 1 => "brand-short", _ => "brand" }, likeness, (int)Math.Round(likeness * 100));
        if (likeness < Alike)
            yield break;
        if (a.Ordinals != b.Ordinals)
            yield return Evidence.Of(a.Ordinals.Length > 0 && b.Ordinals.Length > 0 && !Begins(a.Ordinals, b.Ordinals) ? "ordinal-differs" : "ordinal-missing");
        if (a.Branch != b.Branch)
            yield return Evidence.Of(a.Branch.Length > 0 && b.Branch.Length > 0 ? "branch-differs" : "branch-missing");
        if (Places.Narrowest(a.Places) is { } here && Places.Narrowest(b.Places) is { } there)
        {
            if (Places.Contradict(here, there))
                yield return Evidence.Of("name-place-differs");
            else if (here == there && Places.Depth(here) > 0)
                yield return Evidence.Of("name-place-same");
        }
        yield return Evidence.Of(TradesOf(a, b));
    }

    /// <summary>How alike two brands are; firms without one (青海建设集团) by their trade and place alone.</summary>
    private static double Brands(CompanyName a, CompanyName b)
    {
        if (a.Brand.Length == 0 && b.Brand.Length == 0)
            return a.Trades.SetEquals(b.Trades) && a.Group == b.Group ? 1 : a.Trades.Overlaps(b.Trades) ? 0.75 : 0.4;
        var likeness = Likeness.Of(a.Brand, b.Brand);
        var (brief, full) = a.Brand.Length <= b.Brand.Length ? (a.Brand, b.Brand) : (b.Brand, a.Brand);
        return brief.Length >= 2 && full.Contains(brief, StringComparison.Ordinal) ? Math.Max(likeness, brief.Length >= 3 ? 0.82 : 0.74)
            : brief.Length == 1 && full.Length == 2 && full.Contains(brief, StringComparison.Ordinal) ? 0.7 : likeness;
    }

    private static string TradesOf(CompanyName a, CompanyName b) =>
        a.Trades.Count == 0 && b.Trades.Count == 0 ? "trade-unknown"
        : a.Trades.SetEquals(b.Trades) ? "trade-same"
        : a.Trades.Count == 0 || b.Trades.Count == 0 ? "trade-missing"
        : a.Trades.IsSubsetOf(b.Trades) || b.Trades.IsSubsetOf(a.Trades) ? "trade-part"
        : a.Trades.Overlaps(b.Trades) ? "trade-mixed" : "trade-differs";

    private static bool Begins(string a, string b) =>
        (a + ",").StartsWith(b + ",", StringComparison.Ordinal) || (b + ",").StartsWith(a + ",", StringComparison.Ordinal);

    private static bool Differ(string a, string b) => a.Length > 0 && b.Length > 0 && a != b;
}
