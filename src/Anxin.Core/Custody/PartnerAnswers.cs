using Anxin.Core.Accounts;
using Anxin.Core.Clock;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>What a partner's system answers or sends.</summary>
public sealed record PartnerAnswer
{
    /// <summary>The partner's own id of this event: the same again gets the first answer again, and moves nothing.</summary>
    public string? EventId { get; init; }

    /// <summary>The partner's own count, from 1 without gaps; what was refused uses up no number.</summary>
    public long? Sequence { get; init; }

    /// <summary>acknowledge, accept, refuse, return, withdraw (its return), feedback or clue.</summary>
    public string? Kind { get; init; }
    public Guid? Handover { get; init; }
    public string? Reason { get; init; }
    public string? Text { get; init; }
    public string? By { get; init; }

    /// <summary>Of a feedback: underway (unless said), or finally concluded, paid or notTaken.</summary>
    public string? Result { get; init; }

    /// <summary>Of a feedback: the step of the law that it comes to, and its date.</summary>
    public string? Step { get; init; }
    public string? StepOn { get; init; }
    public CreateClue? Clue { get; init; }
}

/// <summary>Answers that come by interface: signed, in order, each counted once in the transaction of its own act.</summary>
public sealed class PartnerAnswers(AnxinDb db, CustodyActs acts, AgencyClues clues, PartnerSecrets secrets, WorkClock clock, OrganisationCache organisation)
{
    /// <summary>The partner of that code whose signature this is. Whatever is wrong gives the same no.</summary>
    public async Task<Agency?> AuthenticateAsync(string code, string text, string? signature, CancellationToken ct)
    {
        var agency = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Code == code && a.Partner == PartnerKind.Api, ct);
        return agency?.Secret is { } secret && secrets.Verify(secret, text, signature, clock.SystemNow) ? agency : null;
    }

    /// <summary>The partner's event id is the submission key of the act.</summary>
    public static KeyedRequest KeyOf(Agency agency, PartnerAnswer input, byte[] digest) => new(agency.Id, "event:" + input.EventId, digest);

    public async Task<object> TakeAsync(Agency agency, PartnerAnswer input, KeyedRequest key, CancellationToken ct)
    {
        var problems = new Problems();
        problems.Check(input.EventId is { Length: > 0 and <= 100 }, "eventId", $"请给出事件编号，最多100个字符");
        problems.Check(input.Sequence > 0, "sequence", $"请给出序号，从1起，不跳号");
        problems.Check(input.Handover is not null || input.Kind == "clue", "handover", $"请给出是哪一次移送或转办");
        problems.ThrowIfAny();
        var context = await ContextAsync(agency, key, ct);
        await context.ReplayAsync(db, ct);
        var last = await db.PartnerReceipts.Where(r => r.AgencyId == agency.Id).MaxAsync(r => (long?)r.Sequence, ct) ?? 0;
        if (input.Sequence != last + 1)
            throw new RefusalException("partner-out-of-order", last + 1);
        db.PartnerReceipts.Add(new PartnerReceipt { AgencyId = agency.Id, Sequence = input.Sequence.Value, EventId = input.EventId!, At = context.SystemNow });
        var id = input.Handover ?? Guid.Empty;
        var answer = new AnswerHandover { Reason = input.Reason, By = input.By };
        return input.Kind switch
        {
            "acknowledge" => await acts.AcknowledgeAsync(context, id, ExchangeMeans.Api, ct),
            "accept" => await acts.AnswerAsync(context, id, true, answer, ExchangeMeans.Api, ct),
            "refuse" => await acts.AnswerAsync(context, id, false, answer, ExchangeMeans.Api, ct),
            "withdraw" => await acts.WithdrawAsync(context, id, answer, ct),
            "return" => await acts.ReturnAsync(context, id, answer, ExchangeMeans.Api, ct),
            "feedback" => await acts.FeedBackAsync(context, id, new FeedbackInput { Text = input.Text, By = input.By, Result = input.Result, Step = input.Step, StepOn = input.StepOn }, ExchangeMeans.Api, ct),
            "clue" => await clues.SendAsync(context, input.Clue ?? new CreateClue(), ct),
            _ => throw new InputException(new Problems().Add("kind", $"可选：acknowledge、accept、refuse、return、withdraw、feedback、clue")),
        };
    }

    public async Task<ActContext> ContextAsync(Agency agency, KeyedRequest? key, CancellationToken ct)
    {
        var now = await clock.NowAsync(db, ct);
        var tree = await organisation.TreeAsync(db, CivilTime.DateOf(now), ct);
        return new ActContext(new Viewer(new Actor(ActorKind.AgencyMember, agency.Id, agency.Name, agency.Id), [], tree), now, clock.SystemNow, key);
    }
}
