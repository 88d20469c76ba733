namespace Anxin.Rules;

/// <summary>One version of a report as the state rule sees it. Instants are UTC, by the server's clock.</summary>
/// <param name="Empty">Nothing new, resolved or closed is in its table, whatever is still open: it confirms zero.</param>
public readonly record struct SubmissionFact(DateTime ReceivedAt, bool Empty, DateTime? AcceptedAt = null, DateTime? ReturnedAt = null);
