namespace Anxin.Core.Clues;

/// <summary>Where a report stands, as its worker may know it.</summary>
/// <param name="Events">All of them, oldest first; of several alike in a row on one day only the last.</param>
/// <param name="Holder">Who has it in hand.</param>
/// <param name="Phone">Of the union that answers for it; null where none is known.</param>
/// <param name="Due">By when the next thing is to happen; null where nothing more is to come.</param>
/// <param name="UnitName">The union that answers for it.</param>
/// <param name="Since">Since when an agency has it in hand; null where the union itself has it.</param>
/// <param name="Asked">Who is to answer whether it takes it over; null where nobody is asked.</param>
/// <param name="Pays">By when the next part of what was agreed is to be paid; null where none is outstanding, or none in time.</param>
/// <param name="Answered">The agency that has it has given its last word.</param>
/// <param name="Over">Closed, void or declined: nobody has it in hand any more.</param>
/// <param name="Declined">Null unless it stands declined.</param>
public sealed record WorkerStory(
    IReadOnlyList<WorkerEvent> Events, string Holder, string? Phone, WorkerNext Next, DateTime? Due, string? UnitName, DateTime? Since, string? Asked,
    DateTime? Pays, bool Answered, bool Over, WorkerDecline? Declined);

/// <summary>Why no case was opened, and where to go instead.</summary>
/// <param name="Reason">As the caseworker wrote it to whoever told it: for the passphrase alone.</param>
public sealed record WorkerDecline(string? Reason, string? GoTo);

/// <summary>
/// What comes next; <see cref="AskFree"/> after a withdrawal, <see cref="TakeBack"/> where an agency asks the union to have it again,
/// <see cref="Look"/> where a worker who could not be reached has spoken.
/// </summary>
public enum WorkerNext { Triage, YourAnswer, Look, News, Nothing, CallBack, AskFree, TakeOver, TakeBack, Feedback }
