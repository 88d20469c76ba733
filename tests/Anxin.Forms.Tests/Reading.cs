using System.Text;
using Anxin.Core.Cases.Import;
using Anxin.Core.Inspections;
using Anxin.Forms.In;

namespace Anxin.Forms.Tests;

/// <summary>Everything that one reading gave.</summary>
internal sealed class Reading
{
    private readonly List<SheetItem> items;

    private Reading(IEnumerable<SheetItem> items) => this.items = [.. items];

    public static Reading Of(Stream stream, string fileName = "台账.xlsx", ReadOptions? options = null) => new(LedgerWorkbook.Read(stream, fileName, options));

    public static Reading Of(MessyBook book, string fileName = "台账.xlsx", ReadOptions? options = null) => Of(book.Save(), fileName, options);

    public static Reading OfSheet(Action<MessySheet> fill, ReadOptions? options = null) => Of(new MessyBook().Sheet("Sheet1", fill), options: options);

    public static Reading OfText(string text, Encoding? encoding = null, string fileName = "台账.csv")
    {
        encoding ??= new UTF8Encoding(false);
        return Of(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), fileName);
    }

    public IReadOnlyList<LedgerRow> Rows => [.. items.OfType<LedgerRow>()];
    public IReadOnlyList<InspectionRow> Inspections => [.. items.OfType<InspectionRow>()];
    public IReadOnlyList<RefusedRow> Refused => [.. items.OfType<RefusedRow>()];
    public IReadOnlyList<CellProblem> Problems => [.. Refused.SelectMany(r => r.Problems)];
    public IReadOnlyList<SheetWarning> Warnings => [.. items.OfType<SheetWarning>()];
    public IReadOnlyList<UnknownColumn> Questions => [.. items.OfType<UnknownColumn>()];
    public IReadOnlyList<SkippedRows> Skipped => [.. items.OfType<SkippedRows>()];

    public LedgerRow Row => Assert.Single(Rows);
}
