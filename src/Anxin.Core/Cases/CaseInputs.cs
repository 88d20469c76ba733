namespace Anxin.Core.Cases;

// Everything is text as typed or sent; InputReader is the one validation. Null or empty is "not given".

public sealed record EmployerInput(string? Name, string? CreditCode);

public sealed record SiteInput(string? Name, string? ConstructionProject);

/// <summary>A new case. Money in yuan, or with 万元 behind it; dates civil; words by API name or Chinese.</summary>
public sealed record CreateCase
{
    public string? Unit { get; init; }
    public string? AcceptedOn { get; init; }
    public string? Channel { get; init; }
    public EmployerInput? Employer { get; init; }
    public SiteInput? Site { get; init; }
    public string? Industry { get; init; }
    public string? People { get; init; }
    public string? AmountYuan { get; init; }
    public string? Disputed { get; init; }
    public string? Mediated { get; init; }
    public string? LegalService { get; init; }
    public string? Note { get; init; }

    /// <summary>A waiting clue of the unit that this case is born from; without it the case brings its own.</summary>
    public string? Clue { get; init; }

    /// <summary>Who called, where the province's duty officer takes an immediate report by phone and enters it for the unit.</summary>
    public string? CallFrom { get; init; }
}

/// <summary>What every act on a case may carry: the version the sender looked at; absent means unchecked.</summary>
public abstract record CaseInput
{
    public string? Version { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Only what is given changes. People, amount, credit code and site name that are given empty are not known any more.</summary>
public sealed record AmendCase : CaseInput
{
    public string? AcceptedOn { get; init; }
    public string? People { get; init; }
    public string? AmountYuan { get; init; }
    public EmployerInput? Employer { get; init; }
    public string? Industry { get; init; }
    public SiteInput? Site { get; init; }
    public string? Disputed { get; init; }
    public string? Note { get; init; }
}

public sealed record RecordService : CaseInput
{
    public string? Kind { get; init; }
    public string? On { get; init; }
}

public sealed record RecordRecovery : CaseInput
{
    public string? On { get; init; }
    public string? People { get; init; }
    public string? AmountYuan { get; init; }
}

public sealed record CloseCase : CaseInput
{
    public string? On { get; init; }
    public string? Outcome { get; init; }

    /// <summary>What shows that it was paid, or performed, where no call-back and no line of a worker does. Where workers are named, only a file does.</summary>
    public ClosingEvidence? Evidence { get; init; }
}

/// <summary>What was seen, in words, and the file of the case that shows it.</summary>
public sealed record ClosingEvidence
{
    public string? Text { get; init; }
    public string? File { get; init; }
}

/// <summary>A call to a worker about the wages: whom, on which day, what came of it, what was said.</summary>
public sealed record LogCallBack : CaseInput
{
    public string? On { get; init; }
    public string? Whom { get; init; }

    /// <summary>Numbers of the workers' lines that were asked about.</summary>
    public IReadOnlyList<string>? Lines { get; init; }
    public string? Result { get; init; }
    public string? Said { get; init; }
}

/// <summary>Reopening, voiding, undoing a merge, taking back a slip: a reason and nothing else.</summary>
public sealed record WithReason : CaseInput;

public sealed record MergeCase : CaseInput
{
    public string? Into { get; init; }
    public string? People { get; init; }
    public string? AmountYuan { get; init; }
}

public sealed record ReassignCase : CaseInput
{
    public string? ToUnit { get; init; }
}
