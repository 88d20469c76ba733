using Anxin.Core.Cases.Import;
using Anxin.Forms.In.Cells;
using Anxin.Forms.In.Headings;
using Anxin.Rules;

namespace Anxin.Forms.In.Rows;

/// <summary>Reads one sheet from its title to its last note.</summary>
internal sealed class SheetReading
{
    private const int TitleLines = 60;
    private const int Ahead = 4;

    private readonly CellSource source;
    private readonly ReadOptions options;
    private readonly TableFinder finder;
    private readonly LineWindow lines;
    private readonly MergedCells merged;
    private readonly HashSet<int> asked = [];
    private readonly HashSet<string> others = new(StringComparer.Ordinal);
    private SheetTable table = null!;
    private TotalsCheck totals = null!;
    private RowValues values = null!;
    private string? unit;
    private bool inNotes;
    private int hidden;
    private int firstHidden;

    public SheetReading(CellSource source, string file, ReadOptions options)
    {
        this.source = source;
        this.options = options;
        finder = new TableFinder(source.SheetName, file, source.Merges, options);
        lines = new LineWindow(source);
        merged = new MergedCells(source.Merges);
    }

    /// <summary>Whether the sheet has a table; known once <see cref="Items"/> has begun.</summary>
    public bool HasTable { get; private set; }

    public IEnumerable<SheetItem> Items()
    {
        var head = lines.Peek(TitleLines);
        if (head.Count == 0)
            yield break;
        if (finder.Find(head) is not { } found)
        {
            yield return new SheetWarning(source.SheetName, null, $"没有找到表头，这张工作表没有读取。");
            yield break;
        }
        HasTable = true;
        if (found.TitleLines > 0)
            yield return Skipped(head[0].Number, head[found.TitleLines - 1].Number, $"表头以上的标题");
        var last = head[found.TitleLines + found.HeadingLines - 1].Number;
        Use(found.Table);
        lines.Drop(found.TitleLines + found.HeadingLines);
        if (lines.Peek(1) is [var first] && RowKinds.IsColumnNumbers(first))
        {
            yield return Skipped(first.Number, first.Number, $"栏次");
            last = lines.Take()!.Number;
        }
        while (lines.Take() is { } line)
        {
            if (line.Number > last + 1)
                yield return Skipped(last + 1, line.Number - 1, SkippedRows.Blank);
            last = line.Number;
            foreach (var item in Read(line))
                yield return item;
        }
        if (hidden > 0)
            yield return new SheetWarning(source.SheetName, firstHidden, $"有 {hidden} 行在表里是隐藏的（从第 {firstHidden} 行起），也已读取。");
        if (source.Overwide)
            yield return new SheetWarning(source.SheetName, null, $"第 {ReadLimits.Columns} 列以后的内容没有读取。");
    }

    private void Use(SheetTable next)
    {
        table = next;
        totals = new TotalsCheck(next);
        values = new RowValues(next, totals);
        unit = next.Preamble.Unit ?? unit ?? options.DefaultUnit;
        asked.Clear();
    }

    private IEnumerable<SheetItem> Read(Line line)
    {
        var counted = merged.Fill(ref line, table.CountColumns);
        if (HeadingAgain(line) is { } again)
            return again;
        if (totals.Label(line) is { } label)
            return [.. totals.Compare(line, label), Skipped(line, $"{label}行")];
        if (RowKinds.UnitLine(line, table) is { } named)
        {
            unit = named;
            return [Skipped(line, $"填报单位一行")];
        }
        if (RowKinds.IsNote(line, table) || inNotes && RowKinds.IsLoneText(line))
        {
            inNotes = true;
            return [Skipped(line, $"表下的说明或签字")];
        }
        if (RowKinds.SaysNothingHappened(line))
            return [Skipped(line, $"零报告")];
        if (RowKinds.IsExample(line, table))
            return [Skipped(line, $"模板里的示例")];
        inNotes = false;
        return Row(line, counted);
    }

