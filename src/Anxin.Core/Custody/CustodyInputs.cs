using Anxin.Core.Cases;

namespace Anxin.Core.Custody;

/// <summary>A case offered to another body: 移送 to the agency that has the power, 转办 to a unit or an agency.</summary>
public sealed record OfferHandover : CaseInput
{
    /// <summary>transfer or assignment, by API name or Chinese.</summary>
    public string? Kind { get; init; }

    /// <summary>The code of a unit or an agency.</summary>
    public string? To { get; init; }
}

/// <summary>A clue that belongs to another unit, or to the agency that has the power.</summary>
public sealed record PassClue
{
    /// <summary>The code of a unit or an agency.</summary>
    public string? ToUnit { get; init; }
    public string? Reason { get; init; }
}

/// <summary>An answer to an offer. A refusal needs its reason.</summary>
public sealed record AnswerHandover
{
    public string? Reason { get; init; }

    /// <summary>Who answers, where that is not known by the sign-in.</summary>
    public string? By { get; init; }
}

/// <summary>The result, or how far it has come.</summary>
public sealed record FeedbackInput
{
    public string? Text { get; init; }
    public string? By { get; init; }

    /// <summary>underway (unless said), or finally concluded, paid or notTaken; or the Chinese.</summary>
    public string? Result { get; init; }

    /// <summary>The step of the law that it comes to, by API name or Chinese; one that the agency's office takes. A case's clocks go by it.</summary>
    public string? Step { get; init; }

    /// <summary>The civil date of that step; today unless said.</summary>
    public string? StepOn { get; init; }
}

/// <summary>For knowledge; no worker's name or number belongs into it.</summary>
public sealed record NotifyInput
{
    public string? To { get; init; }
    public string? Text { get; init; }
}

/// <summary>What an agency answered on paper or by telephone, entered by the unit that had asked.</summary>
public sealed record RecordAnswer
{
    /// <summary>accept, refuse, feedback, acknowledge or return.</summary>
    public string? What { get; init; }
    public string? By { get; init; }

    /// <summary>The day the paper bears.</summary>
    public string? On { get; init; }
    public string? LetterNumber { get; init; }
    public string? Text { get; init; }

    /// <inheritdoc cref="FeedbackInput.Result"/>
    public string? Result { get; init; }

    /// <inheritdoc cref="FeedbackInput.Step"/>
    public string? Step { get; init; }

    /// <summary>The paper itself, uploaded with the page's form.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public AttachFile? Scan { get; init; }
}
