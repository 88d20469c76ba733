namespace Anxin.Rules;

/// <summary>Something that happens to custody.</summary>
/// <param name="By">Whose step it is; of an order and of a time-out it does not matter.</param>
/// <param name="To">Of an offer or an order: to whom.</param>
/// <param name="At">When it happens, UTC.</param>
/// <param name="Due">Of an offer: until when it waits.</param>
/// <param name="Final">Of a feedback: it is the result, nothing more is to come.</param>
public sealed record CustodyStep(CustodyEvent Event, Party By, DateTime At, Party? To = null, DateTime? Due = null, bool Final = false);

/// <summary>How it stands afterwards, or the stable code of why not.</summary>
public readonly record struct CustodyResult(CustodyState? Next, string? Refusal)
{
    public static implicit operator CustodyResult(CustodyState next) => new(next, null);

    public static CustodyResult No(string code) => new(null, code);
}
