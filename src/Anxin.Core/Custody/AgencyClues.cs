using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>Clues that agencies send in: to the unit of their own place, under their own number. The same number is the same clue.</summary>
public sealed class AgencyClues(AnxinDb db, ClueIntake intake)
{
    public async Task<ClueCreated> SendAsync(ActContext context, CreateClue input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        if (context.Viewer.Actor is not { Kind: ActorKind.AgencyMember, Body: { } body } || context.Viewer.Tree.Agency(body) is not { } agency)
            throw new NotVisibleException("agency");
        var unit = (agency.CounterpartOf is { } own ? context.Viewer.Tree.Find(own) : null) ?? context.Viewer.Tree.Root;
        var number = input.SourceNumber?.Trim() is { Length: > 0 } given ? given : null;
        if (number is not null && await db.Clues.AsNoTracking().FirstOrDefaultAsync(
            c => c.UntilPosition == null && c.SourceSystem == agency.Code && c.SourceNumber == number, ct) is { } before)
            return new ClueCreated(before.ClueId, before.Version);
        var draft = ClueDraft.Read(input with
        {
            Unit = unit.Code,
            Channel = Words.Channel.Api(Channel.OtherAgency),
            SourceSystem = agency.Code,
            SourceNumber = number,
        }, context.Today, false);
        var rows = context.Begin("clue.from.agency", unit.Id);
        var (clue, _) = await intake.WriteAsync(rows, draft, unit.Id, context, ct);
        var created = new ClueCreated(clue.ClueId, 1);
        rows.Answer(context.Key, 201, created);
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
