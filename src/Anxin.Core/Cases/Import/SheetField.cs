namespace Anxin.Core.Cases.Import;

/// <summary>What a column of a ledger or of an inspection list can say.</summary>
public enum SheetField
{
    /// <summary>Knowingly not read: serial numbers, the problem column of refused rows.</summary>
    Ignored,
    Unit,
    Number,
    AcceptedOn,
    Channel,
    Employer,
    CreditCode,
    Site,
    ConstructionProject,
    Industry,
    People,
    Amount,
    Disputed,
    Mediated,
    LegalService,

    /// <summary>Annex 1's single column 是否进行调解或提供法律服务.</summary>
    MediatedOrServed,
    ResolvedOn,
    ResolvedPeople,
    ResolvedAmount,
    ClosedOn,
    Closed,
    Outcome,
    Note,
    InspectedOn,

    /// <summary>How many employers a batch line of inspections covers (户数).</summary>
    Employers,
    Workers,
    MigrantWorkers,

    // Of a list of clues: a clue's day is AcceptedOn, what was told is Note.
    SourceSystem,
    SourceNumber,
    GeneralContractor,
    Place,
    OwedFrom,
    OwedTo,

    /// <summary>In words, such as 今年三月到六月.</summary>
    OwedPeriod,
    ContactName,
    ContactPhone,
    Foreman,
    PetitionForm,
    Representatives,
}

public static class SheetFields
{
    /// <summary>What the template calls a column, for a sheet that has none of its kind; null for what no template has.</summary>
    public static string? Heading(this SheetField field) => field switch
    {
        SheetField.Unit => "单位",
        SheetField.Number => "案件编号",
        SheetField.AcceptedOn => "受理日期",
        SheetField.Channel => "来源",
        SheetField.Employer => "企业名称",
        SheetField.CreditCode => "统一社会信用代码",
        SheetField.Site => "项目名称",
        SheetField.ConstructionProject => "是否工程建设",
        SheetField.Industry => "所属行业",
        SheetField.People => "人数",
        SheetField.Amount => "金额(元)",
        SheetField.Mediated => "调解",
        SheetField.LegalService => "法律服务",
        SheetField.ResolvedOn => "化解日期",
        SheetField.ResolvedPeople => "化解人数",
        SheetField.ResolvedAmount => "化解金额(元)",
        SheetField.ClosedOn => "办结日期",
        SheetField.Outcome => "办结结果",
        SheetField.InspectedOn => "日期",
        SheetField.Employers => "户数",
        SheetField.Workers => "职工人数",
        SheetField.MigrantWorkers => "其中农民工数",
        SheetField.SourceNumber => "来源编号",
        _ => null,
    };
}
