using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Vault;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>What can be done with a clue by itself. It is taken into a case by the acts of the case.</summary>
public sealed class ClueActs(AnxinDb db)
{
    /// <summary>Whoever works in a unit hears things; only looking on gives no right to write.</summary>
    private const Roles Informants = Roles.Caseworker | Roles.Reporter | Roles.Duty;

    public async Task<ClueCreated> CreateAsync(ActContext context, CreateClue input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var read = new InputReader(new Problems(), context.Today);
        var code = read.Text("unit", input.Unit, 40, true, $"单位");
        var channel = read.Word("channel", input.Channel, Words.Channel, $"来源") ?? Channel.UnionInformant;
        var employer = read.Text("employer", input.Employer, CaseLimits.Name, true, $"欠薪的单位或个人");
        var people = read.People("people", input.People);
        var heard = read.Text("heard", input.Heard, CaseLimits.Note, true, $"听到的情况");
        var reach = read.Text("reach", input.Reach, CaseLimits.Reason);
        read.Problems.ThrowIfAny();
        var unit = context.Viewer.Unit(code!);
        context.Viewer.Demand(Informants, unit.Id);

        var rows = context.Begin("clue.create", unit.Id);
        var story = new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = unit.Id,
            Content = Sealed.Text(JsonSerializer.Serialize(new ClueStory(heard, reach), CoreJson.Api)),
            At = context.Now,
        };
        rows.Insert(story);
        var clue = new Clue
        {
            ClueId = Guid.CreateVersion7(context.SystemNow),
            Version = 1,
            UnitId = unit.Id,
            Channel = channel,
            ReceivedAt = context.Now,
            ReceivedOn = context.Today,
            Employer = employer,
            People = people,
            StoryId = story.Id,
        };
        var changes = new Changes().Set("unit", null, unit.Id).Set("channel", null, Words.Channel.Api(channel))
            .Set("employer", null, employer).Set("people", null, people).Set("story", null, story.Content.Digest());
        rows.Insert(clue with { Digest = rows.Enter(EntrySubject.Clue, clue.ClueId, 1, null, changes) });
        var created = new ClueCreated(clue.ClueId, 1);
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
        read.Problems.ThrowIfAny();
        var rows = context.Begin("clue.decline", clue.UnitId, reason);
        Change(rows, clue, clue with { Declined = true }, new Changes().Set("declined", false, true));
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
