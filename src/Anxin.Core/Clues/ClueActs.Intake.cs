using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

// How a clue comes in: new, known by its source's number, or as one more of a case.
public sealed partial class ClueActs
{
    /// <summary>The same matter as a case that is there: the call becomes one more clue of it, with a receipt of its own.</summary>
    public async Task<ClueCreated> JoinNewAsync(ActContext context, CreateClue input, Guid into, CancellationToken ct)
    {
        try
        {
            await context.ReplayAsync(db, ct);
            var work = await db.FindAsync(context.Viewer, into, ct);
            context.Viewer.Demand(Roles.Caseworker, work.Before.UnitId);
            var draft = ClueDraft.Read(string.IsNullOrWhiteSpace(input.Employer) ? input with { Employer = work.Before.Employer } : input, context.Today, false);
            if (!CaseMoves.CanTakeIn(work.Before.Status))
                throw CaseChanges.Wrong(work.Before.Status);
            var rows = context.Begin("case.clue", work.Before.UnitId);
            var (clue, code) = await intake.WriteAsync(rows, draft, work.Before.UnitId, context, ct, into);
            work.Say("clue", SameMatter.Slip(clue));
            work.Finish(rows, context.Now, true);
            return await WriteAsync(context, rows, new ClueCreated(clue.ClueId, 1, code), 201, ct);
        }
        catch (AnsweredBeforeException before)
        {
            return await AgainAsync(before.First, ct);
        }
    }

    private async Task<ClueCreated> TakeInAsync(ActContext context, ClueDraft draft, Guid unit, CancellationToken ct)
    {
        var rows = context.Begin("clue.create", unit);
        var (clue, code) = await intake.WriteAsync(rows, draft, unit, context, ct);
        return await WriteAsync(context, rows, new ClueCreated(clue.ClueId, 1, code), 201, ct);
    }

    private async Task<Clue?> BySourceAsync(ClueDraft draft, CancellationToken ct) =>
        draft.SourceNumber is null || !await ClueSources.KnowsAsync(db, draft.SourceSystem!, draft.SourceNumber, ct) ? null
        : await db.Clues.AsNoTracking().SingleOrDefaultAsync(
            c => c.UntilPosition == null && c.SourceSystem == draft.SourceSystem && c.SourceNumber == draft.SourceNumber, ct);

    /// <summary>The clue of that number as it is, or with what is told now: another number is another clue, the same number never is.</summary>
    private async Task<ClueCreated> AlreadyTakenAsync(ActContext context, Clue known, ClueDraft draft, CancellationToken ct)
    {
        if (!context.Viewer.Sees(known.UnitId))
            throw new RefusalException("source-number-elsewhere");
        var update = ClueUpdate.Of(known, await StoryAsync(known, ct), draft);
        var code = await CodeAsync(known.ClueId, ct);
        if (update is null)
            return await KeptAsync(context, known, code, ct);
        context.Viewer.Demand(Informants, known.UnitId);
        var rows = context.Begin("clue.update", known.UnitId);
        var after = await update.WriteAsync(rows, intake, context, ct);
        return await WriteAsync(context, rows, new ClueCreated(known.ClueId, after.Version, code, true, true), 200, ct);
    }

    /// <summary>Nothing is written but the answer, where a key asks for it to be kept.</summary>
    private async Task<ClueCreated> KeptAsync(ActContext context, Clue known, string? code, CancellationToken ct)
    {
        var created = new ClueCreated(known.ClueId, known.Version, code, true);
        return context.Key is null ? created : await WriteAsync(context, context.Begin("clue.known", known.UnitId), created, 200, ct);
    }

    /// <summary>The receipt's code is kept nowhere, the kept answer included: it is made anew for whoever asks again.</summary>
    private async Task<ClueCreated> WriteAsync(ActContext context, ActRows rows, ClueCreated created, int status, CancellationToken ct)
    {
        rows.Answer(context.Key, status, created with { Receipt = null });
        await context.WriteAsync(db, rows, ct);
        return created;
    }

    private async Task<ClueCreated> AgainAsync(SubmissionKey first, CancellationToken ct)
    {
        var created = JsonSerializer.Deserialize<ClueCreated>(first.Answer, CoreJson.Api)!;
        return created with { Receipt = await CodeAsync(created.Id, ct) };
    }

    private async Task<string?> CodeAsync(Guid clue, CancellationToken ct)
    {
        var receipt = await db.Receipts.AsNoTracking().Where(r => r.ClueId == clue && r.RevokedAt == null)
            .OrderByDescending(r => r.IssuedAt).FirstOrDefaultAsync(ct);
        return receipt is null ? null : await Receipts.CodeAsync(db, keys, receipt.Id, ct);
    }

    private async Task CheckLinksAsync(ActContext context, ClueDraft draft, CancellationToken ct)
    {
        if (draft.SameAsId is { } same && !await db.CluesOf(context.Viewer).AnyAsync(c => c.ClueId == same, ct))
            throw new NotVisibleException("clue");
        if (draft.InspectionId is not { } visit)
            return;
        var unit = await db.Inspections.Where(i => i.InspectionId == visit && i.UntilPosition == null).Select(i => (Guid?)i.UnitId).SingleOrDefaultAsync(ct);
        if (unit is null || !context.Viewer.Sees(unit.Value))
            throw new NotVisibleException("inspection");
    }
}
