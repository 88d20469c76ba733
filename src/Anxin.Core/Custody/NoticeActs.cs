using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>A clue that owes its notification, or has had it, without anybody's identity.</summary>
/// <param name="CaseId">The case that it is part of; null where it is of none, or of one that is out of the viewer's sight now.</param>
/// <param name="Agency">Who is to be told; null where no labour department is known.</param>
public sealed record NoticeRow(
    Guid ClueId, Guid UnitId, DateOnly ReceivedOn, Channel Channel, string? Employer, string? Site, int? People, long? AmountFen, Guid? CaseId,
    DateTime Due, AgencyNode? Agency, NoticeDispatch? Dispatch, NoticeState State)
{
    /// <summary>Whom or what it is about; null where nobody said it.</summary>
    public string? Title => Employer ?? Site;
}

/// <summary>Several clues told in one go.</summary>
public sealed record SendNotices
{
    /// <summary>Ids of clues; all of units that tell the same department.</summary>
    public IReadOnlyList<string>? Clues { get; init; }

    /// <summary>desk, api, letter or email; unless said, as the department is reached.</summary>
    public string? Means { get; init; }
    public string? LetterNumber { get; init; }

    /// <summary>The day of the letter or the e-mail.</summary>
    public string? On { get; init; }
}

/// <summary>One case of which an agency or a union was told for knowledge.</summary>
/// <param name="Read">Its acknowledgement; null until somebody there has read it.</param>
public sealed record CaseNotification(Exchange Told, string Employer, string? Text, Exchange? Read);

public sealed record NoticeSent(Guid Id, string Agency, int Clues, string Means, string SentAt, string? ProvenAt);

/// <summary>Notification of every clue to the labour department of the same level (N8): what is owed, what went, and the proof.</summary>
public sealed partial class NoticeActs(AnxinDb db)
{
    private const int AtMost = 200;

    /// <summary>What is owed, the first due first; then what went, the latest first.</summary>
    public async Task<IReadOnlyList<NoticeRow>> ListAsync(Viewer viewer, bool sent, DateTime now, CancellationToken ct, int atMost = AtMost)
    {
        var owing = db.CluesOf(viewer).Where(c => c.NoticeDue != null);
        var lines = sent
            ? from clue in owing
              join line in db.NoticeLines on clue.ClueId equals line.ClueId
              join dispatch in db.NoticeDispatches on line.DispatchId equals dispatch.Id
              orderby dispatch.SentAt descending, clue.ReceivedAt
              select new { clue, dispatch = (NoticeDispatch?)dispatch }
            : from clue in owing
              where !db.NoticeLines.Any(l => l.ClueId == clue.ClueId)
              orderby clue.NoticeDue, clue.ReceivedAt
              select new { clue, dispatch = (NoticeDispatch?)null };
        var found = await lines.AsNoTracking().Take(atMost).ToListAsync(ct);
        var cases = await db.LastSeenAsync(viewer, [.. found.Where(f => f.clue.CaseId != null).Select(f => f.clue.CaseId!.Value).Distinct()], ct);
        var chosen = await Counterparts.ChosenAsync(db, ct);
        return [.. found.Select(f => Row(f.clue, f.dispatch, cases, Counterparts.LabourOf(viewer.Tree, f.clue.UnitId, chosen), now))];
    }

    public async Task<(int Owed, int Late)> CountAsync(Viewer viewer, DateTime now, CancellationToken ct)
    {
        var owed = db.CluesOf(viewer).Where(c => c.NoticeDue != null && !db.NoticeLines.Any(l => l.ClueId == c.ClueId));
        return (await owed.CountAsync(ct), await owed.CountAsync(c => c.NoticeDue <= now, ct));
    }

