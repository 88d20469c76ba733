using Anxin.Rules;

namespace Anxin.Core.Clues;

/// <summary>What can be told to a worker, each in one plain sentence.</summary>
public enum WorkerStep
{
    Received, AskedForMore, PassedOn, TakenUp, JoinedOthers, NotTaken,
    Mediated, LegalHelp, MoneyCame, MoneyAllCame, MovedTo, HandedTo, BackWith, Merged, Closed, OpenedAgain, OnItsOwnAgain, Corrected,
    ListMade, ToldProvince, ProvinceHasIt,
    LetterServed, LetterUnanswered, LetterAnswered,
    MediationHeld, InstalmentCame, InstalmentLate,
    Offered, OfferRefused, OfferTimedOut, OfferWithdrawn, OfferOver, FedBack, ToldForKnowledge, CalledBack, LawStep,
    KeptThere, Unfiled,
}

/// <summary>Something that happened, without names, reasons or figures of anybody.</summary>
/// <param name="At">UTC.</param>
/// <param name="Body">The unit or agency it is about.</param>
public sealed record WorkerEvent(WorkerStep Step, DateTime At, string? Body = null, Outcome? Outcome = null, ClueConclusion? Conclusion = null)
{
    public LetterKind? Letter { get; init; }
    public LetterReply? Reply { get; init; }
    public MediationResult? Mediation { get; init; }

    /// <summary>What an agency's word comes to.</summary>
    public ExchangeKind? Word { get; init; }
    public LawEvent? Law { get; init; }

    /// <summary>Others are in the case: what single ones did there may not be this worker's.</summary>
    public bool OfOthersToo { get; init; }

    /// <summary>When it was written down, where that was after the day that it bears: from then on the worker could read it. UTC.</summary>
    public DateTime? WrittenAt { get; init; }

    /// <summary>In how many parts an agreement is to be paid.</summary>
    public int Parts { get; init; }

    /// <summary>By when the other side is to answer or to pay, or whoever got a paper of the law has to move: an exclusive instant, UTC.</summary>
    public DateTime? Due { get; init; }

    /// <summary>Said in the same words on the same day.</summary>
    public bool IsLike(WorkerEvent other) => CivilTime.DateOf(At) == CivilTime.DateOf(other.At) && Bare == other.Bare;

    private WorkerEvent Bare => this with { At = default, Due = null, WrittenAt = null };
}
