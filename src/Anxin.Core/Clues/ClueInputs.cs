namespace Anxin.Core.Clues;

/// <summary>
/// One report of unpaid wages, as somebody tells it. All as typed; null or empty is "not known". Whoever works for the union says at
/// least who owes and what was heard; a worker may leave anything out.
/// </summary>
public sealed record CreateClue
{
    public string? Unit { get; init; }

    /// <summary>By API name or Chinese; a union informant's unless said.</summary>
    public string? Channel { get; init; }
    public string? Employer { get; init; }
    public string? CreditCode { get; init; }
    public string? Site { get; init; }
    public string? GeneralContractor { get; init; }

    /// <summary>Personal, like everything down to <see cref="Phone"/>: kept in the vault alone.</summary>
    public string? Foreman { get; init; }
    public string? ForemanPhone { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }

    /// <summary>Any other way to reach who said it.</summary>
    public string? Reach { get; init; }
    public string? Heard { get; init; }

    /// <summary>Where the work was.</summary>
    public string? Place { get; init; }
    public string? OwedFrom { get; init; }
    public string? OwedTo { get; init; }
    public string? People { get; init; }

    /// <summary>Yuan, or with 万元 behind it.</summary>
    public string? AmountYuan { get; init; }

    /// <summary>True: no name, phone or other way to reach is kept, even where one was sent.</summary>
    public string? Anonymous { get; init; }

    /// <summary>Whether what was told may be handed on to the body that has the power; null: not asked.</summary>
    public string? Consent { get; init; }

    /// <summary>The wording to which consent was given or refused, whole; required with <see cref="Consent"/>.</summary>
    public string? ConsentWording { get; init; }

    /// <summary>Another system's name for itself and its own number of this report: the same number again is the same clue.</summary>
    public string? SourceSystem { get; init; }
    public string? SourceNumber { get; init; }
}

public sealed record DeclineClue
{
    public string? Reason { get; init; }

    /// <summary>By API name or Chinese; referred elsewhere unless said.</summary>
    public string? Conclusion { get; init; }
}

/// <param name="Receipt">The code to hand to whoever told it, sixteen digits; null where none was issued.</param>
public sealed record ClueCreated(Guid Id, int Version, string? Receipt = null);

/// <summary>What was said, and how to reach who said it; kept in the vault alone.</summary>
public sealed record ClueStory(
    string? Heard, string? Reach, string? Name = null, string? Phone = null, string? Foreman = null, string? ForemanPhone = null);
