using System.Xml;

namespace Anxin.Forms.In.Cells;

/// <summary>A workbook as a forward stream of sheets and rows. Rows without content are passed over.</summary>
internal abstract class CellSource : IDisposable
{
    private readonly List<Cell> cells = new(32);
    private int filled;

    public string SheetName { get; protected set; } = "";
    public bool SheetHidden { get; protected set; }
    public IReadOnlyList<CellRange> Merges { get; protected set; } = [];

    /// <summary>The current row's own number, from 1.</summary>
    public int RowNumber { get; protected set; }
    public bool RowHidden { get; protected set; }

    /// <summary>The sheet has content beyond the columns that are looked at.</summary>
    public bool Overwide { get; protected set; }

    /// <summary>The current row, up to its last cell with content; overwritten by the next.</summary>
    public IReadOnlyList<Cell> Cells => cells;

    /// <exception cref="WorkbookRefusal"/>
    public bool NextSheet() => Guarded(MoveToSheet);

    /// <exception cref="WorkbookRefusal"/>
    public bool ReadRow()
    {
        while (Guarded(MoveToRow))
        {
            if (cells.Count == 0)
                continue;
            if (++filled > ReadLimits.Rows)
                throw WorkbookRefusal.TooManyRows();
            return true;
        }
        return false;
    }

    public abstract void Dispose();

    protected abstract bool MoveToSheet();

    /// <summary>Calls <see cref="BeginRow"/>, then <see cref="Put"/> for each cell.</summary>
    protected abstract bool MoveToRow();

    /// <summary>What a damaged file makes the parser throw.</summary>
    protected virtual bool IsDamage(Exception e) => e is XmlException or InvalidDataException or EndOfStreamException or ArgumentOutOfRangeException;

    protected void BeginRow(int number, bool hidden)
    {
        cells.Clear();
        RowNumber = number;
        RowHidden = hidden;
    }

    protected void Put(int column, Cell cell)
    {
        if (cell.IsBlank)
            return;
        if (column >= ReadLimits.Columns)
        {
            Overwide = true;
            return;
        }
        while (cells.Count <= column)
            cells.Add(default);
        cells[column] = cell;
    }

    private bool Guarded(Func<bool> move)
    {
        try
        {
            return move();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw WorkbookRefusal.Damaged(e);
        }
    }
}
