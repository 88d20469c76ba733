namespace Anxin.Rules;

/// <summary>When a thing is due.</summary>
/// <param name="Due">The exclusive UTC instant: on time means received before it.</param>
/// <param name="DueOn">The civil date people speak of. A due day ends at 24:00, so its instant falls on the next date.</param>
/// <param name="Provisional">Rests on a calendar year whose table is not published.</param>
public readonly record struct Deadline(DateTime Due, DateOnly DueOn, bool Provisional)
{
    /// <summary>A time on a day, or the day's end (24:00) when there is no time.</summary>
    public static Deadline On(DateOnly date, TimeOnly? time, bool provisional = false) =>
        new(time is { } at ? CivilTime.ToUtc(date, at) : CivilTime.EndOfDay(date), date, provisional);

    /// <summary>As people say it: 11月7日24时前, 10月10日16时前, 10月10日16时30分前.</summary>
    public string Spoken() => $"{DueOn.Month}月{DueOn.Day}日{SpokenTime()}前";

    private string SpokenTime()
    {
        if (Due == CivilTime.EndOfDay(DueOn))
            return "24时";
        var time = CivilTime.TimeOf(Due);
        return time.Minute == 0 ? $"{time.Hour}时" : $"{time.Hour}时{time.Minute}分";
    }
}
