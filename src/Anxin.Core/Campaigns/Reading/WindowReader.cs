using System.Globalization;
using Anxin.Rules;

namespace Anxin.Core.Campaigns.Reading;

/// <summary>Reads windows: two dates, both included; the second may be the eve of the Spring Festival that follows.</summary>
internal static class WindowReader
{
    private const string FestivalEve = "spring-festival-eve";
    private const int MostDays = 1096;

    // The years for which statutory days off can be told ahead.
    private const int FirstYear = 2001;
    private const int LastYear = 2097;

    public static ReportPeriod? Campaign(YamlMap map)
    {
        var from = map.Value("from")?.Date();
        var to = map.Value("to") is { } end ? End(end, from) : null;
        map.Finish();
        if (from is { } start && !HasKnownYear(start) || to is { } last && !HasKnownYear(last))
        {
            map.Problem("window-year", FirstYear, LastYear);
            return null;
        }
        if (from is null || to is null)
            return null;
        var window = new ReportPeriod(from.Value, to.Value);
        if (window.To < window.From)
            map.Problem("window-backwards", Iso(window.From), Iso(window.To));
        else if (window.Days > MostDays)
            map.Problem("window-too-long", window.Days, MostDays);
        else
            return window;
        return null;
    }

    /// <summary>A duty's own window, which must lie inside the campaign's; the campaign's where it has none.</summary>
    public static ReportPeriod? Duty(YamlMap duty, ReportPeriod? campaignWindow)
    {
        if (duty.Map("window", required: false) is not { } map)
            return campaignWindow;
        if (Campaign(map) is not { } window)
            return null;
        if (campaignWindow is not { } campaign || (campaign.From <= window.From && window.To <= campaign.To))
            return window;
        map.Problem("window-outside", Iso(window.From), Iso(window.To), Iso(campaign.From), Iso(campaign.To));
        return null;
    }

    private static DateOnly? End(YamlValue value, DateOnly? from) => value.Is(FestivalEve)
        ? from is { } start && HasKnownYear(start) ? SpringFestival.FirstDayAfter(start).AddDays(-1) : null
        : value.Date();

    private static bool HasKnownYear(DateOnly date) => date.Year is >= FirstYear and <= LastYear;

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
