using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>Clues that agencies send in: to the unit of their own place, under their own number. The same number is the same clue: what it says anew is taken as an update.</summary>
public sealed class AgencyClues(AnxinDb db, ClueIntake intake, ClueActs clues, CustodyActs custody)
{
    public async Task<ClueCreated> SendAsync(ActContext context, CreateClue input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        if (context.Viewer.Actor is not { Kind: ActorKind.AgencyMember, Body: { } body } || context.Viewer.Tree.Agency(body) is not { } agency)
            throw new NotVisibleException("agency");
        var tree = context.Viewer.Tree;
        var unit = await Organisation.ClosingUnits.StayingAsync(db, tree, (agency.CounterpartOf is { } own ? tree.Find(own) : null) ?? tree.Root, ct);
        var number = input.SourceNumber?.Trim() is { Length: > 0 } given ? given : null;
        var draft = ClueDraft.Read(input with
        {
            Unit = unit.Code,
            Channel = Words.Channel.Api(Channel.OtherAgency),
            SourceSystem = agency.Code,
            SourceNumber = number,
        }, context.Today, false);
        if (number is not null && await db.Clues.AsNoTracking().FirstOrDefaultAsync(
            c => c.UntilPosition == null && c.SourceSystem == agency.Code && c.SourceNumber == number, ct) is { } known)
            return await AgainAsync(context, known, draft, agency.Id, ct);
        var rows = context.Begin("clue.from.agency", unit.Id);
        var (clue, _) = await intake.WriteAsync(rows, draft, unit.Id, context, ct);
        var created = new ClueCreated(clue.ClueId, 1);
        rows.Answer(context.Key, 201, created);
        await context.WriteAsync(db, rows, ct);
        return created;
    }

    /// <summary>The number was taken before. What is new goes to the clue, and where that has become a case into the case's thread, for a person to look at.</summary>
    private async Task<ClueCreated> AgainAsync(ActContext context, Clue known, ClueDraft draft, Guid agency, CancellationToken ct)
    {
        var update = ClueUpdate.Of(known, await clues.StoryAsync(known, ct), draft);
        var rows = context.Begin(update is null ? "clue.known" : "clue.update", known.UnitId);
        var after = update is null ? known : await update.WriteAsync(rows, intake, context, ct);
        if (update is not null && known.CaseId is { } into)
            await custody.TellCaseAsync(context, rows, into, agency, $"来件{known.SourceNumber}有变动：{update.Says()}", ct);
        var created = new ClueCreated(known.ClueId, after.Version, null, true, update is not null);
        rows.Answer(context.Key, 200, created);
        await context.WriteAsync(db, rows, ct);
        return created;
    }

    /// <summary>What the union has told an agency of a clue that it sent, oldest first.</summary>
    public async Task<IReadOnlyList<ExchangeLine>> ToldAsync(Guid clueId, Guid agency, CancellationToken ct)
    {
        var told = await db.Exchanges.AsNoTracking().Where(e => e.SubjectId == clueId && e.ToId == agency).OrderBy(e => e.At).ToListAsync(ct);
        var texts = await CustodyBook.TextsAsync(db, told, ct);
        return [.. told.Select(e => new ExchangeLine(e.At, null, e, e.TextId is { } t ? texts.GetValueOrDefault(t) : null, null))];
    }

    /// <summary>What became of the clues that an agency sent.</summary>
    public Task<List<Clue>> OfAsync(string agencyCode, CancellationToken ct) => db.Clues.AsNoTracking()
        .Where(c => c.UntilPosition == null && c.SourceSystem == agencyCode).OrderByDescending(c => c.ReceivedAt).Take(100).ToListAsync(ct);
}
