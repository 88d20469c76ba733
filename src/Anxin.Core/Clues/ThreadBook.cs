using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Closing;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>One line as both sides read it.</summary>
/// <param name="Body">The name of the body that wrote it; null for the worker.</param>
public sealed record ThreadLine(ClueMessage Message, string? Text, string? Body, IReadOnlyList<Attachment> Files)
{
    /// <summary>The worker's own word on the money, still without an answer.</summary>
    public bool OpenMoney => Open && Message.Kind is MessageKind.PaidInFull or MessageKind.PaidInPart or MessageKind.NotPaid;

    public bool Open => Message is { FromWorker: true, AnsweredAt: null };
}

/// <summary>A clue with the thread that belongs to it.</summary>
/// <param name="Unit">Accountable for it now: whose caseworkers answer.</param>
/// <param name="Receipt">The receipt in force; null where none was issued.</param>
/// <param name="Files">What came with the report itself.</param>
public sealed record ClueThreadView(Clue Clue, Guid Unit, Receipt? Receipt, IReadOnlyList<Attachment> Files, IReadOnlyList<ThreadLine> Lines)
{
    public IEnumerable<ThreadLine> OpenLines => Lines.Where(l => l.Open);
}

/// <summary>The threads between workers and the union, for whoever may see the clue or the case it went into.</summary>
public sealed class ThreadBook(AnxinDb db)
{
    /// <summary>A clue within sight: by its own unit, or by the case it went into, also where that was merged.</summary>
    /// <returns>The clue and the unit accountable for it now.</returns>
    public async Task<(Clue Clue, Guid Unit)> FindAsync(Viewer viewer, Guid id, CancellationToken ct)
    {
        var clue = await db.Clues.AsNoTracking().SingleOrDefaultAsync(c => c.ClueId == id && c.UntilPosition == null, ct);
        Guid? unit = clue is null ? null : await UnitAsync(clue, ct);
        if (clue is null || (!viewer.Sees(unit!.Value) && !viewer.Sees(clue.UnitId)))
            throw new NotVisibleException("clue");
        return (clue, unit.Value);
    }

    public async Task<ClueThreadView> OfClueAsync(Viewer viewer, Guid id, CancellationToken ct)
    {
        var (clue, unit) = await FindAsync(viewer, id, ct);
        return (await ReadAsync([clue], unit, ct))[0];
    }

