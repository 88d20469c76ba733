using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Core.Keys;
using Anxin.Core.Limits;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>What can be done with a clue by itself. It is taken into a case by the acts of the case.</summary>
public sealed partial class ClueActs(AnxinDb db, ClueIntake intake, ServerKeys keys, LimitBook limits, CustodyEndings endings)
{
    /// <summary>Whoever works in a unit hears things; only looking on gives no right to write.</summary>
    public const Roles Informants = Roles.Caseworker | Roles.Reporter | Roles.Duty;

    /// <summary>A clue that waits for triage; or the one that its source's number named before, brought up to what is told now.</summary>
    public async Task<ClueCreated> CreateAsync(ActContext context, CreateClue input, CancellationToken ct)
    {
        try
        {
            await context.ReplayAsync(db, ct);
            var draft = ClueDraft.Read(input, context.Today, false);
            var unit = context.Viewer.Unit(draft.UnitCode!);
            context.Viewer.Demand(Informants, unit.Id);
            await CheckLinksAsync(context, draft, ct);
            // Two with one number at the same moment: the later is held against the earlier.
            return await Latest.UponAsync(db, async () => await BySourceAsync(draft, ct) is { } known
                ? await AlreadyTakenAsync(context, known, draft, ct) : await TakeInAsync(context, draft, unit.Id, ct), draft.SourceNumber is not null);
        }
        catch (AnsweredBeforeException before)
        {
            return await AgainAsync(before.First, ct);
        }
    }

    /// <summary>Closed without a case: with a typed conclusion, a reason, and where to go instead.</summary>
    public async Task<ClueView> DeclineAsync(ActContext context, Guid id, DeclineClue input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var clue = await WaitingAsync(db, context, id, ct);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        var conclusion = read.Word("conclusion", input.Conclusion, Words.ClueConclusion, $"结论") ?? ClueConclusion.ReferredElsewhere;
        read.Problems.Check(conclusion is not (ClueConclusion.NewCase or ClueConclusion.JoinedCase), "conclusion", $"立案或并案请从案件办理");
        var goTo = read.Text("goTo", input.GoTo, CaseLimits.Reason) ?? WhereToGo.For(conclusion)[0];
        read.Problems.ThrowIfAny();
        var rows = context.Begin("clue.decline", clue.UnitId, reason);
        var told = new Changes();
        await endings.OfClueAsync(context, rows, clue, told, ct);
        var after = Change(rows, clue, clue with { Declined = true, Conclusion = conclusion, GoTo = goTo }, told
            .Set("declined", false, true).Set("conclusion", null, Words.ClueConclusion.Api(conclusion)).Set("goTo", null, goTo));
        return await DoneAsync(context, rows, after, ct);
    }

    /// <summary>A declined clue waits again, with a clock of its own: the first one ended when it was declined.</summary>
    public async Task<ClueView> ReopenAsync(ActContext context, Guid id, WithReason input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var clue = await FindAsync(context, id, ct);
        if (!clue.Declined)
            throw new RefusalException(clue.CaseId is null ? "clue-waiting" : "clue-taken");
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        read.Problems.ThrowIfAny();
        var due = (await limits.AfterAsync("clue.triage", clue.UnitId, context.Now, ct)).Due;
        var rows = context.Begin("clue.reopen", clue.UnitId, reason);
        var after = Change(rows, clue, clue with { Declined = false, Conclusion = null, GoTo = null, TriageDue = due, AskedAt = null, AskedDue = null },
            new Changes().Set("declined", true, false).Set("conclusion", Words.ClueConclusion.Api(clue.Conclusion ?? ClueConclusion.ReferredElsewhere), null));
        return await DoneAsync(context, rows, after, ct);
    }

