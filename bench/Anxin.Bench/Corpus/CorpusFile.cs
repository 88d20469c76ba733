using System.Globalization;
using System.Text;

namespace Anxin.Bench.Corpus;

/// <summary>
/// The corpus as CSV (RFC 4180, UTF-8 without a mark, lines end in LF, one head line). Nothing is trimmed: blanks at an edge are part
/// of what was written. An empty field is an unknown one.
/// </summary>
public static class CorpusFile
{
    public static readonly IReadOnlyList<string> Heads =
    [
        "id", "entity", "unit", "channel", "receivedOn", "employer", "creditCode", "site", "generalContractor", "phone", "people",
        "amountFen", "place", "family", "trap", "marks",
    ];

    public static string Write(IEnumerable<CorpusRecord> corpus)
    {
        var text = new StringBuilder().AppendJoin(',', Heads).Append('\n');
        foreach (var r in corpus)
            text.AppendJoin(',', Fields(r).Select(Quote)).Append('\n');
        return text.ToString();
    }

    /// <exception cref="FormatException">A line has not the sixteen fields, or a date or a number is none.</exception>
    public static IReadOnlyList<CorpusRecord> Read(string text) =>
        [.. CsvLines.Of(text).Skip(1).Select(Record)];

    private static string?[] Fields(CorpusRecord r) =>
    [
        r.Id, r.Entity, r.Unit, r.Channel, r.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), r.Employer, r.CreditCode,
        r.Site, r.GeneralContractor, r.Phone, r.People?.ToString(CultureInfo.InvariantCulture),
        r.AmountFen?.ToString(CultureInfo.InvariantCulture), r.Place, r.Family, r.Trap, r.Marks,
    ];

    private static CorpusRecord Record(IReadOnlyList<string> f)
    {
        if (f.Count != Heads.Count)
            throw new FormatException($"{f.Count} fields instead of {Heads.Count}: {string.Join(',', f)}");
        return new CorpusRecord
        {
            Id = f[0],
            Entity = f[1],
            Unit = f[2],
            Channel = f[3],
            ReceivedOn = DateOnly.ParseExact(f[4], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Employer = f[5],
            CreditCode = Known(f[6]),
            Site = Known(f[7]),
            GeneralContractor = Known(f[8]),
            Phone = Known(f[9]),
            People = Known(f[10]) is { } people ? int.Parse(people, CultureInfo.InvariantCulture) : null,
            AmountFen = Known(f[11]) is { } fen ? long.Parse(fen, CultureInfo.InvariantCulture) : null,
            Place = Known(f[12]),
            Family = Known(f[13]),
            Trap = Known(f[14]),
            Marks = f[15],
        };
    }

    private static string? Known(string field) => field.Length == 0 ? null : field;

    private static string Quote(string? field) => field is null ? ""
        : field.AsSpan().ContainsAny(",\"\r\n ") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
