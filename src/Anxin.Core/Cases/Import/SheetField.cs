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
