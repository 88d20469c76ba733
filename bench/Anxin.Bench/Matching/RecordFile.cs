using System.Globalization;
using System.Text;
using Anxin.Rules;
using Anxin.Rules.Matching;

namespace Anxin.Bench.Matching;

/// <summary>
/// Records in a CSV with a heading line, in UTF-8: id, unit, channel, date, employer, creditCode, site, generalContractor, phone, people,
/// amount (yuan; or amountFen), place. Columns are found by their headings, in any order; others are passed over, and an empty cell is "not known".
/// </summary>
internal static class RecordFile
{
    public static IReadOnlyList<MatchRecord> Read(string path)
    {
        var rows = Rows(File.ReadAllText(path, Encoding.UTF8)).ToList();
        var heads = rows[0].ConvertAll(h => Plain(h));
        int Column(params string[] names) => heads.FindIndex(h => names.Contains(h));
        var columns = new
        {
            Id = Column("id"),
            Unit = Column("unit"),
            Date = Column("date", "on", "acceptedon", "receivedon"),
            Employer = Column("employer"),
            Code = Column("creditcode", "code"),
            Site = Column("site"),
            Contractor = Column("generalcontractor", "contractor"),
            Phone = Column("phone"),
            People = Column("people"),
            Amount = Column("amount", "amountyuan"),
            Fen = Column("amountfen"),
            Place = Column("place"),
        };
        return [.. rows.Skip(1).Where(r => r.Count > 1).Select(r =>
        {
            string? Cell(int column) => column >= 0 && column < r.Count && !string.IsNullOrWhiteSpace(r[column]) ? r[column].Trim() : null;
            return new MatchRecord(Cell(columns.Id) ?? throw new InvalidDataException("A record has no id."), new MatchFacts
            {
                On = DateOnly.Parse(Cell(columns.Date) ?? throw new InvalidDataException("A record has no date."), CultureInfo.InvariantCulture),
                UnitCode = Cell(columns.Unit),
                Employer = Cell(columns.Employer),
                CreditCode = Cell(columns.Code),
                Site = Cell(columns.Site),
                GeneralContractor = Cell(columns.Contractor),
                Phones = Cell(columns.Phone) is { } phones ? [.. phones.Split(';', '；', '、', '/').Select(PhoneNumber.Normalise).Where(PhoneNumber.IsMobile)] : [],
                People = Cell(columns.People) is { } people && int.TryParse(people, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : null,
                AmountFen = Cell(columns.Amount) is { } amount && decimal.TryParse(amount, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan) ? (long)(yuan * 100)
                    : Cell(columns.Fen) is { } fen && long.TryParse(fen, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null,
                Place = Cell(columns.Place),
            });
        })];
    }

    private static string Plain(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IEnumerable<List<string>> Rows(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[i++]);
                else if (c == '"')
                    quoted = false;
                else
                    cell.Append(c);
            }
            else if (c == '"')
                quoted = true;
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r').TrimStart('\uFEFF'));
                cell.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
                cell.Append(c);
        }
        row.Add(cell.ToString());
        if (row.Count > 1)
            yield return row;
    }
}