    private IEnumerable<SheetItem> Row(Line line, IReadOnlyList<CellRange> counted)
    {
        if (line.Hidden && hidden++ == 0)
            firstHidden = line.Number;
        foreach (var range in counted)
            yield return new SheetWarning(source.SheetName, line.Number,
                $"第 {range.FirstRow} 至 {range.LastRow} 行的“{table.Layout.Headings[range.FirstColumn]}”是合并单元格，只算在第 {range.FirstRow} 行。");
        foreach (var question in Questions(line))
            yield return question;
        values.Begin(line, unit);
        if (OtherIndustry(values.Raw) is { } industry && others.Add(industry))
            yield return new SheetWarning(source.SheetName, line.Number, $"“{industry}”不在通知的五类行业里，按“其他”收；别的行里同样写的也一样。");
        yield return table.IsClues ? ClueRows.Read(values) : table.IsInspections ? InspectionRows.Read(values) : LedgerRows.Read(values);
    }

    /// <summary>A word for an industry that is none of the notice's and is taken as 其他; null for 其他 itself.</summary>
    private static string? OtherIndustry(SheetRow row) =>
        row.Value(SheetField.Industry) is { } said && Words.Industry.TryParse(said, out var industry) && industry == Industry.Other
            && FullWidth.Fold(said).Trim() is var word && !word.StartsWith("其他", StringComparison.Ordinal) && !word.StartsWith("其它", StringComparison.Ordinal)
            && !word.Equals("other", StringComparison.OrdinalIgnoreCase) ? word : null;

    /// <summary>A heading row met among the rows, as in a sheet pasted together from several.</summary>
    private List<SheetItem>? HeadingAgain(Line line)
    {
        var subject = line[table.Column(SheetField.Employer)];
        if (subject.Kind != CellKind.Text || subject.Text!.Length > 20 || HeadingText.Of(subject.Text).Key is var key
            && !HeadingWords.Ledger.ContainsKey(key) && !HeadingWords.Inspections.ContainsKey(key) && !HeadingWords.Clues.ContainsKey(key))
            return null;
        if (finder.At([line, .. lines.Peek(Ahead)], 0, []) is not { } found)
            return null;
        var below = found.HeadingLines - 1;
        var last = below > 0 ? lines.Peek(below)[^1].Number : line.Number;
        lines.Drop(below);
        if (!found.Table.Layout.Headings.SequenceEqual(table.Layout.Headings))
            Use(found.Table with { Preamble = table.Preamble with { Unit = null } });
        return [Skipped(line.Number, last, $"重复的表头")];
    }

    private IEnumerable<UnknownColumn> Questions(Line line)
    {
        for (var column = 0; column < line.Cells.Length; column++)
        {
            if (line[column].IsBlank || asked.Contains(column) || Question(column, line[column]) is not { } question)
                continue;
            asked.Add(column);
            var samples = new[] { line }.Concat(lines.Peek(20)).Select(l => l.Shown(column)).Where(s => s.Length > 0).Distinct().Take(3);
            yield return new UnknownColumn(
                source.SheetName, ColumnLetters.Of(column), column < table.Layout.Headings.Count ? table.Layout.Headings[column] : "", [.. samples], question);
        }
    }

    private Sentence? Question(int column, Cell cell)
    {
        if (column >= table.Layout.Headings.Count)
            return $"这一列没有表头，没有读取。它说的是什么？";
        if (table.Questions.TryGetValue(column, out var question))
            return question;
        var unitUnknown = (column == table.Column(SheetField.Amount) && table.InWan[SheetField.Amount] is null
                || column == table.Column(SheetField.ResolvedAmount) && table.InWan[SheetField.ResolvedAmount] is null)
            && !FullWidth.Fold(cell.Shown).EndsWith('元') && !cell.Shown.EndsWith('万');
        return unitUnknown ? (Sentence)$"“{table.Layout.Headings[column]}”一列是元还是万元？" : null;
    }

    private SkippedRows Skipped(Line line, Sentence why) => Skipped(line.Number, line.Number, why);

    private SkippedRows Skipped(int from, int to, Sentence why) => new(source.SheetName, from, to, why);
}
