using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Matching;

/// <summary>Counts two cases once.</summary>
public sealed record JoinMatch : CaseInput
{
    /// <summary>Id of the case that counts; the territorial unit's unless said.</summary>
    public string? Counting { get; init; }
}

/// <summary>What was decided of a suspected pair.</summary>
public sealed record MatchDecided(Guid Id, string State);

/// <summary>What whoever stands above two units does with a suspected pair. Two cases, two timelines, one act.</summary>
public sealed class JoinActs(AnxinDb db, ImmediateWatch watch)
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

        var rows = context.Begin("case.join", Above(context, counting.Before, participant.Before), reason);
        participant.After = participant.Before with { JoinedTo = chosen };
        participant.Say("countedBy", Side(counting.Before, context));
        counting.Say("countsFor", Side(participant.Before, context));
        var pair = await db.MatchPairs.SingleAsync(p => p.Id == id, ct);
        Decide(pair, MatchState.Joined, reason, context);
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

        var rows = context.Begin("case.unjoin", Above(context, counting.Before, participant.Before), reason);
        participant.After = participant.Before with { JoinedTo = null };
        counting.Say("countsNoMore", Side(participant.Before, context));
        foreach (var pair in await db.MatchPairs.Where(p => p.State == MatchState.Joined && ((p.CaseA == id && p.CaseB == into) || (p.CaseA == into && p.CaseB == id))).ToListAsync(ct))
            Decide(pair, MatchState.Rejected, reason, context);
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
        var rows = context.Begin("match.reject", Above(context, line.A, line.B), reason);
        var pair = await db.MatchPairs.SingleAsync(p => p.Id == id, ct);
        Decide(pair, MatchState.Rejected, reason, context);
        var number = await db.Entries.CountAsync(e => e.SubjectId == id, ct) + 1;
        var previous = await db.Entries.Where(e => e.SubjectId == id && e.Number == number - 1).Select(e => e.Digest).SingleOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Match, id, number, previous, new Changes().Set("cases", null, new[] { line.A.CaseId, line.B.CaseId }).Set("state", "open", "rejected"));
        var answer = new MatchDecided(id, "rejected");
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
    private static Guid Above(ActContext context, CaseState a, CaseState b)
    {
        var above = context.Viewer.Tree.Above(b.UnitId).Select(n => n.Id).ToHashSet();
        return context.Viewer.Tree.Above(a.UnitId).Select(n => n.Id).First(above.Contains);
    }

    private static void Decide(MatchPair pair, MatchState state, string? reason, ActContext context) =>
        (pair.State, pair.DecidedAt, pair.DecidedBy, pair.Reason) = (state, context.Now, context.Viewer.Actor.Name, reason);

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
