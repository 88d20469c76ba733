using System.Globalization;
using Anxin.Core.Cases.Import;
using Anxin.Core.Clues;
using Anxin.Rules;

namespace Anxin.Forms.In.Rows;

/// <summary>A line of a list of clues as a row, or as a refused one with every problem it has.</summary>
internal static class ClueRows
{
    private const string NothingTold = "（表中没有写反映内容）";

    public static SheetItem Read(RowValues values)
    {
        var employer = values.Text(SheetField.Employer);
        if (employer is null && values.Problems is null)
            values.Refuse(SheetField.Employer, "没有写欠薪单位");
        var told = values.Cell(SheetField.Note)?.Shown;
        var period = values.Text(SheetField.OwedPeriod);
        var says = new CreateClue
        {
            Channel = values.Word(SheetField.Channel, Words.Channel) is { } channel ? Words.Channel.Api(channel) : null,
            SourceSystem = values.Text(SheetField.SourceSystem),
            SourceNumber = values.Text(SheetField.SourceNumber),
            ReceivedOn = Civil(values.Date(SheetField.AcceptedOn)),
            Employer = employer,
            CreditCode = values.Text(SheetField.CreditCode),
            Site = values.Text(SheetField.Site),
            GeneralContractor = values.Text(SheetField.GeneralContractor),
            Place = values.Text(SheetField.Place),
            People = Number(values.Count(SheetField.People)),
            AmountYuan = values.Amount(SheetField.Amount) is { } fen ? Money.Yuan(fen) : null,
            OwedFrom = Civil(values.Date(SheetField.OwedFrom)),
            OwedTo = Civil(values.Date(SheetField.OwedTo)),
            Heard = period is null ? told ?? NothingTold : $"{told ?? NothingTold}\n欠薪时间：{period}",
            Name = values.Text(SheetField.ContactName),
            Phone = values.Text(SheetField.ContactPhone),
            Foreman = values.Text(SheetField.Foreman),
            PetitionForm = values.Word(SheetField.PetitionForm, Words.PetitionForm) is { } form ? Words.PetitionForm.Api(form) : null,
            Representatives = Number(values.Count(SheetField.Representatives)),
        };
        var row = new ClueRow(values.Raw, values.Unit, says);
        return values.Problems is { } problems ? new RefusedRow(values.Raw, problems) { Read = row } : row;
    }

    private static string? Civil(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Number(int? count) => count?.ToString(CultureInfo.InvariantCulture);
}
