namespace Anxin.Core.Cases.Mediation;

/// <summary>A payment that an agreement promises, as typed: a civil date, which may lie ahead, and yuan.</summary>
public sealed record InstalmentInput(string? DueOn, string? AmountYuan);

/// <summary>A session of mediation, as typed.</summary>
public sealed record RecordMediation : CaseInput
{
    public string? On { get; init; }
    public string? Place { get; init; }

    /// <summary>By API name or Chinese: <c>agreed</c>, <c>adjourned</c>, <c>failed</c>.</summary>
    public string? Result { get; init; }

    /// <summary>What was agreed to be paid in all; the instalments must add up to it.</summary>
    public string? AgreedYuan { get; init; }
    public IReadOnlyList<InstalmentInput>? Instalments { get; init; }

    /// <summary>Personal: who took part, what was said.</summary>
    public string? Note { get; init; }
}

/// <summary>An instalment that came.</summary>
public sealed record PayInstalment : CaseInput
{
    public string? On { get; init; }

    /// <summary>Workers paid for the first time in this case.</summary>
    public string? People { get; init; }

    /// <summary>Id of the merged case whose agreement it is; this case's own unless said.</summary>
    public string? Of { get; init; }
}

/// <summary>Legal service or legal aid, as typed.</summary>
public sealed record RecordLegalHelp : CaseInput
{
    public string? On { get; init; }
    public string? Kind { get; init; }
    public string? Provider { get; init; }
    public string? Outcome { get; init; }

    /// <summary>Personal.</summary>
    public string? Note { get; init; }
}
