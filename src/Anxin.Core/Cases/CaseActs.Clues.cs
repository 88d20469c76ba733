using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Law;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>One more clue of a case that is already in the ledger: a waiting one and those of the same matter, or one that comes with this act.</summary>
public sealed record JoinClue : CaseInput
{
    /// <summary>A waiting clue; else the channel and the date below make one.</summary>
    public string? Clue { get; init; }
    public string? Channel { get; init; }
    public string? On { get; init; }
}

// Many clues can join one case; each keeps the channel and the day on which it came.
public sealed partial class CaseActs
{
    public async Task<CaseView> JoinClueAsync(ActContext context, Guid id, JoinClue input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var work = await db.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, work.Before.UnitId);
        var waiting = await WaitingClueAsync(context, input.Clue, ct);
        var read = new InputReader(new Problems(), context.Today);
        var channel = waiting?.Channel ?? read.Word("channel", input.Channel, Words.Channel, $"来源", true);
        var on = waiting?.ReceivedOn ?? read.Date("on", input.On, true, $"收到日期");
        read.Problems.ThrowIfAny();
        if (!CaseMoves.CanTakeIn(work.Before.Status))
            throw Wrong(work.Before.Status);

        var rows = context.Begin("case.clue", work.Before.UnitId);
        var going = waiting is null ? [] : await db.GoingAsync(context, rows, waiting, id, endings, ct);
        foreach (var one in going)
            SameMatter.Take(rows, one, id, work.Before.UnitId, ClueConclusion.JoinedCase);
        var brought = new Clue
        {
            ClueId = Guid.CreateVersion7(context.SystemNow),
            Version = 1,
            UnitId = work.Before.UnitId,
            Channel = channel!.Value,
            ReceivedAt = context.Now,
            ReceivedOn = on!.Value,
            CaseId = id,
            NoticeDue = await notices.AfterAsync(work.Before.UnitId, context.Now, ct),
        };
        if (waiting is null)
            rows.Insert(brought);
        var cases = (await db.WithMergedAsync(id, ct)).ToArray();
        var steps = await db.CaseEvents.AsNoTracking().Where(e => cases.Contains(e.CaseId))
            .Select(e => new { e.CaseId, e.Number, Stands = e.UntilPosition == null, e.What }).ToListAsync(ct);
        if (!steps.Exists(e => e.Stands && e.What == LawEvent.PetitionAccepted))
            CaseEventActs.AcceptPetition(rows, going.Select(g => g.Clue).FirstOrDefault(c => c.PetitionDue is not null), id,
                steps.Where(e => e.CaseId == id).Select(e => e.Number).DefaultIfEmpty().Max() + 1, context.Today, work.Say);
        foreach (var clue in waiting is null ? [brought] : going.Select(g => g.Clue))
            work.Say("clue", SameMatter.Slip(clue));
        work.Finish(rows, context.Now, true);
        var view = await db.ViewAsync(work, context.Viewer.Tree, ct);
        rows.Answer(context.Key, 200, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }

    private async Task<Clue?> WaitingClueAsync(ActContext context, string? id, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(id) ? null
        : Guid.TryParse(id, out var clue) ? await ClueActs.WaitingAsync(db, context, clue, ct) : throw new NotVisibleException("clue");
}
