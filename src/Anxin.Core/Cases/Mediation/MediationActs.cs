using System.Globalization;
using Anxin.Core.Journal;
using Anxin.Core.Law;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Mediation;

/// <summary>Mediation: sessions, what was agreed, and instalments as they come.</summary>
public sealed class MediationActs(AnxinDb db, CaseChanges changes)
{
    private const int MostInstalments = 24;

    public async Task<CaseView> RecordAsync(ActContext context, Guid id, RecordMediation input, CancellationToken ct)
    {
        var last = await LastAsync(id, ct);
        return await changes.ChangeAsync(context, id, "case.mediation", CaseAct.Service, input, false, (work, read, rows) =>
        {
            var on = read.Date("on", input.On, true);
            var place = read.Text("place", input.Place, CaseLimits.Name);
            var result = read.Word("result", input.Result, LegalHelpWords.Results, $"结果", true);
            var agreed = read.Yuan("agreedYuan", input.AgreedYuan);
            var note = read.Text("note", input.Note, CaseLimits.Note);
            var promised = Promised(read, input.Instalments ?? [], on);
            if (result is MediationResult.Adjourned or MediationResult.Failed)
                read.Problems.Check(agreed is null && promised.Count == 0, "agreedYuan", $"只有达成协议才填协议金额和分期");
            else if (read.Problems.All.Count == 0)
                CheckAgreed(read, agreed, promised, work.Before.AmountFen);
            read.Problems.ThrowIfAny();

            var service = new Service { CaseId = id, Number = ++work.LastService, Kind = ServiceKind.Mediation, On = on!.Value };
            var session = new MediationSession
            {
                CaseId = id,
                Number = last.Session + 1,
                On = on.Value,
                Place = place,
                Result = result!.Value,
                AgreedFen = agreed ?? (promised.Count > 0 ? promised.Sum(p => p.Fen) : null),
                ServiceNumber = service.Number,
                NoteId = note is null ? null : CaseChanges.Keep(rows, work.Before.UnitId, note, context),
            };
            var instalments = promised.Select((p, i) => new Instalment
            {
                CaseId = id,
                Number = last.Instalment + 1 + i,
                SessionNumber = session.Number,
                DueOn = p.On,
                AmountFen = p.Fen,
            }).ToList();
            work.Add(rows, service);
            rows.Insert(session);
            instalments.ForEach(rows.Insert);
            work.Say("mediation", MediationView.Of(session, instalments));
            Step(rows, work, last.Event, session);
        }, ct, says: true);
    }

