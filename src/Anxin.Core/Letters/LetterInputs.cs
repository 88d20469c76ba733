using Anxin.Core.Cases;

namespace Anxin.Core.Letters;

/// <summary>A letter's parts, as typed; what is absent comes from the template, or stays as it is.</summary>
public record AmendLetter : CaseInput
{
    public string? Addressee { get; init; }
    public string? Title { get; init; }
    public string? Facts { get; init; }
    public string? Basis { get; init; }
    public string? Requests { get; init; }
    public string? Contact { get; init; }
    public string? Annexes { get; init; }
    public string? CopyTo { get; init; }
}

public sealed record DraftLetter : AmendLetter
{
    /// <summary>By API name or Chinese: <c>reminder</c>, <c>opinion</c>, <c>recommendation</c>.</summary>
    public string? Kind { get; init; }
}

public sealed record SignLetter : CaseInput
{
    /// <summary>Who signed it off.</summary>
    public string? By { get; init; }
}

public sealed record ServeLetter : CaseInput
{
    public string? On { get; init; }
    public string? How { get; init; }

    /// <summary>The id of a file of the case: the receipt.</summary>
    public string? File { get; init; }
}

public sealed record AnswerLetter : CaseInput
{
    public string? On { get; init; }

    /// <summary><c>satisfied</c>, <c>partly</c> or <c>refused</c>.</summary>
    public string? Result { get; init; }

    /// <summary>Personal: what was answered.</summary>
    public string? Note { get; init; }

    /// <summary>The id of a file of the case: the reply.</summary>
    public string? File { get; init; }
}

/// <summary>A unit's own wording of a kind, whole, as typed.</summary>
public sealed record SetTemplate
{
    public string? Unit { get; init; }
    public string? Kind { get; init; }
    public string? Title { get; init; }
    public string? Facts { get; init; }
    public string? Basis { get; init; }
    public string? Requests { get; init; }
    public string? Contact { get; init; }
    public string? Annexes { get; init; }
    public string? CopyTo { get; init; }
    public string? Reason { get; init; }
}

/// <summary>How a unit's document numbers begin, as typed.</summary>
public sealed record SetPrefix
{
    public string? Unit { get; init; }
    public string? Prefix { get; init; }
    public string? Reason { get; init; }
}
