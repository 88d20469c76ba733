using Anxin.Core.Cases.Import;
using Anxin.Forms.In.Cells;
using Anxin.Forms.In.Values;
using Anxin.Rules;

namespace Anxin.Forms.In.Rows;

/// <summary>A line of a ledger as a row, or as a refused one with every problem it has.</summary>
internal static class LedgerRows
{
    public static SheetItem Read(RowValues values)
    {
        var employer = values.Text(SheetField.Employer);
        if (employer is null && values.Problems is null)
            values.Refuse(SheetField.Employer, $"没有写企业名称");
        var (closedOn, closedWord) = Closing(values);
        var closed = values.YesNo(SheetField.Closed) ?? closedWord;
        var outcome = values.Word(SheetField.Outcome, Words.Outcome);
        if (closed is false && (closedOn is not null || outcome is not null))
            values.Refuse(SheetField.Closed, $"写的是未办结，却填了办结日期或办结结果，请核对");
        var row = new LedgerRow(values.Raw, employer ?? "")
        {
            UnitText = values.Unit,
            Number = values.Text(SheetField.Number),
            AcceptedOn = values.Date(SheetField.AcceptedOn),
            Channel = values.Word(SheetField.Channel, Words.Channel),
            CreditCode = CreditCode(values),
            Site = values.Text(SheetField.Site),
            ConstructionProject = values.YesNo(SheetField.ConstructionProject),
            Industry = values.Word(SheetField.Industry, Words.Industry),
            People = values.Count(SheetField.People),
            AmountFen = values.Amount(SheetField.Amount),
            Disputed = values.YesNo(SheetField.Disputed),
            Mediated = values.YesNo(SheetField.Mediated),
            LegalService = values.YesNo(SheetField.LegalService),
            MediatedOrServed = values.YesNo(SheetField.MediatedOrServed),
            ResolvedOn = values.Date(SheetField.ResolvedOn),
            ResolvedPeople = values.Count(SheetField.ResolvedPeople),
            ResolvedFen = values.Amount(SheetField.ResolvedAmount),
            ClosedOn = closedOn,
            Closed = closed ?? (closedOn is not null || outcome is not null ? true : null),
            Outcome = outcome,
            Note = values.Cell(SheetField.Note)?.Shown,
        };
        return values.Problems is { } problems ? new RefusedRow(values.Raw, problems) { Read = row } : row;
    }

    // A column of closing dates often says 未办结 where there is none.
    private static (DateOnly? On, bool? Word) Closing(RowValues values)
    {
        if (values.Cell(SheetField.ClosedOn) is not { } cell)
            return (null, null);
        return cell.Kind == CellKind.Text && YesNoValue.TryRead(cell, out var closed) ? (null, closed) : (values.Date(SheetField.ClosedOn), null);
    }

    private static string? CreditCode(RowValues values)
    {
        if (values.Cell(SheetField.CreditCode) is not { } cell)
            return null;
        if (cell.Kind == CellKind.Number && cell.Number >= 1e15)
            values.Refuse(SheetField.CreditCode, $"单元格是数字格式，代码的后几位已经丢失，请把单元格改为文本格式后重新填写");
        return SocialCreditCode.Normalise(cell.Shown);
    }
}
