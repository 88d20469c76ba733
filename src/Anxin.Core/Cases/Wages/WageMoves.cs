using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Wages;

/// <summary>
/// Workers' lines of one case that go to another, and what came to them with them: by a merge under new numbers, and home again under their old ones.
/// </summary>
/// <param name="sheet">Of the case that the lines leave.</param>
internal sealed class WageMoves(ActRows rows, CaseWork from, CaseWork to, WageSheet sheet)
{
    private readonly Dictionary<Guid, Guid> parted = [];
    private readonly Dictionary<int, (int Here, int There)> numbers = [];

    /// <summary>All lines, numbered on from the other sheet's last.</summary>
    public IReadOnlyList<WorkerLine> Merge(WageSheet there) =>
        Move([.. sheet.Lines.Select((line, i) => (line, there.Last + 1 + i, 1))]);

    /// <summary>Lines that came by a merge, home under their numbers. A payment that was made in between is parted between both cases.</summary>
    /// <param name="home">By the number here: the number there, and the version it had when it left.</param>
    /// <param name="slips">The recoveries that go home whole.</param>
    public IReadOnlyList<WorkerLine> Return(IReadOnlyDictionary<int, (int Number, int Version)> home, ICollection<Recovery> slips)
    {
        var lines = sheet.Lines.Where(l => home.ContainsKey(l.Number)).ToList();
        foreach (var slip in from.Recoveries.Where(r => r.PaymentId is not null && !slips.Contains(r)).ToList())
        {
            var part = lines.Sum(l => Of(slip, l.Number).Sum(p => p.AmountFen));
            if (part == slip.AmountFen)
                slips.Add(slip);
            else if (part > 0)
                Part(slip, part, Math.Min(slip.People, sheet.FirstPaid(slip.PaymentId!.Value, lines)));
        }
        return Move([.. lines.Select(l => (l, home[l.Number].Number, home[l.Number].Version + 1))]);
    }

    /// <summary>The two slips that a slip of the case was parted into, by their numbers; null where it was not.</summary>
    public (int Here, int There)? Parted(int? slip) => slip is { } n && numbers.TryGetValue(n, out var both) ? both : null;

    private IEnumerable<WagePayment> Of(Recovery slip, int line) => sheet.PaymentsOf(line).Where(p => p.PaymentId == slip.PaymentId);

    private void Part(Recovery slip, long fen, int people)
    {
        var id = parted[slip.PaymentId!.Value] = rows.NewId();
        from.Remove(rows, slip);
        from.Add(rows, slip with { RowId = 0, FromPosition = 0, Number = ++from.LastRecovery, AmountFen = slip.AmountFen - fen, People = slip.People - people });
        to.Add(rows, new Recovery { CaseId = to.Before.CaseId, Number = ++to.LastRecovery, On = slip.On, AmountFen = fen, People = people, PaymentId = id });
        numbers[slip.Number] = (from.LastRecovery, to.LastRecovery);
    }

    private List<WorkerLine> Move(IReadOnlyList<(WorkerLine Line, int Number, int Version)> lines)
    {
        var moved = new List<WorkerLine>();
        foreach (var (line, number, version) in lines)
        {
            var next = line with { RowId = 0, FromPosition = 0, CaseId = to.Before.CaseId, Number = number, Version = version };
            rows.Supersede(line);
            rows.Insert(next);
            foreach (var payment in sheet.PaymentsOf(line.Number).OrderBy(p => p.RowId))
            {
                rows.Supersede(payment);
                rows.Insert(payment with
                {
                    RowId = 0,
                    FromPosition = 0,
                    CaseId = next.CaseId,
                    Line = number,
                    PaymentId = parted.GetValueOrDefault(payment.PaymentId, payment.PaymentId),
                });
            }
            moved.Add(next);
        }
        if (moved.Count > 0)
        {
            from.Say("workers", lines.Select(l => WorkerView.Told(l.Line, null)).ToList(), null);
            to.Say("workers", moved.ConvertAll(l => WorkerView.Told(l, null)));
        }
        return moved;
    }

    /// <summary>Where each line that came with a merge has come from: numbers are given in order, and never twice.</summary>
    /// <param name="position">The merge's.</param>
    public static async Task<Dictionary<int, (int Number, int Version)>> LineageAsync(AnxinDb db, Guid gone, Guid survivor, long position, CancellationToken ct)
    {
        var born = await db.WorkerLines.Where(l => l.CaseId == survivor && l.Version == 1 && l.FromPosition == position)
            .OrderBy(l => l.Number).Select(l => l.Number).ToListAsync(ct);
        var left = await db.WorkerLines.Where(l => l.CaseId == gone && l.UntilPosition == position)
            .OrderBy(l => l.Number).Select(l => new { l.Number, l.Version }).ToListAsync(ct);
        return born.Zip(left).ToDictionary(p => p.First, p => (p.Second.Number, p.Second.Version));
    }
}
