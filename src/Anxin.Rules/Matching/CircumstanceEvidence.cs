namespace Anxin.Rules.Matching;

/// <summary>Phone, place, dates, people, money, general contractor.</summary>
internal static class CircumstanceEvidence
{
    /// <summary>Fewer speak for themselves: their number says nothing of how many are owed.</summary>
    private const int Crew = 5;

    public static IEnumerable<Evidence> Of(MatchSubject a, MatchSubject b)
    {
        var days = Math.Abs(a.Facts.On.DayNumber - b.Facts.On.DayNumber);
        if (a.Facts.Phones.Count > 0 && b.Facts.Phones.Count > 0)
            yield return Evidence.Of(a.Facts.Phones.Any(b.Facts.Phones.Contains) ? "phone-same" : "phone-differs");
        yield return Evidence.At("days", "days", days, days);
        switch (Places.Between(a.Place, b.Place))
        {
            case Nearness.SameCounty: yield return Evidence.Of("place-same-county"); break;
            case Nearness.SamePrefecture: yield return Evidence.Of("place-same-prefecture"); break;
            case Nearness.SamePrefectureOtherCounty: yield return Evidence.Of("place-other-county"); break;
            case Nearness.Elsewhere: yield return Evidence.Of("place-elsewhere"); break;
            default: break;
        }
        if (a.Street.Length > 1 && b.Street.Length > 1)
            yield return Evidence.Of(Likeness.Of(a.Street, b.Street) >= 0.75 ? "street-same" : "street-differs");
        if (a.Facts.People is > 0 and var p && b.Facts.People is > 0 and var q)
        {
            var percent = (int)Math.Round(Ratio(p, q) * 100);
            yield return Math.Min(p, q) < Crew ? Evidence.Of("people-few", percent) : p == q ? Evidence.At("people-same", "people-same", p, percent) : Evidence.At("people", "people", Ratio(p, q), percent);
        }
        if (a.Facts.AmountFen is > 0 and var f && b.Facts.AmountFen is > 0 and var g)
            yield return f == g ? Evidence.Of("amount-same", 100) : Evidence.At("amount", "amount", Ratio(f, g), (int)Math.Round(Ratio(f, g) * 100));
        if (a.Contractor is { Kind: EmployerKind.Firm, Brand.Length: > 1 } x && b.Contractor is { Kind: EmployerKind.Firm, Brand.Length: > 1 } y)
            yield return Evidence.Of(Likeness.Of(x.Brand, y.Brand) >= 0.8 ? "contractor-same" : "contractor-differs");
    }

    private static double Ratio(double a, double b) => Math.Min(a, b) / Math.Max(a, b);
}
