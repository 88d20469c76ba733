using Anxin.Forms.In.Cells;

namespace Anxin.Forms.In.Rows;

/// <summary>A row with content, kept apart from the source's buffer.</summary>
internal sealed class Line(int number, bool hidden, Cell[] cells)
{
    /// <summary>The sheet's own row number, from 1.</summary>
    public int Number { get; } = number;
    public bool Hidden { get; } = hidden;
    public Cell[] Cells { get; } = cells;

    public Cell this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : default;

    public int Filled => Cells.Count(c => !c.IsBlank);

    /// <summary>The column of the first cell with content.</summary>
    public int First => Array.FindIndex(Cells, c => !c.IsBlank);

    public string Shown(int column) => this[column].Shown;
}
