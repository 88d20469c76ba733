using System.Text.Json;
using Anxin.Core.Clues;
using Anxin.Core.Vault;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Wages;

/// <summary>The workers of one case as they stand, with what came to each.</summary>
public sealed class WageSheet
{
    private readonly IReadOnlyDictionary<Guid, WagePerson> people;
    private readonly ILookup<int, WagePayment> payments;

    private WageSheet(IReadOnlyList<WorkerLine> lines, IReadOnlyList<WagePayment> payments, IReadOnlyDictionary<Guid, WagePerson> people, int last)
    {
        Lines = lines;
        Payments = payments;
        this.payments = payments.ToLookup(p => p.Line);
        this.people = people;
        Last = last;
    }

    /// <summary>In order of their numbers.</summary>
    public IReadOnlyList<WorkerLine> Lines { get; }
    public IReadOnlyList<WagePayment> Payments { get; }

    /// <summary>The highest number ever given, 0 for none.</summary>
    public int Last { get; }

    public long OwedFen => Lines.Sum(l => l.OwedFen ?? 0);

    /// <summary>The case must have been read before: what is read here cannot then be older than it.</summary>
    public static async Task<WageSheet> LoadAsync(AnxinDb db, Guid id, CancellationToken ct)
    {
        var all = await db.WorkerLines.AsNoTracking().Where(l => l.CaseId == id && l.UntilPosition == null).OrderBy(l => l.Number).ToListAsync(ct);
        var last = await db.WorkerLines.Where(l => l.CaseId == id).MaxAsync(l => (int?)l.Number, ct) ?? 0;
        var payments = await db.WagePayments.AsNoTracking().Where(p => p.CaseId == id && p.UntilPosition == null)
            .OrderBy(p => p.On).ThenBy(p => p.RowId).ToListAsync(ct);
        var people = new Dictionary<Guid, WagePerson>();
        foreach (var chunk in all.Select(l => l.PersonId).Chunk(500))
            foreach (var record in await db.Vault.AsNoTracking().Where(v => chunk.Contains(v.Id) && v.ErasedAt == null).ToListAsync(ct))
                people[record.Id] = Open(record);
        return new WageSheet(all, payments, people, last);
    }

    /// <summary>Distinct workers, and what is owed to them.</summary>
    public static (int Workers, long Fen) Named(IEnumerable<WorkerLine> lines)
    {
        var all = lines.ToList();
        return (all.Select(l => Convert.ToHexString(l.Mark)).Distinct().Count(), all.Sum(l => l.OwedFen ?? 0));
    }

    /// <summary>Of some lines, the workers to whom this payment brought their first wages in the case.</summary>
    public int FirstPaid(Guid payment, IEnumerable<WorkerLine> lines) => lines
        .Where(l => payments[l.Number].Any(p => p.PaymentId == payment)).Select(l => Convert.ToHexString(l.Mark)).Distinct()
        .Count(mark => !PaidBefore(mark, payments.SelectMany(g => g).Where(p => p.PaymentId == payment).Min(p => p.RowId)));

    /// <summary>Whether anything came to a worker before a payment's row; one worker may have several lines after a merge.</summary>
    private bool PaidBefore(string mark, long row) =>
        Lines.Any(l => Convert.ToHexString(l.Mark) == mark && payments[l.Number].Any(p => p.RowId < row));

    /// <summary>Whether anything has come to the worker of a line.</summary>
    public bool IsPaid(WorkerLine line) => Lines.Any(l => l.Mark.AsSpan().SequenceEqual(line.Mark) && payments[l.Number].Any());

    public WorkerLine? Line(int number) => Lines.FirstOrDefault(l => l.Number == number);

    /// <summary>Null once the vault's record was erased.</summary>
    public WagePerson? PersonOf(WorkerLine line) => people.GetValueOrDefault(line.PersonId);

    /// <summary>The only line that is whoever told a clue, by telephone, else by name; null where none is, or several are.</summary>
    public WorkerLine? LineOf(ClueStory? told)
    {
        var phone = told?.Phone is { } typed ? PhoneNumber.Normalise(typed) : null;
        return Only(p => phone is not null && p.Phone == phone) ?? Only(p => told?.Name is { } name && p.Name == name);
        WorkerLine? Only(Func<WagePerson, bool> fits) =>
            Lines.Where(l => PersonOf(l) is { } person && fits(person)).Take(2).ToList() is [var one] ? one : null;
    }

    /// <summary>The only line that is whoever told a clue by telephone and name, both: enough for that worker's word to confirm it.</summary>
    public WorkerLine? LineConfirmedBy(ClueStory? told) => told is { Phone: { } phone, Name: { } name }
        && Lines.Where(l => PersonOf(l) is { } p && p.Name == name && p.Phone == PhoneNumber.Normalise(phone)).Take(2).ToList() is [var one] ? one : null;

    public IEnumerable<WagePayment> PaymentsOf(int line) => payments[line];

    public long PaidFen(int line) => payments[line].Sum(p => p.AmountFen);

    /// <summary>Payments with a file behind them reach what had to be paid.</summary>
    public bool IsProven(WorkerLine line, Outcome outcome) =>
        line.TargetFen(outcome) is { } target && payments[line.Number].Where(p => p.ProofId is not null).Sum(p => p.AmountFen) >= target;

    /// <summary>Lines for which a closing with this outcome has neither proof nor the worker's word.</summary>
    public IReadOnlyList<WorkerLine> Unproven(Outcome outcome) => [.. Lines.Where(l => l.ConfirmedOn is null && !IsProven(l, outcome))];

    internal static VaultRecord Keep(WagePerson person, Guid office, Journal.ActContext context) => new()
    {
        Id = Guid.CreateVersion7(context.SystemNow),
        OfficeId = office,
        Content = Sealed.Text(JsonSerializer.Serialize(person, CoreJson.Api)),
        At = context.Now,
    };

    private static WagePerson Open(VaultRecord record) => JsonSerializer.Deserialize<WagePerson>(record.Content.AsText(), CoreJson.Api)!;
}