    /// <summary>It is not the matter that whoever took it said it is: it goes its own way. Only while it waits.</summary>
    public async Task<ClueView> ApartAsync(ActContext context, Guid id, SetApart input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var clue = await WaitingAsync(db, context, id, ct);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason);
        read.Problems.ThrowIfAny();
        if (clue.SameAsId is null)
            throw new RefusalException("nothing-changed");
        var rows = context.Begin("clue.apart", clue.UnitId, reason);
        var after = Change(rows, clue, clue with { SameAsId = null }, new Changes().Set("sameAs", clue.SameAsId, null));
        return await DoneAsync(context, rows, after, ct);
    }

    /// <summary>Asks the worker for more, in the thread that the receipt opens. The clue's own clock runs on.</summary>
    public async Task<ClueView> AskAsync(ActContext context, Guid id, AskForMore input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var clue = await WaitingAsync(db, context, id, ct);
        var read = new InputReader(new Problems(), context.Today);
        var text = read.Text("text", input.Text, CaseLimits.Note, true, $"要问的话");
        read.Problems.ThrowIfAny();
        var due = (await limits.AfterAsync("clue.asked", clue.UnitId, context.Now, ct)).Due;
        var rows = context.Begin("clue.ask", clue.UnitId);
        var (_, digest) = ClueThread.Write(rows, clue, MessageKind.Asks, text, false, context);
        var after = Change(rows, clue, clue with { AskedAt = context.Now, AskedDue = due }, new Changes().Set("asked", null, digest));
        return await DoneAsync(context, rows, after, ct);
    }

    /// <summary>What was said, for whoever may see the clue; null once it was erased.</summary>
    public async Task<ClueStory?> StoryAsync(Clue clue, CancellationToken ct)
    {
        var record = await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == clue.StoryId && v.ErasedAt == null, ct);
        return record is null ? null : JsonSerializer.Deserialize<ClueStory>(record.Content.AsText(), CoreJson.Api);
    }

    /// <summary>The acts on a clue and on its receipts in order.</summary>
    public async Task<IReadOnlyList<TimelineItem>> JournalAsync(Viewer viewer, Guid id, CancellationToken ct)
    {
        if (!await db.CluesOf(viewer).AnyAsync(c => c.ClueId == id, ct))
            throw new NotVisibleException("clue");
        var receipts = await db.Receipts.Where(r => r.ClueId == id).Select(r => r.Id).ToListAsync(ct);
        return await CaseTimeline.OfThingsAsync(db, viewer, [id, .. receipts], ct);
    }

    /// <summary>A clue that this caseworker may triage, still waiting.</summary>
    internal static async Task<Clue> WaitingAsync(AnxinDb db, ActContext context, Guid id, CancellationToken ct)
    {
        var clue = await db.CluesOf(context.Viewer).SingleOrDefaultAsync(c => c.ClueId == id, ct) ?? throw new NotVisibleException("clue");
        context.Viewer.Demand(Roles.Caseworker, clue.UnitId);
        return clue.Waiting ? clue : throw new RefusalException(clue.Declined ? "clue-declined" : "clue-taken");
    }

    /// <summary>Writes the clue's next version, chained.</summary>
    internal static Clue Change(ActRows rows, Clue before, Clue after, Changes changes)
    {
        rows.Supersede(before);
        var digest = rows.Enter(EntrySubject.Clue, before.ClueId, before.Version + 1, before.Digest, changes);
        var next = after with { RowId = 0, FromPosition = 0, UntilPosition = null, Version = before.Version + 1, Digest = digest };
        rows.Insert(next);
        return next;
    }

    private async Task<Clue> FindAsync(ActContext context, Guid id, CancellationToken ct)
    {
        var clue = await db.CluesOf(context.Viewer).SingleOrDefaultAsync(c => c.ClueId == id, ct) ?? throw new NotVisibleException("clue");
        context.Viewer.Demand(Roles.Caseworker, clue.UnitId);
        return clue;
    }

    private async Task<ClueView> DoneAsync(ActContext context, ActRows rows, Clue after, CancellationToken ct)
    {
        var view = ClueView.Of(after, context.Viewer.Tree, context.Now);
        rows.Answer(context.Key, 200, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }
}
