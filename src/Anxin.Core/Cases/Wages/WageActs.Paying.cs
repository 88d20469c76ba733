using Anxin.Core.Cases.Mediation;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Wages;

// One payment for many workers. It is one recovery of the case: its people are those paid for the first time.
public sealed partial class WageActs
{
    /// <param name="proof">A file that comes with the act; else <see cref="RecordPayments.Proof"/> may name one of the case's.</param>
    public Task<CaseView> PayAsync(ActContext context, Guid id, RecordPayments input, AttachFile? proof, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.payment", CaseAct.Recovery, input, false, async (work, read, rows) =>
        {
            var on = read.Date("on", input.On, true, $"付款日期");
            var method = read.Word("method", input.Method, WageWords.PaymentMethod, $"付款方式", true);
            read.Problems.Check(on is null || on >= work.Before.AcceptedOn, "on", $"付款日期不能早于受理日期（{work.Before.AcceptedOn}）；立案以前付的请填在“已发”里");
            var sheet = await WageSheet.LoadAsync(db, id, ct);
            var paid = Lines(read, sheet, input.Lines ?? []);
            var promised = await InstalmentAsync(read, id, input, paid.Sum(p => p.Fen), ct);
            var proofId = proof is null ? await ProofOfAsync(read, id, input.Proof, ct) : null;
            read.Problems.ThrowIfAny();
            if (proof is not null)
                proofId = CaseActs.PutFile(rows, work, proof, context).Id;

            var first = paid.Where(p => !sheet.IsPaid(p.Line)).Select(p => Convert.ToHexString(p.Line.Mark)).Distinct().Count();
            var payment = Guid.CreateVersion7(context.SystemNow);
            foreach (var (line, fen) in paid)
                rows.Insert(new WagePayment
                {
                    PaymentId = payment,
                    CaseId = id,
                    Line = line.Number,
                    On = on!.Value,
                    AmountFen = fen,
                    Method = method!.Value,
                    ProofId = proofId,
                });
            work.Add(rows, new Recovery
            {
                CaseId = id,
                Number = ++work.LastRecovery,
                On = on!.Value,
                // Recoveries without names may have counted some of them already.
                People = (int)Math.Min(first, Math.Max(0, (work.After.People ?? int.MaxValue) - (long)work.After.RecoveredPeople)),
                AmountFen = paid.Sum(p => p.Fen),
                PaymentId = payment,
            });
            if (promised is not null)
            {
                var came = promised with { RowId = 0, FromPosition = 0, PaidOn = on, RecoveryNumber = work.LastRecovery };
                rows.Supersede(promised);
                rows.Insert(came);
                work.Say("instalment", InstalmentView.Of(promised), InstalmentView.Of(came));
            }
            work.Say("payment", new
            {
                on,
                method = WageWords.PaymentMethod.Api(method!.Value),
                proof = proofId,
                lines = paid.Select(p => new { n = p.Line.Number, amountYuan = Money.Yuan(p.Fen) }),
            });
            work.CheckSums();
        }, ct);

    private static List<(WorkerLine Line, long Fen)> Lines(InputReader read, WageSheet sheet, IReadOnlyList<LinePayment> typed)
    {
        var paid = new List<(WorkerLine, long)>();
        foreach (var (text, amount) in typed)
        {
            if (!int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var n) || sheet.Line(n) is not { } line)
            {
                read.Problems.Add("lines", string.IsNullOrWhiteSpace(text) ? (Sentence)$"请写明付给名单上的第几号（line）" : $"名单里没有第{text}号");
                continue;
            }
            var left = line.OwedFen - sheet.PaidFen(n);
            var fen = read.Yuan("lines", amount) ?? left;
            if (paid.Exists(p => p.Item1.Number == n))
                read.Problems.Add("lines", $"第{n}号写了两次");
            else if (fen is null)
                read.Problems.Add("lines", $"第{n}号还不知道欠多少，请写明付了多少");
            else if (fen <= 0)
                read.Problems.Add("lines", $"第{n}号已经付清，或金额不大于零");
            else if (fen > left)
                read.Problems.Add("lines", $"第{n}号还欠 {Money.Grouped(left!.Value)} 元，付款不能更多；如果欠薪写少了，请先改名单");
            else
                paid.Add((line, fen.Value));
        }
        read.Problems.Check(typed.Count > 0, "lines", $"请至少选一名职工");
        return paid;
    }

    /// <summary>The instalment that a payment is, still unpaid and not larger than what came.</summary>
    private async Task<Instalment?> InstalmentAsync(InputReader read, Guid id, RecordPayments input, long fen, CancellationToken ct)
    {
        var text = input.Instalment;
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var found = int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var n)
            ? await db.InstalmentAsync(id, input.InstalmentOf, n, ct) : null;
        if (found is null)
            read.Problems.Add("instalment", $"协议里没有第{text}期");
        else if (found.PaidOn is not null)
            throw new RefusalException("instalment-paid");
        else if (fen < found.AmountFen)
            read.Problems.Add("instalment", $"这一期约定付{Money.Grouped(found.AmountFen)}元，选中的付款加起来只有{Money.Grouped(fen)}元；没有付够就不要选这一期");
        return found;
    }

    private async Task<Guid?> ProofOfAsync(InputReader read, Guid id, string? text, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (Guid.TryParse(text, out var file) && await db.Attachments.AnyAsync(a => a.Id == file && a.SubjectId == id, ct))
            return file;
        read.Problems.Add("proof", $"案件里没有这个附件；请先存附件，再填它的编号");
        return null;
    }
}
