using Anxin.Core.Cases.Import;

namespace Anxin.Forms.In;

/// <summary>What is known beside the file.</summary>
public sealed record ReadOptions
{
    /// <summary>Answers given before to headings that were not understood, by the heading as <see cref="UnknownColumn.Heading"/> words it.</summary>
    public IReadOnlyDictionary<string, ColumnMeaning> Mapping { get; init; } = new Dictionary<string, ColumnMeaning>();

    /// <summary>The workbook is a list of clues, not a ledger.</summary>
    public bool Clues { get; init; }

    /// <summary>The year of dates such as 10月3日 where neither the title nor the file's name tells it.</summary>
    public int? DefaultYear { get; init; }

    /// <summary>The unit of rows that name none, by a column or by a line above.</summary>
    public string? DefaultUnit { get; init; }
}
