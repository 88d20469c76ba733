namespace Anxin.Forms.In.Cells;

/// <summary>A merged range; rows are the sheet's own numbers, from 1, columns count from 0, all inclusive.</summary>
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
