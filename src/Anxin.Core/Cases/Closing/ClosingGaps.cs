using System.Text.Json;
using Anxin.Core.Cases.Mediation;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Closing;

/// <summary>A worker's own word that not everything came, and nothing since that answers it.</summary>
/// <param name="Line">The worker's line, where telephone or name tell it.</param>
public sealed record OpenDenial(DateOnly On, int? Line);

/// <summary>What stands between a case and a closing that claims money.</summary>
/// <param name="Unproven">Workers' lines with neither proof nor the worker's word, which in the thread is the last one on the money.</param>
/// <param name="Unpaid">Instalments that were agreed and have not come, of merged cases too.</param>
/// <param name="BadCall">The last call that reached somebody, where it was bad and nothing since answers it; of merged cases too.</param>
/// <param name="GoodCall">The last call that reached somebody was good, and no closing since went wrong.</param>
public sealed record ClosingGaps(
    Outcome Outcome, int Lines, IReadOnlyList<WorkerLine> Unproven, IReadOnlyList<Instalment> Unpaid, IReadOnlyList<OpenDenial> Denials,
    CallBack? BadCall, bool GoodCall)
{
    private const int NamedAtMost = 5;

    /// <summary>What the closing rests on.</summary>
    /// <param name="words">Words were sent that tell something; they show nothing where workers are named.</param>
    /// <param name="file">A file is sent along, or named.</param>
    /// <exception cref="RefusalException">With everything that is missing, and how to mend it.</exception>
    public ClosingProof Rests(bool words, bool file)
    {
        var missing = Missing(file).ToList();
        if (missing.Count > 0)
            throw new RefusalException(missing[0].Code, missing.ConvertAll(m => m.Says));
        return Lines > 0 && Unproven.Count == 0 ? ClosingProof.Lines
            : file || (words && Lines == 0) ? ClosingProof.Evidence
            : GoodCall ? ClosingProof.CallBack : ClosingProof.Awaited;
    }

    /// <summary>Everything that must be mended first: the refusal's code and what it says.</summary>
    public IEnumerable<(string Code, Sentence Says)> Missing(bool file)
    {
        if (Outcome == Outcome.AgreementPerformed && Unpaid.Count > 0)
            yield return ("closing-instalments-unpaid", $"协议还有{Unpaid.Count}期没有付：{Listed(Unpaid, Promise)}；付了的请在“调解”里登记，协议改了的请作废原来那次调解");
        foreach (var denial in Denials)
            yield return ("closing-worker-says", denial.Line is { } n
                ? (Sentence)$"名单第{n}号的职工{Sentence.Day(denial.On)}说没有拿到或只拿到一部分，还没有核实；请打电话问清后登记回访，或登记这个人的付款凭证或本人确认"
                : (Sentence)$"有职工{Sentence.Day(denial.On)}在查进度里说没有拿到或只拿到一部分，还没有核实；请打电话问清后登记回访，或登记付款凭证或本人确认");
        if (BadCall is { } bad)
            yield return ("closing-callback-bad", $"最近一次打通的回访（{Sentence.Day(bad.On)}）说没有拿到或只拿到一部分；请再打一次登记回访，或登记付款凭证或本人确认");
        if (Unproven.Count > 0 && !file && !GoodCall)
            yield return ("closing-needs-proof", $"名单里还有{Unproven.Count}人（{Listed(Unproven, Place)}）没有付款凭证，也没有本人确认，只写文字不够；请补凭证、登记本人确认或回访，或者随办结附上签字的工资表、回单");
    }

    public static async Task<ClosingGaps> OfAsync(AnxinDb db, Guid id, Outcome outcome, WageSheet sheet, CancellationToken ct)
    {
        var ids = (await db.WithMergedAsync(id, ct)).ToArray();
        var unpaid = await db.Instalments.AsNoTracking().Where(i => ids.Contains(i.CaseId) && i.UntilPosition == null && i.PaidOn == null)
            .OrderBy(i => i.DueOn).ThenBy(i => i.Number).ToListAsync(ct);
        var reached = await db.CallBacks.AsNoTracking().Where(c => ids.Contains(c.CaseId) && c.Result != CallBackResult.NotReached && c.Result != CallBackResult.OwnWish)
            .OrderBy(c => c.Position).ToListAsync(ct);
        var calls = reached.FindAll(c => c.CaseId == id);
        var closed = await db.CaseClosings.Where(c => c.CaseId == id && c.UntilPosition == null).MaxAsync(c => (long?)c.FromPosition, ct) ?? 0;
        var last = calls.LastOrDefault();
        var good = calls.LastOrDefault(c => c.Result == CallBackResult.Paid)?.Position ?? 0;
        var words = await WordsAsync(db, ids, ct);
        var denials = words.FindAll(d => d.Position > good && d.Kind != MessageKind.PaidInFull);
        var confirmed = words.FindAll(w => w.Kind == MessageKind.PaidInFull).Select(w => sheet.LineConfirmedBy(w.By)?.Number).ToHashSet();
        var shown = await ShownAsync(db, id, ct);
        // A merged case's last call stands until a later one, or anything shown since: its lines have other numbers now.
        var before = reached.Where(c => c.CaseId != id).GroupBy(c => c.CaseId).Select(g => g.Last())
            .LastOrDefault(c => c.Result != CallBackResult.Paid && c.Position > (last?.Position ?? 0) && !IsShown(shown, c.Position, []));
        return new ClosingGaps(outcome, sheet.Lines.Count, [.. sheet.Unproven(outcome).Where(l => !confirmed.Contains(l.Number))], unpaid,
            [.. denials.Select(d => (d.Position, Says: new OpenDenial(CivilTime.DateOf(d.At), sheet.LineOf(d.By)?.Number)))
                .Where(d => !IsShown(shown, d.Position, d.Says.Line is { } n ? [n] : [])).Select(d => d.Says)],
            last is { Result: not CallBackResult.Paid } && !IsShown(shown, last.Position, Numbers(last.Lines)) ? last : before,
            last is { Result: CallBackResult.Paid, Closing: 0 } && last.Position > closed);
    }

    /// <summary>Of each clue its worker's last word on the money: where, when, and whose it is.</summary>
    private static async Task<List<(long Position, DateTime At, MessageKind Kind, ClueStory? By)>> WordsAsync(AnxinDb db, Guid[] cases, CancellationToken ct)
    {
        var clues = await db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && c.CaseId != null && cases.Contains(c.CaseId.Value))
            .ToDictionaryAsync(c => c.ClueId, c => c.StoryId, ct);
        var ids = clues.Keys.ToArray();
        var all = await db.ClueMessages.AsNoTracking().Where(m => ids.Contains(m.ClueId) && m.FromWorker
            && (m.Kind == MessageKind.PaidInFull || m.Kind == MessageKind.PaidInPart || m.Kind == MessageKind.NotPaid)).ToListAsync(ct);
        var words = new List<(long, DateTime, MessageKind, ClueStory?)>();
        foreach (var word in all.GroupBy(m => m.ClueId).Select(g => g.MaxBy(m => m.Position)!).OrderBy(m => m.Position))
        {
            var story = clues[word.ClueId];
            var record = story is null ? null : await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == story && v.ErasedAt == null, ct);
            words.Add((word.Position, word.At, word.Kind, record is null ? null : JsonSerializer.Deserialize<ClueStory>(record.Content.AsText(), CoreJson.Api)));
        }
        return words;
    }

    /// <summary>When a line got a payment with a paper behind it, or the worker's confirmation.</summary>
    private static async Task<ILookup<int, long>> ShownAsync(AnxinDb db, Guid id, CancellationToken ct)
    {
        var paid = await db.WagePayments.Where(p => p.CaseId == id && p.UntilPosition == null && p.ProofId != null).Select(p => new { p.Line, p.FromPosition }).ToListAsync(ct);
        var said = await (from line in db.WorkerLines
                          where line.CaseId == id && line.ConfirmedOn != null
                          join act in db.Acts on line.FromPosition equals act.Position
                          where act.Kind == "case.worker.confirm"
                          select new { Line = line.Number, line.FromPosition }).ToListAsync(ct);
        return paid.Concat(said).ToLookup(s => s.Line, s => s.FromPosition);
    }

    /// <summary>Since then each of these lines was shown to be paid; any line at all, where none is known to be meant.</summary>
    private static bool IsShown(ILookup<int, long> shown, long since, IReadOnlyList<int> lines) => lines.Count == 0
        ? shown.Any(l => l.Any(at => at > since)) : lines.All(n => shown[n].Any(at => at > since));

    private static IReadOnlyList<int> Numbers(string lines) =>
        [.. lines.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];

    private static Sentence Promise(Instalment one) => $"{Sentence.Day(one.DueOn)}前{Money.Grouped(one.AmountFen)}元";

    private static Sentence Place(WorkerLine line) => $"第{line.Number}号";

    /// <summary>The first few, and that there are more.</summary>
    private static Sentence Listed<T>(IReadOnlyList<T> all, Func<T, Sentence> one)
    {
        var first = all.Take(NamedAtMost).Select(one).Aggregate((before, next) => $"{before}，{next}");
        return all.Count > NamedAtMost ? (Sentence)$"{first}等" : first;
    }
}
