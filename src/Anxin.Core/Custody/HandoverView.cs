using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Core.Custody;

/// <summary>An offer as the API tells it; instants in China's civil time.</summary>
/// <param name="Subject">case or clue.</param>
/// <param name="State">pending, accepted, refused, withdrawn, timedOut, overtaken, ended, matterEnded.</param>
/// <param name="FeedbackDue">By when the next feedback is awaited.</param>
/// <param name="FeedbackAt">When the final feedback came; null while more is awaited.</param>
public sealed record HandoverView(
    Guid Id, string Reference, string Kind, string Subject, Guid SubjectId, string From, string To, string Reason, string SentAt, string? Due,
    string State, string? AcknowledgedAt, string? AnsweredAt, string? AnsweredBy, string? Means, string? Answer, string? ConsentBasis,
    string? FeedbackDue, string? FeedbackAt)
{
    public static HandoverView Of(Handover h, UnitTree tree) => new(
        h.Id, h.Reference, CustodyWords.OfferKind.Api(h.Kind), h.Subject == HandoverSubject.Case ? "case" : "clue", h.SubjectId,
        tree.CodeOf(h.FromId), tree.CodeOf(h.ToId), h.Reason, CivilTime.Iso(h.SentAt), Iso(h.Due), CustodyWords.HandoverState.Api(h.State),
        Iso(h.AcknowledgedAt), Iso(h.AnsweredAt), h.AnsweredBy, h.Means is { } means ? CustodyWords.ExchangeMeans.Api(means) : null, h.Answer,
        h.ConsentBasis, Iso(h.FeedbackDue), Iso(h.FeedbackAt));

    private static string? Iso(DateTime? at) => at is { } instant ? CivilTime.Iso(instant) : null;
}

/// <summary>What the journal of a case or clue tells of a step.</summary>
internal sealed record HandoverSlip(string Kind, string From, string To, string? Due)
{
    public static HandoverSlip Of(Handover h, UnitTree tree) =>
        new(CustodyWords.OfferKind.Api(h.Kind), tree.CodeOf(h.FromId), tree.CodeOf(h.ToId), h.Due is { } due ? CivilTime.Iso(due) : null);
}

internal sealed record ExchangeSlip(string Kind, string From, string To, string Means, string? Digest);