    /// <summary>Tells one labour department of one or several clues, and keeps the proof: the letter itself, and its number or what comes back.</summary>
    /// <param name="paper">Makes the letter's file.</param>
    public async Task<NoticeSent> SendAsync(ActContext context, SendNotices input, Func<NoticeLetter, byte[]> paper, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var notice = await ReadAsync(context.Viewer, context.Today, input, false, ct);
        var ids = notice.Clues.Select(c => c.ClueId).ToArray();
        if (await db.NoticeLines.AnyAsync(l => ids.Contains(l.ClueId), ct))
            throw new RefusalException("notice-sent");

        var (means, number, on) = (notice.Means, notice.Number, notice.On);
        var isPaper = means is ExchangeMeans.Letter or ExchangeMeans.Email;
        var dispatch = new NoticeDispatch
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            UnitId = notice.Issuer.Id,
            AgencyId = notice.Agency.Id,
            SentAt = context.Now,
            By = context.Viewer.Actor.Name,
            Means = means,
            LetterNumber = number,
            On = on,
            ProvenAt = isPaper ? context.Now : null,
            Proof = isPaper ? number ?? $"{on:yyyy-MM-dd}" : null,
        };
        var rows = context.Begin("notice.dispatch", dispatch.UnitId);
        rows.Insert(dispatch);
        foreach (var id in ids)
            rows.Insert(new NoticeLine { ClueId = id, DispatchId = dispatch.Id });
        var digest = Keep(rows, context, dispatch, paper(await LetterAsync(context.Viewer, notice, context.Today, ct)));
        rows.Enter(EntrySubject.Handover, dispatch.Id, 1, null, new Changes().Set("agency", null, notice.Agency.Code)
            .Set("means", null, CustodyWords.ExchangeMeans.Api(means)).Set("letterNumber", null, number).Set("on", null, on)
            .Set("clues", null, ids).Set("letter", null, digest));
        if (means == ExchangeMeans.Api)
            await Outbox.TellAsync(db, notice.Agency.Id, "notice", new { dispatch = dispatch.Id, clues = await LinesAsync(context.Viewer, notice.Clues, ct) }, context, ct);
        var answer = View(dispatch, notice.Agency, ids.Length);
        rows.Answer(context.Key, 201, answer);
        await context.WriteAsync(db, rows, ct);
        return answer;
    }

    /// <summary>By the department's own member: read, which is the proof that it arrived.</summary>
    public async Task ReadAsync(ActContext context, Guid id, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var dispatch = await db.NoticeDispatches.SingleOrDefaultAsync(d => d.Id == id, ct);
        if (dispatch is null || context.Viewer.Actor is not { Kind: ActorKind.AgencyMember, Body: { } own } || dispatch.AgencyId != own)
            throw new NotVisibleException("notice");
        if (dispatch.ProvenAt is not null)
            throw new RefusalException("custody-acknowledged");
        (dispatch.ProvenAt, dispatch.Proof) = (context.Now, context.Viewer.Actor.Name);
        var rows = context.Begin("notice.read", own);
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == id).OrderByDescending(e => e.Number).FirstAsync(ct);
        rows.Enter(EntrySubject.Handover, id, last.Number + 1, last.Digest, new Changes().Set("readBy", null, context.Viewer.Actor.Name));
        rows.Answer(context.Key, 200, new { read = true });
        await context.WriteAsync(db, rows, ct);
    }

    /// <summary>What an agency was told, the latest first.</summary>
    public async Task<IReadOnlyList<(NoticeDispatch Dispatch, IReadOnlyList<NoticeRow> Clues)>> ToAgencyAsync(Guid agency, UnitTree tree, DateTime now, CancellationToken ct)
    {
        var dispatches = await db.NoticeDispatches.AsNoTracking().Where(d => d.AgencyId == agency && d.Means == ExchangeMeans.Desk)
            .OrderByDescending(d => d.SentAt).Take(50).ToListAsync(ct);
        var all = new List<(NoticeDispatch, IReadOnlyList<NoticeRow>)>();
        foreach (var dispatch in dispatches)
        {
            var clues = await (from line in db.NoticeLines
                               where line.DispatchId == dispatch.Id
                               join clue in db.Clues on line.ClueId equals clue.ClueId
                               where clue.UntilPosition == null
                               select clue).AsNoTracking().ToListAsync(ct);
            var cases = await CasesAsync([.. clues.Where(c => c.CaseId != null).Select(c => c.CaseId!.Value)], ct);
            all.Add((dispatch, [.. clues.Select(c => Row(c, dispatch, cases, tree.Agency(agency), now))]));
        }
        return all;
    }

    /// <summary>What some bodies were told of single cases at their desks by others, the latest first.</summary>
    public async Task<IReadOnlyList<CaseNotification>> OfCasesAsync(IReadOnlyCollection<Guid> bodies, CancellationToken ct)
    {
        var told = await db.Exchanges.AsNoTracking().Where(e => bodies.Contains(e.ToId) && !bodies.Contains(e.FromId) && e.Subject == HandoverSubject.Case
            && e.Kind == ExchangeKind.Notification && e.Means == ExchangeMeans.Desk).OrderByDescending(e => e.At).Take(50).ToListAsync(ct);
        var texts = await CustodyBook.TextsAsync(db, told, ct);
        var ids = told.Select(e => e.SubjectId).Distinct().ToArray();
        var cases = await CasesAsync(ids, ct);
        var read = await db.Exchanges.AsNoTracking().Where(e => ids.Contains(e.SubjectId) && bodies.Contains(e.FromId) && e.HandoverId == null && e.Kind == ExchangeKind.Acknowledged)
            .OrderBy(e => e.Position).ToListAsync(ct);
        return [.. told.Select(e => new CaseNotification(e, cases[e.SubjectId].Employer, e.TextId is { } t ? texts.GetValueOrDefault(t) : null,
            read.Find(r => r.SubjectId == e.SubjectId && r.FromId == e.ToId && r.Position > e.Position)))];
    }

    private async Task<IReadOnlyList<object>> LinesAsync(Viewer viewer, IReadOnlyList<Clue> clues, CancellationToken ct)
    {
        var cases = await db.LastSeenAsync(viewer, [.. clues.Where(c => c.CaseId != null).Select(c => c.CaseId!.Value)], ct);
        return
        [
            .. clues.Select(c => Row(c, null, cases, null, DateTime.MaxValue)).Select(r => (object)new
            {
                clue = r.ClueId,
                receivedOn = r.ReceivedOn,
                channel = Words.Channel.Api(r.Channel),
                employer = r.Employer,
                site = r.Site,
                people = r.People,
                amountYuan = r.AmountFen is { } fen ? Money.Yuan(fen) : null,
            }),
        ];
    }

    private static NoticeRow Row(Clue clue, NoticeDispatch? dispatch, Dictionary<Guid, CaseState> cases, AgencyNode? agency, DateTime now)
    {
        var state = clue.CaseId is { } id ? cases.GetValueOrDefault(id) : null;
        return new NoticeRow(clue.ClueId, clue.UnitId, clue.ReceivedOn, clue.Channel, clue.Employer ?? state?.Employer, clue.Site ?? state?.Site,
            clue.People ?? state?.People, clue.AmountFen ?? state?.AmountFen, state is { UntilPosition: null } ? state.CaseId : null, clue.NoticeDue!.Value, agency, dispatch,
            NoticeRule.State(clue.NoticeDue.Value, dispatch?.SentAt, now));
    }

    private Task<Dictionary<Guid, CaseState>> CasesAsync(Guid[] ids, CancellationToken ct) =>
        db.CaseStates.AsNoTracking().Where(s => ids.Contains(s.CaseId) && s.UntilPosition == null).ToDictionaryAsync(s => s.CaseId, ct);

    /// <summary>How an agency is told unless somebody says otherwise.</summary>
    internal static ExchangeMeans Usual(PartnerKind partner) => partner switch
    {
        PartnerKind.Accounts => ExchangeMeans.Desk,
        PartnerKind.Api => ExchangeMeans.Api,
        _ => ExchangeMeans.Letter,
    };

    private static bool Fits(ExchangeMeans means, PartnerKind partner) => means switch
    {
        ExchangeMeans.Desk => partner == PartnerKind.Accounts,
        ExchangeMeans.Api => partner == PartnerKind.Api,
        _ => means is ExchangeMeans.Letter or ExchangeMeans.Email,
    };

    private static NoticeSent View(NoticeDispatch d, AgencyNode agency, int clues) => new(
        d.Id, agency.Code, clues, CustodyWords.ExchangeMeans.Api(d.Means), CivilTime.Iso(d.SentAt), d.ProvenAt is { } at ? CivilTime.Iso(at) : null);
}
