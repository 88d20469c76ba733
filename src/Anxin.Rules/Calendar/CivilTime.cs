using System.Globalization;

namespace Anxin.Rules;

/// <summary>All rules speak of civil time in Asia/Shanghai. Instants are UTC <see cref="DateTime"/>, civil dates <see cref="DateOnly"/>.</summary>
public static class CivilTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly string[] Forms =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The civil date on which an instant falls.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The civil time of day of an instant.</summary>
    public static TimeOnly TimeOf(DateTime utc) => TimeOnly.FromDateTime(Local(utc));

    /// <summary>The instant at which the clocks of a civil date show a time.</summary>
    public static DateTime ToUtc(DateOnly date, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(time), Zone);

    /// <summary>00:00 of a civil date.</summary>
    public static DateTime StartOfDay(DateOnly date) => ToUtc(date, TimeOnly.MinValue);

    /// <summary>24:00 of a civil date, which is 00:00 of the next: exclusive.</summary>
    public static DateTime EndOfDay(DateOnly date) => StartOfDay(date.AddDays(1));

    /// <summary>2022-10-10T16:00:00+08:00</summary>
    public static string Iso(DateTime utc)
    {
        var local = Local(utc);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    /// <summary>Reads ISO 8601 with an offset (or Z); without one there is no instant.</summary>
    public static bool TryParseInstant(string? text, out DateTime utc)
    {
        utc = default;
        if (text is null || !HasOffset(text) || !DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return false;
        utc = instant.UtcDateTime;
        return true;
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');

    private static DateTime Local(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