    /// <summary>The threads of every clue of a case, those of cases merged into it included.</summary>
    public async Task<IReadOnlyList<ClueThreadView>> OfCaseAsync(Viewer viewer, Guid id, CancellationToken ct)
    {
        var state = await db.CasesOf(viewer).SingleOrDefaultAsync(s => s.CaseId == id, ct) ?? throw new NotVisibleException("case");
        var ids = (await db.WithMergedAsync(id, ct)).ToArray();
        var clues = await db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && c.CaseId != null && ids.Contains(c.CaseId.Value))
            .OrderBy(c => c.ReceivedAt).ToListAsync(ct);
        return [.. (await ReadAsync(clues, state.UnitId, ct)).Where(t => t.Receipt is not null || t.Lines.Count > 0)];
    }

    /// <summary>The thread as its worker reads it.</summary>
    public async Task<IReadOnlyList<ThreadLine>> LinesAsync(Guid clue, CancellationToken ct) => await LinesAsync([clue], ct);

    /// <summary>A file of the clue or of a line of its thread, with its bytes; null where there is none or it was erased.</summary>
    public async Task<(Attachment File, byte[] Bytes)?> FileAsync(Guid clue, Guid file, CancellationToken ct)
    {
        var found = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == file
            && (a.SubjectId == clue || db.ClueMessages.Any(m => m.Id == a.SubjectId && m.ClueId == clue)), ct);
        if (found is null || await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == found.VaultId && v.ErasedAt == null, ct) is not { } record)
            return null;
        return (found, record.Content.Bytes);
    }

    /// <summary>What the workers of a case say of the money, those of cases merged into it included; the case must have been found visible.</summary>
    public async Task<MoneySaid> MoneyAsync(Guid id, CancellationToken ct)
    {
        var ids = (await db.WithMergedAsync(id, ct)).ToArray();
        var word = await (from message in db.ClueMessages.AsNoTracking()
                          join clue in db.Clues on message.ClueId equals clue.ClueId
                          where clue.UntilPosition == null && clue.CaseId != null && ids.Contains(clue.CaseId.Value) && message.AnsweredAt == null
                              && (message.Kind == MessageKind.NotPaid || message.Kind == MessageKind.PaidInPart)
                              && !db.ClueMessages.Any(m => m.ClueId == message.ClueId && m.Kind == MessageKind.PaidInFull && m.Position > message.Position)
                          orderby message.Position descending
                          select message).FirstOrDefaultAsync(ct);
        var call = await db.CallBacks.AsNoTracking().Where(c => c.CaseId == id && c.Result != CallBackResult.NotReached && c.Result != CallBackResult.OwnWish)
            .OrderByDescending(c => c.Position).FirstOrDefaultAsync(ct);
        return new MoneySaid(word, call);
    }

    /// <summary>What workers have said that nobody has answered, of the clues and cases that the viewer sees; oldest first.</summary>
    public async Task<IReadOnlyList<OpenWord>> OpenAsync(Viewer viewer, int atMost, CancellationToken ct)
    {
        var open = db.ClueMessages.AsNoTracking().Where(m => m.FromWorker && m.AnsweredAt == null);
        var clues = db.Clues.AsNoTracking().Where(c => c.UntilPosition == null);
        var cases = db.CasesOf(viewer);
        var seen = db.CluesOf(viewer);
        return await (from message in open
                      join clue in clues on message.ClueId equals clue.ClueId
                      join held in cases on clue.CaseId equals (Guid?)held.CaseId into helds
                      from held in helds.DefaultIfEmpty()
                      where held != null || (clue.CaseId == null && seen.Any(s => s.ClueId == clue.ClueId))
                      where !open.Any(later => later.ClueId == message.ClueId && later.Position > message.Position)
                      let since = open.Where(word => word.ClueId == message.ClueId).Min(word => word.At)
                      orderby since
                      select new OpenWord(message.Id, message.Kind, since, clue.ClueId, clue.CaseId, held != null ? held.Employer : clue.Employer, held != null ? held.UnitId : clue.UnitId))
            .Take(atMost).ToListAsync(ct);
    }

    private async Task<Guid> UnitAsync(Clue clue, CancellationToken ct)
    {
        var unit = clue.UnitId;
        for (var next = clue.CaseId; next is { } id;)
        {
            var state = await db.CaseStates.AsNoTracking().SingleOrDefaultAsync(s => s.CaseId == id && s.UntilPosition == null, ct);
            (unit, next) = state is null ? (unit, null) : (state.UnitId, state.MergedInto);
        }
        return unit;
    }

    private async Task<List<ClueThreadView>> ReadAsync(IReadOnlyList<Clue> clues, Guid unit, CancellationToken ct)
    {
        var ids = clues.Select(c => c.ClueId).ToArray();
        var receipts = await db.Receipts.AsNoTracking().Where(r => ids.Contains(r.ClueId) && r.RevokedAt == null).ToListAsync(ct);
        var files = await db.Attachments.AsNoTracking().Where(a => ids.Contains(a.SubjectId)).OrderBy(a => a.Id).ToListAsync(ct);
        var lines = await LinesAsync(ids, ct);
        return [.. clues.Select(c => new ClueThreadView(c, unit, receipts.Find(r => r.ClueId == c.ClueId),
            files.FindAll(f => f.SubjectId == c.ClueId), [.. lines.Where(l => l.Message.ClueId == c.ClueId)]))];
    }

    private async Task<List<ThreadLine>> LinesAsync(Guid[] clues, CancellationToken ct)
    {
        var messages = await db.ClueMessages.AsNoTracking().Where(m => clues.Contains(m.ClueId)).OrderBy(m => m.Position).ThenBy(m => m.Id).ToListAsync(ct);
        var ids = messages.Select(m => m.Id).ToArray();
        var texts = messages.Select(m => m.TextId).ToArray();
        var said = (await db.Vault.AsNoTracking().Where(v => texts.Contains(v.Id) && v.ErasedAt == null).ToListAsync(ct)).ToDictionary(v => v.Id, v => v.Content.AsText());
        var files = await db.Attachments.AsNoTracking().Where(a => ids.Contains(a.SubjectId)).OrderBy(a => a.Id).ToListAsync(ct);
        var bodies = messages.Where(m => m.BodyId is not null).Select(m => m.BodyId!.Value).Distinct().ToArray();
        var names = await db.Set<Organisation.Body>().AsNoTracking().Where(b => bodies.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, ct);
        return messages.ConvertAll(m => new ThreadLine(m, m.TextId is { } text ? said.GetValueOrDefault(text) : null,
            m.BodyId is { } body ? names.GetValueOrDefault(body) : null, files.FindAll(f => f.SubjectId == m.Id)));
    }
}

/// <param name="Word">The latest word that wages have not come, or not all, still without an answer and not taken back by the same worker since.</param>
/// <param name="Call">The latest call that reached somebody.</param>
public sealed record MoneySaid(ClueMessage? Word, CallBack? Call);

/// <summary>A worker's word that waits for an answer.</summary>
/// <param name="UnitId">Whose caseworkers answer.</param>
public sealed record OpenWord(Guid Id, MessageKind Kind, DateTime At, Guid ClueId, Guid? CaseId, string? Employer, Guid UnitId);
