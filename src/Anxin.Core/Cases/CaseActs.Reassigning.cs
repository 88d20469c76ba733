using Anxin.Core.Journal;

namespace Anxin.Core.Cases;

// Who answers for a case is custody's to decide; these are the ways by which the API's contract speaks of it.
public sealed partial class CaseActs
{
    /// <summary>From above both units at once, between siblings an offer that the other must accept.</summary>
    public Task<CaseView> ReassignAsync(ActContext context, Guid id, ReassignCase input, CancellationToken ct) =>
        custody.ReassignAsync(context, id, input, ct);

    /// <summary>By the unit it was offered to: the case moves now, and only now.</summary>
    public Task<CaseView> AcceptOfferAsync(ActContext context, Guid id, WithReason input, CancellationToken ct) =>
        custody.AnswerOfferAsync(context, id, true, input, ct);

    public Task<CaseView> DeclineOfferAsync(ActContext context, Guid id, WithReason input, CancellationToken ct) =>
        custody.AnswerOfferAsync(context, id, false, input, ct);
}
