namespace Anxin.Rules.Matching;

/// <summary>What two employers' names and credit codes say for or against their being one employer.</summary>
internal static class EmployerEvidence
{
    private const double SameCode = 5;
    private const double NearCode = 3.5;

    /// <summary>Two valid codes are two firms, whatever their names.</summary>
    private const double OtherCode = -6;
    private const double OtherOrdinal = -6;
    private const double OtherBranch = -5;
    private const double OtherPlace = -4.5;
    private const double OtherTrade = -7.5;

    /// <summary>A worker names whom he knows: the general contractor in one report may be the employer in the other.</summary>
    private const double ContractorNamed = -0.5;

    public static IEnumerable<Evidence> Of(MatchSubject a, MatchSubject b)
    {
        var name = a.Employer is { } x && b.Employer is { } y ? Names(x, y) : [];
        var code = a.Code is { } p && b.Code is { } q ? Codes(p, q) : null;
        if (code is { Weight: < 0 })
            return name.Where(e => e.Weight < 0).Append(code);
        if (code is not null)
            // The code names the firm; the name adds nothing to it but a branch or a wholly different name.
            return name.Where(e => e.Code is "branch-differs" or "name-differs").Select(e => e with { Weight = Math.Max(e.Weight, -1.5) }).Append(code);
        if (name.Sum(e => e.Weight) < ContractorNamed && (Named(a.Employer, b.Contractor) || Named(b.Employer, a.Contractor)))
            return [new Evidence("contractor-named", ContractorNamed)];
        return name;
    }

    private static Evidence? Codes(string a, string b)
    {
        if (a == b)
            return new Evidence("code-same", SameCode);
        var (validA, validB) = (SocialCreditCode.Check(a).Validity != Validity.Invalid, SocialCreditCode.Check(b).Validity != Validity.Invalid);
        if (validA && validB)
            return new Evidence("code-differs", OtherCode);
        var likeness = Likeness.Of(a, b);
        return likeness >= 1 - 2.1 / 18 ? new Evidence("code-near", NearCode) : validA || validB ? new Evidence("code-differs", -1.5) : null;
    }

    private static bool Named(CompanyName? employer, CompanyName? contractor) =>
        employer is not null && contractor is not null && Names(employer, contractor).Sum(e => e.Weight) > 2;

    private static List<Evidence> Names(CompanyName a, CompanyName b)
    {
        var found = new List<Evidence>();
        var likeness = Brands(a, b);
        var percent = (int)Math.Round(likeness * 100);
        var weight = Slope.At(likeness, (0.3, -5), (0.5, -4), (0.6, -1.5), (0.7, 1), (0.8, 2.5), (0.9, 3.5), (1, 4.5));
        if (weight > 0 && Math.Min(a.Brand.Length, b.Brand.Length) is < 2 and var length)
            weight *= length == 0 ? 0.8 : 0.6;
        found.Add(new Evidence(likeness == 1 ? "name-same" : weight > 0 ? "name-alike" : "name-differs", weight, percent));
        if (weight <= 0)
            return found;

        if (a.Ordinals != b.Ordinals)
            found.Add(a.Ordinals.Length > 0 && b.Ordinals.Length > 0 && !Begins(a.Ordinals, b.Ordinals)
                ? new Evidence("ordinal-differs", OtherOrdinal) : new Evidence("ordinal-missing", -1.5));
        if (a.Branch != b.Branch)
            found.Add(a.Branch.Length > 0 && b.Branch.Length > 0 ? new Evidence("branch-differs", OtherBranch) : new Evidence("branch-missing", -0.8));
        if (Places.Narrowest(a.Places) is { } here && Places.Narrowest(b.Places) is { } there && Places.Contradict(here, there))
            found.Add(new Evidence("name-place-differs", OtherPlace));
        found.AddRange(TradesOf(a, b));
        return found;
    }

    /// <summary>How alike two brands are; firms without one (青海建设集团) by their trade and place alone.</summary>
    private static double Brands(CompanyName a, CompanyName b)
    {
        if (a.Brand.Length == 0 && b.Brand.Length == 0)
            return a.Trades.SetEquals(b.Trades) && a.Group == b.Group ? 1 : a.Trades.Overlaps(b.Trades) ? 0.75 : 0.4;
        var likeness = Likeness.Of(a.Brand, b.Brand);
        var (brief, full) = a.Brand.Length <= b.Brand.Length ? (a.Brand, b.Brand) : (b.Brand, a.Brand);
        return brief.Length >= 2 && full.Contains(brief, StringComparison.Ordinal) ? Math.Max(likeness, brief.Length >= 3 ? 0.82 : 0.74) : likeness;
    }

    private static IEnumerable<Evidence> TradesOf(CompanyName a, CompanyName b)
    {
        if (a.Trades.SetEquals(b.Trades))
            yield break;
        if (a.Trades.Count == 0 || b.Trades.Count == 0)
            yield return new Evidence("trade-missing", -0.4);
        else if (a.Trades.IsSubsetOf(b.Trades) || b.Trades.IsSubsetOf(a.Trades))
            yield return new Evidence("trade-part", -1);
        else
            yield return new Evidence("trade-differs", a.Trades.Overlaps(b.Trades) ? -2.5 : OtherTrade);
    }

    private static bool Begins(string a, string b) =>
        (a + ",").StartsWith(b + ",", StringComparison.Ordinal) || (b + ",").StartsWith(a + ",", StringComparison.Ordinal);
}
