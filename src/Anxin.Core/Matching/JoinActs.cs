using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Matching;

/// <summary>Counts two cases once.</summary>
public sealed record JoinMatch : CaseInput
{
    /// <summary>Id of the case that counts; the territorial unit's unless said.</summary>
    public string? Counting { get; init; }
}

/// <summary>The case that a clue only looks like.</summary>
public sealed record NotOfCase
{
    public string? Case { get; init; }
    public string? Reason { get; init; }
}

/// <summary>What was decided of a suspected pair.</summary>
public sealed record MatchDecided(Guid Id, string State);

/// <summary>What whoever stands above two units does with a suspected pair. Two cases, two timelines, one act.</summary>
public sealed class JoinActs(AnxinDb db, ImmediateWatch watch, MatchFinder finder)
{
    /// <summary>One of the two counts from now on; the other is listed, and in no figure.</summary>
    public async Task<MatchDecided> JoinAsync(ActContext context, Guid id, JoinMatch input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var line = await OpenAsync(context, id, ct);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        var chosen = line.Counting(context.Viewer.Tree).CaseId;
        if (!string.IsNullOrWhiteSpace(input.Counting) && (!Guid.TryParse(input.Counting, out chosen) || (chosen != line.A.CaseId && chosen != line.B.CaseId)))
            read.Problems.Add("counting", $"请选择由哪一件计数");
        read.Problems.ThrowIfAny();
        var counting = await db.LoadAsync(chosen == line.A.CaseId ? line.A : line.B, ct);
        var participant = await db.LoadAsync(chosen == line.A.CaseId ? line.B : line.A, ct);
        var other = participant.Before.CaseId;
        if (await db.CaseStates.AnyAsync(s => s.UntilPosition == null && s.JoinedTo == other, ct))
            throw new RefusalException("case-counts-for-others");

        var rows = context.Begin("case.join", Above(context, counting.Before.UnitId, participant.Before.UnitId), reason);
        participant.After = participant.Before with { JoinedTo = chosen };
        participant.Say("countedBy", Side(counting.Before, context));
        counting.Say("countsFor", Side(participant.Before, context));
        var pair = await db.MatchPairs.SingleAsync(p => p.Id == id, ct);
        pair.Decide(MatchState.Joined, reason, context);
        participant.Finish(rows, context.Now);
        counting.Finish(rows, context.Now, true);
        var answer = new MatchDecided(id, "joined");
        rows.Answer(context.Key, 200, answer);
        await context.WriteAsync(db, rows, ct);
        return answer;
    }

