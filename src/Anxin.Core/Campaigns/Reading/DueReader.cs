using Anxin.Rules;

namespace Anxin.Core.Campaigns.Reading;

/// <summary>Reads when a duty's reports are due: exactly one rule, a time of day (the day's end if none), a ruling on holidays.</summary>
internal static class DueReader
{
    private static readonly string[] Rules =
        ["weekday", "daysAfter", "workingDaysAfter", "workingDayOfNextMonth", "workingDaysAfterSpringFestival"];

    public static DueRule? Read(YamlMap map)
    {
        var given = Rules.Where(map.Has).ToList();
        if (given.Count != 1)
            map.Problem(given.Count == 0 ? "no-due-rule" : "two-due-rules", string.Join(", ", given.Count == 0 ? Rules : given));
        var weekday = map.Value("weekday", required: false)?.Choice(Choices.Of<DayOfWeek>());
        var daysAfter = map.Value("daysAfter", required: false)?.Number(1, 60);
        var workingDaysAfter = map.Value("workingDaysAfter", required: false)?.Number(1, 60);
        var ofNextMonth = map.Value("workingDayOfNextMonth", required: false)?.Number(1, 15);
        var afterFestival = map.Value("workingDaysAfterSpringFestival", required: false)?.Number(1, 60);
        var at = map.Value("at", required: false)?.Time();
        var onHoliday = map.Value("onHoliday", required: false)?.Choice(Choices.Of<OnHoliday>());
        if (onHoliday is not null && !map.Has("weekday") && !map.Has("daysAfter"))
            map.Problem("holiday-of-working-days");
        map.Finish();
        return (weekday, daysAfter, workingDaysAfter, ofNextMonth, afterFestival) switch
        {
            ({ } day, _, _, _, _) => new DueOnWeekday(day, at, onHoliday ?? OnHoliday.Keep),
            (_, { } n, _, _, _) => new DueDaysAfter(n, at, onHoliday ?? OnHoliday.Keep),
            (_, _, { } n, _, _) => new DueWorkingDaysAfter(n, at),
            (_, _, _, { } n, _) => new DueOnWorkingDayOfNextMonth(n, at),
            (_, _, _, _, { } n) => new DueAfterSpringFestival(n, at),
            _ => null,
        };
    }
}
