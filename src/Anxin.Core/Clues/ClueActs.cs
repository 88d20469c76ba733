using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>What can be done with a clue by itself. It is taken into a case by the acts of the case.</summary>
public sealed class ClueActs(AnxinDb db, ClueIntake intake)
{
    /// <summary>Whoever works in a unit hears things; only looking on gives no right to write.</summary>
    private const Roles Informants = Roles.Caseworker | Roles.Reporter | Roles.Duty;

    public async Task<ClueCreated> CreateAsync(ActContext context, CreateClue input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var draft = ClueDraft.Read(input, context.Today, false);
        var unit = context.Viewer.Unit(draft.UnitCode!);
        context.Viewer.Demand(Informants, unit.Id);
        var rows = context.Begin("clue.create", unit.Id);
        var (clue, code) = await intake.WriteAsync(rows, draft, unit.Id, context, ct);
        var created = new ClueCreated(clue.ClueId, 1, code);
        rows.Answer(context.Key, 201, created);
        await context.WriteAsync(db, rows, ct);
        return created;
    }

    /// <summary>Closed without a case, never without a reason.</summary>
    public async Task DeclineAsync(ActContext context, Guid id, DeclineClue input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var clue = await WaitingAsync(db, context, id, ct);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        var conclusion = read.Word("conclusion", input.Conclusion, Words.ClueConclusion, $"结论") ?? ClueConclusion.ReferredElsewhere;
        read.Problems.Check(conclusion is not (ClueConclusion.NewCase or ClueConclusion.JoinedCase), "conclusion", $"立案或并案请从案件办理");
        read.Problems.ThrowIfAny();
        var rows = context.Begin("clue.decline", clue.UnitId, reason);
        Change(rows, clue, clue with { Declined = true, Conclusion = conclusion },
            new Changes().Set("declined", false, true).Set("conclusion", null, Words.ClueConclusion.Api(conclusion)));
        rows.Answer(context.Key, 200, new ClueCreated(id, clue.Version + 1));
        await context.WriteAsync(db, rows, ct);
    }

    /// <summary>What was said, for whoever may see the clue; null once it was erased.</summary>
    public async Task<ClueStory?> StoryAsync(Clue clue, CancellationToken ct)
    {
        var record = await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == clue.StoryId && v.ErasedAt == null, ct);
        return record is null ? null : JsonSerializer.Deserialize<ClueStory>(record.Content.AsText(), CoreJson.Api);
    }

    /// <summary>A clue that this caseworker may triage, still waiting.</summary>
    internal static async Task<Clue> WaitingAsync(AnxinDb db, ActContext context, Guid id, CancellationToken ct)
    {
        var clue = await db.CluesOf(context.Viewer).SingleOrDefaultAsync(c => c.ClueId == id, ct) ?? throw new NotVisibleException("clue");
        context.Viewer.Demand(Roles.Caseworker, clue.UnitId);
        return clue.Waiting ? clue : throw new RefusalException(clue.Declined ? "clue-declined" : "clue-taken");
    }

    /// <summary>Writes the clue's next version, chained.</summary>
    internal static void Change(ActRows rows, Clue before, Clue after, Changes changes)
    {
        rows.Supersede(before);
        var digest = rows.Enter(EntrySubject.Clue, before.ClueId, before.Version + 1, before.Digest, changes);
        rows.Insert(after with { RowId = 0, FromPosition = 0, UntilPosition = null, Version = before.Version + 1, Digest = digest });
    }
}
