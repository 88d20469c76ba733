namespace Anxin.Forms.Out.Printed;

/// <summary>Shares a table's columns out among the pieces of one line.</summary>
internal static class Spread
{
    /// <summary>The first and last column of each piece; the pieces are about equally wide and together cover all columns.</summary>
    public static IReadOnlyList<(int First, int Last)> Over(IReadOnlyList<FormColumn> columns, int pieces)
    {
        var width = columns.Sum(c => c.Mm);
        var shares = new List<(int, int)>();
        var (first, reached) = (0, 0.0);
        for (var column = 0; column < columns.Count; column++)
        {
            reached += columns[column].Mm;
            var nextWouldPass = column + 1 < columns.Count && reached + columns[column + 1].Mm / 2 > width * (shares.Count + 1) / pieces;
            if (shares.Count < pieces - 1 && (nextWouldPass || columns.Count - column - 1 == pieces - shares.Count - 1))
            {
                shares.Add((first, column));
                first = column + 1;
            }
        }
        shares.Add((first, columns.Count - 1));
        return shares;
    }
}
