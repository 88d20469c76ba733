namespace Anxin.Forms.Out.Printed;

/// <summary>How a cell's text stands.</summary>
public enum Align
{
    Left,
    Center,
    Right,
}

/// <summary>A column of a printed table.</summary>
/// <param name="Mm">Width in millimetres.</param>
public sealed record FormColumn(double Mm, Align Align);

/// <summary>A cell of a printed table.</summary>
/// <param name="Number">Set where the cell is a figure: a workbook keeps it exactly and shows <see cref="Decimals"/> of it.</param>
/// <param name="Across">Columns that it covers; the cells covered are null in their row.</param>
/// <param name="Down">Rows that it covers.</param>
public sealed record FormCell(string Text, decimal? Number = null, int Decimals = 0, int Across = 1, int Down = 1, Align? Align = null);

/// <summary>A row; a cell that another covers is null.</summary>
/// <param name="Strong">A totals row.</param>
public sealed record FormRow(IReadOnlyList<FormCell?> Cells, bool Strong = false);

/// <summary>A form on paper, before it becomes a workbook or a document. A4.</summary>
public sealed record PrintedForm
{
    /// <summary>附件 1, above the title; null where the form is no annex.</summary>
    public string? Annex { get; init; }
    public required string Title { get; init; }

    /// <summary>Pieces of one line above the table, spread over its width.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>A paragraph to be read aloud, above the table.</summary>
    public string? Script { get; init; }
    public required IReadOnlyList<FormColumn> Columns { get; init; }
    public required IReadOnlyList<FormRow> Headings { get; init; }
    public required IReadOnlyList<FormRow> Rows { get; init; }

    /// <summary>Notes below the table, one a line.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Pieces of one line below everything, spread over the table's width: who signs.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];

    /// <summary>A column right of the print area of a workbook: its heading, and one text a row. Not in a document.</summary>
    public (string Heading, IReadOnlyList<string> Cells)? Outside { get; init; }

    public required string HeaderLeft { get; init; }
    public required string HeaderRight { get; init; }
    public required string FooterLeft { get; init; }
    public bool Drill { get; init; }
    public bool Portrait { get; init; }

    /// <summary>A workbook shrinks it to one page.</summary>
    public bool OnePage { get; init; }

    /// <summary>The type size of the table.</summary>
    public double Points { get; init; } = 12;

    /// <summary>The least height of a row of the table, in points.</summary>
    public double RowPoints { get; init; } = 24;

    public double WidthMm => Columns.Sum(c => c.Mm);
}