    /// <summary>Not the same after all: the participant counts for itself again from now on.</summary>
    public async Task<CaseView> UnjoinAsync(ActContext context, Guid id, WithReason input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var participant = await db.FindAsync(context.Viewer, id, ct);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        CaseChanges.CheckVersion(read, input.Version, participant.Before);
        read.Problems.ThrowIfAny();
        if (participant.Before.JoinedTo is not { } into)
            throw new RefusalException("case-not-joined");
        context.Viewer.Demand(Roles.Caseworker, participant.Before.UnitId);
        var counting = await db.FindAsync(context.Viewer, into, ct);
        context.Viewer.Demand(Roles.Caseworker, counting.Before.UnitId);

        var rows = context.Begin("case.unjoin", Above(context, counting.Before.UnitId, participant.Before.UnitId), reason);
        participant.After = participant.Before with { JoinedTo = null };
        counting.Say("countsNoMore", Side(participant.Before, context));
        foreach (var pair in await db.MatchPairs.Where(p => p.State == MatchState.Joined && ((p.CaseA == id && p.CaseB == into) || (p.CaseA == into && p.CaseB == id))).ToListAsync(ct))
            pair.Decide(MatchState.Rejected, reason, context);
        var state = participant.Finish(rows, context.Now);
        counting.Finish(rows, context.Now, true);
        await watch.LookAsync(db, rows, participant.Before, state, context, null, ct);
        var view = await db.ViewAsync(participant, context.Viewer.Tree, ct);
        rows.Answer(context.Key, 200, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }

    /// <summary>They are two cases: the pair is not shown again unless its facts change.</summary>
    public async Task<MatchDecided> RejectAsync(ActContext context, Guid id, WithReason input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var line = await OpenAsync(context, id, ct);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        read.Problems.ThrowIfAny();
        var rows = context.Begin("match.reject", Above(context, line.A.UnitId, line.B.UnitId), reason);
        var pair = await db.MatchPairs.SingleAsync(p => p.Id == id, ct);
        pair.Decide(MatchState.Rejected, reason, context);
        return await RejectedAsync(context, rows, pair, new Changes().Set("cases", null, new[] { line.A.CaseId, line.B.CaseId }), ct);
    }

    /// <summary>A waiting clue tells of another matter than a case that it looks like: not shown again unless the facts of either change.</summary>
    public async Task<MatchDecided> RejectAsync(ActContext context, Guid clueId, NotOfCase input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var clue = await ClueActs.WaitingAsync(db, context, clueId, ct);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        read.Problems.Check(Guid.TryParse(input.Case, out var caseId), "case", $"请写明是哪件案件，填案件的 id");
        read.Problems.ThrowIfAny();
        var state = (await db.FindAsync(context.Viewer, caseId, ct)).Before;
        context.Viewer.Demand(Roles.Caseworker, state.UnitId);
        var (own, theirs) = await finder.FactsAsync(clue, state, context.Viewer.Tree, ct);
        var print = MatchFactsOf.Print(own, theirs);
        var pair = await db.MatchPairs.SingleOrDefaultAsync(p => (p.CaseA == clueId && p.CaseB == caseId) || (p.CaseA == caseId && p.CaseB == clueId), ct);
        if (pair is { State: MatchState.Rejected } && pair.Facts == print)
            throw new RefusalException("match-decided");
        if (pair is null)
            db.MatchPairs.Add(pair = MatchPair.Of(clueId, caseId, context.SystemNow));
        var rows = context.Begin("match.reject", Above(context, clue.UnitId, state.UnitId), reason);
        pair.Hold(Matcher.Compare(new MatchSubject(own), new MatchSubject(theirs)), print, MatchState.Rejected);
        pair.Decide(MatchState.Rejected, reason, context);
        return await RejectedAsync(context, rows, pair, new Changes().Set("clue", null, clueId).Set("case", null, caseId), ct);
    }

    private async Task<MatchDecided> RejectedAsync(ActContext context, ActRows rows, MatchPair pair, Changes of, CancellationToken ct)
    {
        var number = await db.Entries.CountAsync(e => e.SubjectId == pair.Id, ct) + 1;
        var previous = await db.Entries.Where(e => e.SubjectId == pair.Id && e.Number == number - 1).Select(e => e.Digest).SingleOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Match, pair.Id, number, previous, of.Set("state", "open", "rejected"));
        var answer = new MatchDecided(pair.Id, "rejected");
        rows.Answer(context.Key, 200, answer);
        await context.WriteAsync(db, rows, ct);
        return answer;
    }

    private async Task<MatchLine> OpenAsync(ActContext context, Guid id, CancellationToken ct)
    {
        var line = await db.MatchesOf(context.Viewer, MatchState.Open, id).SingleOrDefaultAsync(ct);
        if (line is null)
            throw await db.MatchesOf(context.Viewer, MatchState.Rejected, id).AnyAsync(ct)
                ? new RefusalException("match-decided") : new NotVisibleException("match");
        context.Viewer.Demand(Roles.Caseworker, line.A.UnitId);
        context.Viewer.Demand(Roles.Caseworker, line.B.UnitId);
        return line;
    }

    /// <summary>The lowest unit that stands above both, for which it is done.</summary>
    private static Guid Above(ActContext context, Guid a, Guid b)
    {
        var above = context.Viewer.Tree.Above(b).Select(n => n.Id).ToHashSet();
        return context.Viewer.Tree.Above(a).Select(n => n.Id).First(above.Contains);
    }

    /// <summary>What the other side's timeline may know.</summary>
    private static object Side(CaseState s, ActContext context) => new
    {
        number = s.Number,
        employer = s.Employer,
        site = s.Site,
        people = s.People,
        unit = context.Viewer.Tree.Find(s.UnitId)?.Code,
    };
}
