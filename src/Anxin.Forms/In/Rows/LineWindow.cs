using Anxin.Forms.In.Cells;

namespace Anxin.Forms.In.Rows;

/// <summary>A sheet's rows, of which a few can be looked at before they are taken.</summary>
internal sealed class LineWindow(CellSource source)
{
    private readonly List<Line> ahead = [];
    private bool ended;

    /// <summary>Up to so many of the next rows; fewer at the sheet's end.</summary>
    public IReadOnlyList<Line> Peek(int count)
    {
        while (!ended && ahead.Count < count)
        {
            if (source.ReadRow())
                ahead.Add(new Line(source.RowNumber, source.RowHidden, [.. source.Cells]));
            else
                ended = true;
        }
        return ahead.Count <= count ? ahead : ahead.GetRange(0, count);
    }

    public Line? Take()
    {
        if (Peek(1).Count == 0)
            return null;
        var line = ahead[0];
        ahead.RemoveAt(0);
        return line;
    }

    public void Drop(int count) => ahead.RemoveRange(0, count);
}