    /// <summary>Takes a session back with its slip, its step of the law and its unpaid instalments; not once something was paid under it.</summary>
    public async Task<CaseView> VoidAsync(ActContext context, Guid id, int n, WithReason input, CancellationToken ct)
    {
        var session = await db.MediationSessions.AsNoTracking().SingleOrDefaultAsync(s => s.CaseId == id && s.Number == n && s.UntilPosition == null, ct)
            ?? throw new NotVisibleException("mediation");
        var promised = await db.Instalments.AsNoTracking().Where(i => i.CaseId == id && i.SessionNumber == n && i.UntilPosition == null).ToListAsync(ct);
        // The step that the law's clocks go by was written with it, and goes with it.
        var steps = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == id && e.FromPosition == session.FromPosition && e.UntilPosition == null).ToListAsync(ct);
        return await changes.ChangeAsync(context, id, "case.mediation.void", CaseAct.Service, input, true, (work, _, rows) =>
        {
            if (promised.Exists(i => i.PaidOn is not null))
                throw new RefusalException("mediation-has-payments");
            rows.Supersede(session);
            promised.ForEach(rows.Supersede);
            foreach (var step in steps)
            {
                rows.Supersede(step);
                work.Say("event", CaseEventView.Of(step), null);
            }
            if (work.Services.SingleOrDefault(s => s.Number == session.ServiceNumber) is { } slip)
                work.Remove(rows, slip);
            work.Say("mediation", MediationView.Of(session, promised), null);
        }, ct, says: true);
    }

    /// <summary>An instalment came: it is a recovery of its amount, on its day. One that a merged case was promised is paid to the survivor.</summary>
    public async Task<CaseView> PayAsync(ActContext context, Guid id, int n, PayInstalment input, CancellationToken ct)
    {
        var instalment = await db.InstalmentAsync(id, input.Of, n, ct) ?? throw new NotVisibleException("instalment");
        return await changes.ChangeAsync(context, id, "case.instalment", CaseAct.Recovery, input, false, (work, read, rows) =>
        {
            var on = read.Date("on", input.On, true, $"付款日期");
            var people = read.People("people", input.People, true, $"首次领到工资的人数");
            if (on < work.Before.AcceptedOn)
                read.Problems.Add("on", $"付款日期不能早于受理日期（{work.Before.AcceptedOn}）");
            read.Problems.ThrowIfAny();
            if (instalment.PaidOn is not null)
                throw new RefusalException("instalment-paid");
            var recovery = new Recovery
            {
                CaseId = id,
                Number = ++work.LastRecovery,
                On = on!.Value,
                People = people!.Value,
                AmountFen = instalment.AmountFen,
                OriginCaseId = instalment.CaseId == id ? null : instalment.CaseId,
            };
            work.Add(rows, recovery);
            work.CheckSums();
            rows.Supersede(instalment);
            var paid = instalment with { RowId = 0, FromPosition = 0, PaidOn = on, RecoveryNumber = recovery.Number };
            rows.Insert(paid);
            work.Say("instalment", InstalmentView.Of(instalment), InstalmentView.Of(paid));
        }, ct);
    }

    public async Task<CaseView> HelpAsync(ActContext context, Guid id, RecordLegalHelp input, CancellationToken ct)
    {
        var last = await db.LegalHelp.Where(h => h.CaseId == id).MaxAsync(h => (int?)h.Number, ct) ?? 0;
        return await changes.ChangeAsync(context, id, "case.legal", CaseAct.Service, input, false, (work, read, rows) =>
        {
            var on = read.Date("on", input.On, true);
            var kind = read.Word("kind", input.Kind, LegalHelpWords.Kinds, $"服务", true);
            var provider = read.Text("provider", input.Provider, CaseLimits.Name, true, $"由谁提供");
            var outcome = read.Text("outcome", input.Outcome, CaseLimits.Reason);
            var note = read.Text("note", input.Note, CaseLimits.Note);
            read.Problems.ThrowIfAny();
            var service = new Service { CaseId = id, Number = ++work.LastService, Kind = ServiceKind.LegalService, On = on!.Value };
            var help = new LegalHelp
            {
                CaseId = id,
                Number = last + 1,
                On = on.Value,
                Kind = kind!.Value,
                Provider = provider!,
                Outcome = outcome,
                ServiceNumber = service.Number,
                NoteId = note is null ? null : CaseChanges.Keep(rows, work.Before.UnitId, note, context),
            };
            work.Add(rows, service);
            rows.Insert(help);
            work.Say("legalHelp", LegalHelpView.Of(help));
        }, ct, says: true);
    }

    /// <summary>A session is a step that the law's clocks go by.</summary>
    private static void Step(ActRows rows, CaseWork work, int lastEvent, MediationSession session)
    {
        if (session.Result == MediationResult.Agreed)
            CaseEventActs.Write(rows, work, lastEvent + 1, LawEvent.MediationAgreed, session.On);
        else if (session.Result == MediationResult.Failed)
            CaseEventActs.Write(rows, work, lastEvent + 1, LawEvent.MediationFailed, session.On);
    }

    private static void CheckAgreed(InputReader read, long? agreed, List<(DateOnly On, long Fen)> promised, long? owed)
    {
        if (agreed is null && promised.Count == 0)
            read.Problems.Add("agreedYuan", $"请填协议一共付多少");
        else if (agreed == 0)
            read.Problems.Add("agreedYuan", $"协议金额应大于零");
        // A payment beyond what the case owes could never be entered.
        else if ((agreed ?? promised.Sum(p => p.Fen)) > owed)
            read.Problems.Add("agreedYuan", $"协议金额多于案件登记的欠薪{Money.Grouped(owed.Value)}元；如果欠薪写少了，请先更正案件金额");
        else if (agreed is { } sum && promised.Count > 0 && promised.Sum(p => p.Fen) != sum)
            read.Problems.Add("instalments", $"各期加起来是{Money.Grouped(promised.Sum(p => p.Fen))}元，和协议金额{Money.Grouped(sum)}元不一样");
    }

    private static List<(DateOnly On, long Fen)> Promised(InputReader read, IReadOnlyList<InstalmentInput> typed, DateOnly? agreedOn)
    {
        var promised = new List<(DateOnly, long)>();
        var given = typed.Index().Where(i => !string.IsNullOrWhiteSpace(i.Item.DueOn) || !string.IsNullOrWhiteSpace(i.Item.AmountYuan)).ToList();
        read.Problems.Check(given.Count <= MostInstalments, "instalments", $"最多{MostInstalments}期");
        foreach (var (at, one) in given.Take(MostInstalments))
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"instalments.{at}");
            var fen = read.Yuan(field + ".amountYuan", one.AmountYuan, true);
            if (!InputReader.TryDate(one.DueOn?.Trim() ?? "", out var due))
                read.Problems.Add(field + ".dueOn", $"请填这一期哪天前付，按 2022-10-31 的样子");
            else if (due < agreedOn)
                read.Problems.Add(field + ".dueOn", $"付款日不能早于达成协议的日子");
            else if (due > agreedOn?.AddYears(5))
                read.Problems.Add(field + ".dueOn", $"付款日超过五年，请核对年份");
            else if (fen is > 0)
                promised.Add((due, fen.Value));
            else if (fen == 0)
                read.Problems.Add(field + ".amountYuan", $"金额应大于零");
        }
        return promised;
    }

    private async Task<(int Session, int Instalment, int Event)> LastAsync(Guid id, CancellationToken ct) =>
        (await db.MediationSessions.Where(s => s.CaseId == id).MaxAsync(s => (int?)s.Number, ct) ?? 0,
            await db.Instalments.Where(s => s.CaseId == id).MaxAsync(s => (int?)s.Number, ct) ?? 0,
            await db.CaseEvents.Where(s => s.CaseId == id).MaxAsync(s => (int?)s.Number, ct) ?? 0);
}
