namespace Anxin.Rules.Matching;

/// <summary>Phone, place, dates, people, money, general contractor.</summary>
internal static class CircumstanceEvidence
{
    private const double SamePhone = 4.5;

    public static IEnumerable<Evidence> Of(MatchSubject a, MatchSubject b, double names)
    {
        var days = Math.Abs(a.Facts.On.DayNumber - b.Facts.On.DayNumber);
        if (a.Facts.Phones.Count > 0 && b.Facts.Phones.Count > 0)
        {
            // A foreman's number outlives a site: it says little where names speak against it and the days lie far apart.
            if (a.Facts.Phones.Any(b.Facts.Phones.Contains))
                yield return new Evidence("phone-same", names < -5 && days > 60 ? SamePhone / 3 : SamePhone);
        }
        yield return new Evidence("days", Slope.At(days, (7, 1.2), (30, 0.8), (60, 0.2), (120, -1), (240, -3), (400, -5)), days);
        switch (Places.Between(a.Place, b.Place))
        {
            case Nearness.SameCounty: yield return new Evidence("place-same-county", 1); break;
            case Nearness.SamePrefecture: yield return new Evidence("place-same-prefecture", 0.4); break;
            case Nearness.SamePrefectureOtherCounty: yield return new Evidence("place-other-county", -1.2); break;
            case Nearness.Elsewhere: yield return new Evidence("place-elsewhere", -3); break;
            default: break;
        }
        if (a.Facts.People is > 0 and var p && b.Facts.People is > 0 and var q)
            yield return new Evidence("people", Ratio(p, q) is var r && p == q ? (p >= 5 ? 1.2 : 0.5) : Slope.At(r, (0.1, -1.5), (0.3, -0.8), (0.6, 0), (0.8, 0.6), (1, 0.8)), (int)Math.Round(r * 100));
        if (a.Facts.AmountFen is > 0 and var f && b.Facts.AmountFen is > 0 and var g)
            yield return new Evidence("amount", Ratio(f, g) is var r && f == g ? 2 : Slope.At(r, (0.1, -1.5), (0.3, -0.8), (0.6, 0), (0.85, 0.7), (1, 1.5)), (int)Math.Round(r * 100));
        if (a.Contractor is { } x && b.Contractor is { } y && x.Brand.Length > 1 && y.Brand.Length > 1)
            yield return Likeness.Of(x.Brand, y.Brand) is >= 0.8 ? new Evidence("contractor-same", a.Site is null || b.Site is null ? 1.2 : 0.4) : new Evidence("contractor-differs", -1);
    }

    private static double Ratio(double a, double b) => Math.Min(a, b) / Math.Max(a, b);
}
