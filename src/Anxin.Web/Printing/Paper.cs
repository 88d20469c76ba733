using Anxin.Core.Reports;
using Anxin.Forms.Out.Printed;
using Anxin.Rules;

namespace Anxin.Web.Printing;

/// <summary>A printed form on the screen, whose figures lead to what they count.</summary>
/// <param name="Open">The address of a figure by its table row (null: the totals) and its name in the API; null where nothing opens.</param>
public sealed record Paper(PrintedForm Form, TableLines Lines, Func<string?, string, string>? Open)
{
    private static readonly string?[] Weekly =
        [null, "newCases", "newPeople", "newAmountYuan", "resolvedPeople", "resolvedAmountYuan", "closedCases", "openCases", null];

    private static readonly string?[] Annex1 = [null, null, null, null, "people", "amountWan", null, null];
    private static readonly string?[] Annex2 = [null, "employers", "workersWan", "migrantWorkersWan", "resolvedPeopleWan", "resolvedAmountWan"];

    public static Paper Of(FormHead head, TableLines lines, Func<string?, string, string>? open) => new(
        lines.Weekly is { } weekly ? WeeklyForm.Of(head, weekly)
        : lines.Annex1 is { } annex1 ? Annex1Form.Of(head, annex1) : Annex2Form.Of(head, lines.Annex2!), lines, open);

    /// <summary>Where a cell leads; null for words and for nothing.</summary>
    public string? Href(int row, int column)
    {
        if (Open is null || Form.Rows[row].Cells[column] is not { Number: not (null or 0) })
            return null;
        if (Lines.Weekly is { } weekly)
            return Address(Weekly[column], row < weekly.Count ? weekly[row].UnitCode : null);
        if (Lines.Annex1 is { } annex1)
            return Address(Annex1[column], $"{annex1[row].No}");
        return Address(Annex2[column], row < Words.EmployerGroup.All.Count ? Words.EmployerGroup.All[row].Api : null);
    }

    private string? Address(string? figure, string? row) => figure is null ? null : Open!(row, figure);
}
