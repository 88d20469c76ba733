using Anxin.Core.Cases.Import;

namespace Anxin.Core.Clues;

/// <summary>A line of a list of clues (hotline work orders, petitions, monitoring): what its cells say, nothing checked.</summary>
public sealed record ClueRow(SheetRow Raw, string? UnitText, CreateClue Says) : SheetItem
{
    /// <summary>The column in which an input's field stood, for placing a problem.</summary>
    public static SheetField? FieldOf(string field) => field switch
    {
        "unit" => SheetField.Unit,
        "channel" => SheetField.Channel,
        "employer" => SheetField.Employer,
        "creditCode" => SheetField.CreditCode,
        "site" => SheetField.Site,
        "generalContractor" => SheetField.GeneralContractor,
        "place" => SheetField.Place,
        "owedFrom" => SheetField.OwedFrom,
        "owedTo" => SheetField.OwedTo,
        "people" => SheetField.People,
        "amountYuan" => SheetField.Amount,
        "heard" => SheetField.Note,
        "name" => SheetField.ContactName,
        "phone" => SheetField.ContactPhone,
        "foreman" => SheetField.Foreman,
        "sourceSystem" => SheetField.SourceSystem,
        "sourceNumber" => SheetField.SourceNumber,
        "receivedOn" => SheetField.AcceptedOn,
        "petitionForm" => SheetField.PetitionForm,
        "representatives" => SheetField.Representatives,
        _ => null,
    };
}
