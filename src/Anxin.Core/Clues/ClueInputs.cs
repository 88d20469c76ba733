namespace Anxin.Core.Clues;

/// <summary>
/// One report of unpaid wages, as somebody tells it. All as typed; null or empty is "not known". Whoever works for the union says at
/// least who owes and what was heard, of a call on the hotline one of the two; a worker may leave anything out.
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

    /// <summary>The civil day on which it was told, where that was before today; what is due counts from when it came here.</summary>
    public string? ReceivedOn { get; init; }

    /// <summary>Letter or visit, for a petition; by API name or Chinese.</summary>
    public string? PetitionForm { get; init; }

    /// <summary>How many came for all, at most five; how many are owed is <see cref="People"/>.</summary>
    public string? Representatives { get; init; }

    /// <summary>The inspection that found it.</summary>
    public string? Inspection { get; init; }

    /// <summary>Another clue that tells of the same matter.</summary>
    public string? SameAs { get; init; }
}

public sealed record DeclineClue
{
    /// <summary>Shown to whoever told it, too.</summary>
    public string? Reason { get; init; }

    /// <summary>Where to go instead, shown to whoever told it; the usual place of the conclusion unless said.</summary>
    public string? GoTo { get; init; }

    /// <summary>By API name or Chinese; referred elsewhere unless said.</summary>
    public string? Conclusion { get; init; }
}

/// <summary>What the worker is asked for.</summary>
public sealed record AskForMore
{
    public string? Text { get; init; }
}

/// <summary>The written answer to a petition.</summary>
public sealed record AnswerPetition
{
    public string? On { get; init; }

    /// <summary>How it reached the petitioner: by hand, by post with its number …</summary>
    public string? How { get; init; }
}

/// <summary>The case a clue belongs to.</summary>
public sealed record JoinCase
{
    public string? Case { get; init; }
}

/// <param name="Receipt">The code to hand to whoever told it, sixteen digits; null where none was issued.</param>
/// <param name="AlreadyTaken">The source's number was taken before: this is that clue.</param>
/// <param name="Updated">The same number came with other content, which the clue now has.</param>
public sealed record ClueCreated(Guid Id, int Version, string? Receipt = null, bool AlreadyTaken = false, bool Updated = false);

/// <summary>What was said, and how to reach who said it; kept in the vault alone.</summary>
public sealed record ClueStory(
    string? Heard, string? Reach, string? Name = null, string? Phone = null, string? Foreman = null, string? ForemanPhone = null);

/// <summary>A clue tells of another matter than the one that it was said to.</summary>
public sealed record SetApart
{
    /// <summary>Why; may be left out.</summary>
    public string? Reason { get; init; }
}
