using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>A clue that owes its notification, or has had it, without anybody's identity.</summary>
/// <param name="Agency">Who is to be told; null where no labour department is known.</param>
public sealed record NoticeRow(
    Guid ClueId, Guid UnitId, DateOnly ReceivedOn, Channel Channel, string? Employer, string? Site, int? People, long? AmountFen, Guid? CaseId,
    DateTime Due, AgencyNode? Agency, NoticeDispatch? Dispatch, NoticeState State);

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

public sealed record NoticeSent(Guid Id, string Agency, int Clues, string Means, string SentAt, string? ProvenAt);

/// <summary>Notification of every clue to the labour department of the same level (N8): what is owed, what went, and the proof.</summary>
public sealed class NoticeActs(AnxinDb db)
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
        var cases = await CasesAsync([.. found.Where(f => f.clue.CaseId != null).Select(f => f.clue.CaseId!.Value).Distinct()], ct);
        var chosen = await Counterparts.ChosenAsync(db, ct);
        return [.. found.Select(f => Row(f.clue, f.dispatch, cases, Counterparts.LabourOf(viewer.Tree, f.clue.UnitId, chosen), now))];
    }

    public async Task<(int Owed, int Late)> CountAsync(Viewer viewer, DateTime now, CancellationToken ct)
    {
        var owed = db.CluesOf(viewer).Where(c => c.NoticeDue != null && !db.NoticeLines.Any(l => l.ClueId == c.ClueId));
        return (await owed.CountAsync(ct), await owed.CountAsync(c => c.NoticeDue <= now, ct));
    }

    /// <summary>Tells one labour department of one or several clues, and keeps the proof: the letter's number, or what comes back.</summary>
    public async Task<NoticeSent> SendAsync(ActContext context, SendNotices input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var read = new InputReader(new Problems(), context.Today);
        var ids = (input.Clues ?? []).Select(c => Guid.TryParse(c, out var id) ? id : Guid.Empty).Distinct().ToArray();
        read.Problems.Check(ids.Length > 0, "clues", $"请选择要通报的线索");
        read.Problems.Check(ids.Length <= AtMost, "clues", $"一次最多通报{AtMost}条");
        read.Problems.ThrowIfAny();
        var clues = await db.CluesOf(context.Viewer).Where(c => ids.Contains(c.ClueId)).ToListAsync(ct);
        if (clues.Count != ids.Length)
            throw new NotVisibleException("clue");
        foreach (var unit in clues.Select(c => c.UnitId).Distinct())
            context.Viewer.Demand(Roles.Caseworker, unit);
        var chosen = await Counterparts.ChosenAsync(db, ct);
        var agencies = clues.Select(c => Counterparts.LabourOf(context.Viewer.Tree, c.UnitId, chosen)).Distinct().ToList();
        read.Problems.Check(agencies.Count == 1, "clues", $"这些线索不是通报给同一个人社部门，请分开办");
        read.Problems.Check(agencies.Count != 1 || agencies[0] is not null, "clues", $"还没有设定对口的人社部门，请先在设置里选定");
        read.Problems.ThrowIfAny();
        var agency = agencies[0]!;
        var means = read.Word("means", input.Means, CustodyWords.ExchangeMeans, $"方式") ?? Usual(agency.Partner);
        read.Problems.Check(Fits(means, agency.Partner), "means", $"对方没有这种方式；可以发函或发电子邮件，再登记文号或日期");
        var paper = means is ExchangeMeans.Letter or ExchangeMeans.Email;
        var number = read.Text("letterNumber", input.LetterNumber, 100, means == ExchangeMeans.Letter, $"函的文号");
        var on = read.Date("on", input.On, paper, means == ExchangeMeans.Email ? $"邮件日期" : $"函的日期");
        read.Problems.ThrowIfAny();
        if (await db.NoticeLines.AnyAsync(l => ids.Contains(l.ClueId), ct))
            throw new RefusalException("notice-sent");

        var dispatch = new NoticeDispatch
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            UnitId = clues[0].UnitId,
            AgencyId = agency.Id,
            SentAt = context.Now,
            By = context.Viewer.Actor.Name,
            Means = means,
            LetterNumber = number,
            On = on,
            ProvenAt = paper ? context.Now : null,
            Proof = paper ? number ?? $"{on:yyyy-MM-dd}" : null,
        };
        var rows = context.Begin("notice.dispatch", dispatch.UnitId);
        rows.Insert(dispatch);
        foreach (var id in ids)
            rows.Insert(new NoticeLine { ClueId = id, DispatchId = dispatch.Id });
        rows.Enter(EntrySubject.Handover, dispatch.Id, 1, null, new Changes().Set("agency", null, agency.Code)
            .Set("means", null, CustodyWords.ExchangeMeans.Api(means)).Set("letterNumber", null, number).Set("on", null, on)
            .Set("clues", null, ids));
        if (means == ExchangeMeans.Api)
            await Outbox.TellAsync(db, agency.Id, "notice", new { dispatch = dispatch.Id, clues = await LinesAsync(clues, ct) }, context, ct);
        var answer = View(dispatch, agency, ids.Length);
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

    private async Task<IReadOnlyList<object>> LinesAsync(IReadOnlyList<Clue> clues, CancellationToken ct)
    {
        var cases = await CasesAsync([.. clues.Where(c => c.CaseId != null).Select(c => c.CaseId!.Value)], ct);
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

    private static NoticeRow Row(Clue clue, NoticeDispatch? dispatch, Dictionary<Guid, Cases.CaseState> cases, AgencyNode? agency, DateTime now)
    {
        var state = clue.CaseId is { } id ? cases.GetValueOrDefault(id) : null;
        return new NoticeRow(clue.ClueId, clue.UnitId, clue.ReceivedOn, clue.Channel, clue.Employer ?? state?.Employer, clue.Site ?? state?.Site,
            clue.People ?? state?.People, clue.AmountFen ?? state?.AmountFen, clue.CaseId, clue.NoticeDue!.Value, agency, dispatch,
            NoticeRule.State(clue.NoticeDue.Value, dispatch?.SentAt, now));
    }

    private Task<Dictionary<Guid, Cases.CaseState>> CasesAsync(Guid[] ids, CancellationToken ct) =>
        db.CaseStates.AsNoTracking().Where(s => ids.Contains(s.CaseId) && s.UntilPosition == null).ToDictionaryAsync(s => s.CaseId, ct);

    private static ExchangeMeans Usual(PartnerKind partner) => partner switch
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
