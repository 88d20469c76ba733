using Anxin.Core.Cases.Import;
using Anxin.Forms.In.Cells;
using Anxin.Forms.In.Rows;
using Anxin.Rules;

namespace Anxin.Forms.In.Headings;

/// <summary>Finds the heading rows of a ledger or of an inspection list, and what each column says.</summary>
internal sealed class TableFinder(string sheet, string file, IReadOnlyList<CellRange> merges, ReadOptions options)
{
    // An employer's name alone could be any list of companies.
    private static readonly SheetField[] Telling = [SheetField.AcceptedOn, SheetField.People, SheetField.Amount];

    private static readonly SheetField[] TellingOfClues = [.. Telling, SheetField.Note, SheetField.SourceNumber];

    private readonly Dictionary<string, ColumnMeaning> mapping =
        options.Mapping.GroupBy(m => ColumnHeading.MappingKey(m.Key)).ToDictionary(g => g.Key, g => g.First().Value);

    /// <summary>The first table among the lines, and how many lines come before its rows; null if none has enough known headings.</summary>
    public (SheetTable Table, int TitleLines, int HeadingLines)? Find(IReadOnlyList<Line> lines)
    {
        for (var index = 0; index < lines.Count; index++)
            if (At(lines, index, [.. lines.Take(index)]) is { } found)
                return (found.Table, index, found.HeadingLines);
        return null;
    }

    /// <summary>The table whose headings begin at a line; null if they do not.</summary>
    public (SheetTable Table, int HeadingLines)? At(IReadOnlyList<Line> lines, int index, IReadOnlyList<Line> above)
    {
        if (HeadingRows.At(lines, index, merges) is not { } rows)
            return null;
        var headings = Enumerable.Range(0, rows.Width).Select(column => rows[column]).ToList();
        if (options.Clues)
            return Clues(headings, rows, above);
        var ledger = Bind(headings, HeadingWords.Ledger);
        ledger.TakeUnitForEmployer(headings, [.. lines.Skip(index + rows.Rows.Count).Take(20)]);
        var inspections = Bind(headings, HeadingWords.Inspections);
        var preferInspections = sheet.Contains("检查", StringComparison.Ordinal) ? inspections.Columns.Count >= ledger.Columns.Count
            : inspections.Columns.Count > ledger.Columns.Count;
        var isInspections = preferInspections && inspections.Columns.ContainsKey(SheetField.Workers);
        var bound = isInspections ? inspections : ledger;
        var isTable = isInspections
            ? bound.Columns.ContainsKey(SheetField.Employer) || bound.Columns.ContainsKey(SheetField.Employers)
            : bound.Columns.ContainsKey(SheetField.Employer) && Telling.Any(bound.Columns.ContainsKey);
        if (!isTable)
            return null;
        return (Table(headings, rows, above, bound, isInspections), rows.Rows.Count);
    }

    /// <summary>A list of clues, where the headings are one: who owes, and anything that a clue tells.</summary>
    private (SheetTable Table, int HeadingLines)? Clues(List<ColumnHeading> headings, HeadingRows rows, IReadOnlyList<Line> above)
    {
        var bound = Bind(headings, HeadingWords.Clues);
        return bound.Columns.ContainsKey(SheetField.Employer) && TellingOfClues.Any(bound.Columns.ContainsKey)
            ? (Table(headings, rows, above, bound, false) with { IsClues = true }, rows.Rows.Count) : null;
    }

    private SheetTable Table(List<ColumnHeading> headings, HeadingRows rows, IReadOnlyList<Line> above, Binding bound, bool isInspections)
    {
        var preamble = Preamble.Read(above, sheet, file, options);
        var layout = new SheetLayout(
            sheet,
            [.. above.Select(line => (IReadOnlyList<string>)[.. line.Cells.Where(c => !c.IsBlank).Select(c => c.Shown)])],
            rows.Rows,
            [.. headings.Select(h => h.Text)],
            bound.Columns);
        return new SheetTable(layout, isInspections, preamble, Units(bound, preamble), bound.Questions);
    }

    private Binding Bind(List<ColumnHeading> headings, IReadOnlyDictionary<string, SheetField> words)
    {
        var bound = new Binding();
        for (var column = 0; column < headings.Count; column++)
        {
            if (mapping.TryGetValue(ColumnHeading.MappingKey(headings[column].Text), out var given))
                bound.Add(column, headings[column].Text, given.Field, given.InWan);
            else if (headings[column].Meaning(words) is { } meaning)
                bound.Add(column, headings[column].Text, meaning.Field, meaning.InWan);
            else
                bound.Ask(column, headings[column].Text);
        }
        bound.Settle(headings);
        return bound;
    }

    private static Dictionary<SheetField, bool?> Units(Binding bound, Preamble preamble)
    {
        var units = new Dictionary<SheetField, bool?>(bound.InWan);
        foreach (var money in new[] { SheetField.Amount, SheetField.ResolvedAmount })
            units[money] = units.GetValueOrDefault(money) ?? preamble.MoneyInWan;
        return units;
    }

    private sealed class Binding
    {
        public Dictionary<SheetField, int> Columns { get; } = [];
        public Dictionary<SheetField, bool?> InWan { get; } = [];
        public Dictionary<int, Sentence> Questions { get; } = [];

        public void Add(int column, string heading, SheetField field, bool? inWan)
        {
            if (field == SheetField.Ignored)
                return;
            if (Columns.TryAdd(field, column))
                InWan[field] = inWan;
            else
                Questions[column] = $"“{heading}”与前面的一列意思相同，这一列没有读取。它说的是什么？";
        }

        public void Ask(int column, string heading) => Questions[column] = heading.Length > 0
            ? (Sentence)$"“{heading}”一列没有看懂，没有读取。它说的是什么？"
            : $"这一列没有表头，没有读取。它说的是什么？";

        /// <summary>A lone 单位 column full of companies is the employers'.</summary>
        public void TakeUnitForEmployer(List<ColumnHeading> headings, List<Line> rows)
        {
            if (Columns.ContainsKey(SheetField.Employer) || !Columns.TryGetValue(SheetField.Unit, out var column)
                || HeadingText.Of(headings[column].Text).Key != "单位")
                return;
            var names = rows.Select(row => row.Shown(column)).ToList();
            if (names.Exists(name => name.Contains("公司", StringComparison.Ordinal)) && !names.Exists(name => name.Contains("工会", StringComparison.Ordinal)))
            {
                Columns.Remove(SheetField.Unit);
                Columns[SheetField.Employer] = column;
            }
        }

        /// <summary>单位 is the union's where another column is the employer's, and 单位名称 beside 企业名称 is the union's too.</summary>
        public void Settle(List<ColumnHeading> headings)
        {
            if (Columns.TryGetValue(SheetField.Employer, out var employer) && !Columns.ContainsKey(SheetField.Unit)
                && headings[employer].Text is "单位名称" or "单位全称")
            {
                var other = Questions.Keys.FirstOrDefault(
                    column => HeadingText.Of(headings[column].Text).Key is "企业名称" or "用人单位名称" or "用人单位" or "欠薪企业" or "欠薪单位名称" or "欠薪企业名称" or "欠薪单位", -1);
                if (other < 0)
                    return;
                Columns[SheetField.Unit] = employer;
                Columns[SheetField.Employer] = other;
                Questions.Remove(other);
            }
        }
    }
}
