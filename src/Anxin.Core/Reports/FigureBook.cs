using Anxin.Core.Campaigns;
using Anxin.Core.Cases;
using Anxin.Core.Inspections;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>What a figure counts: cases or employers, people, or fen.</summary>
public enum FigureUnit { Cases, Employers, People, Fen }

/// <summary>One case's, or one inspection's, share in a figure.</summary>
/// <param name="On">Accepted or inspected on.</param>
/// <param name="Employer">Null on an inspection's batch line.</param>
public sealed record FigureLine(Guid? Case, Guid? Inspection, string? Number, string? Employer, Guid Unit, DateOnly On, long Share);

/// <summary>A figure opened: the lines whose shares add up to it.</summary>
public sealed record FigureView(FigureUnit Unit, IReadOnlyList<FigureLine> Lines)
{
    public long Sum => Lines.Sum(l => l.Share);
}

/// <summary>Opens a figure of a table into the cases or inspections that make it up, at the table's own journal position.</summary>
public sealed class FigureBook(AnxinDb db, OrganisationCache organisation)
{
    private static readonly Dictionary<string, (FigureUnit Unit, Func<Figures, long> Share)> Weekly = new(StringComparer.Ordinal)
    {
        ["newCases"] = (FigureUnit.Cases, f => f.NewCases),
        ["newPeople"] = (FigureUnit.People, f => f.NewPeople),
        ["newAmountYuan"] = (FigureUnit.Fen, f => f.NewFen),
        ["resolvedPeople"] = (FigureUnit.People, f => f.ResolvedPeople),
        ["resolvedAmountYuan"] = (FigureUnit.Fen, f => f.ResolvedFen),
        ["closedCases"] = (FigureUnit.Cases, f => f.ClosedCases),
        ["openCases"] = (FigureUnit.Cases, f => f.OpenCases),
    };

    private static readonly Dictionary<string, (FigureUnit Unit, Func<Annex1Line, long> Share)> Annex1 = new(StringComparer.Ordinal)
    {
        ["cases"] = (FigureUnit.Cases, _ => 1),
        ["people"] = (FigureUnit.People, l => l.People ?? 0),
        ["amountWan"] = (FigureUnit.Fen, l => l.AmountFen ?? 0),
        ["mediatedOrServed"] = (FigureUnit.Cases, l => l.MediatedOrServed ? 1 : 0),
        ["closed"] = (FigureUnit.Cases, l => l.Closed ? 1 : 0),
    };

    private static readonly Dictionary<string, (FigureUnit Unit, Func<Inspection, long> Share)> Inspected = new(StringComparer.Ordinal)
    {
        ["employers"] = (FigureUnit.Employers, v => v.Employers),
        ["workersWan"] = (FigureUnit.People, v => v.Workers),
        ["migrantWorkersWan"] = (FigureUnit.People, v => v.MigrantWorkers),
    };

    private static readonly Dictionary<string, (FigureUnit Unit, Func<Recovery, long> Share)> Recovered = new(StringComparer.Ordinal)
    {
        ["resolvedPeopleWan"] = (FigureUnit.People, r => r.People),
        ["resolvedAmountWan"] = (FigureUnit.Fen, r => r.AmountFen),
    };

    /// <param name="unit">Whose table it is.</param>
    /// <param name="row">A unit's code, a line's number or a group's name, as the table's row has it; null for the totals.</param>
    /// <param name="column">The figure's name in the API.</param>
    /// <exception cref="NotVisibleException">The table has no such row or figure.</exception>
    public async Task<FigureView> OpenAsync(
        DutyDefinition duty, Guid unit, ReportPeriod period, long asOf, string? row, string? column, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(column))
            throw new NotVisibleException("column");
        var tree = await organisation.TreeAsync(db, period.To, asOf, ct);
        var all = tree.CountsFor(unit).Select(n => n.Id).ToHashSet();
        var ledger = new LedgerAt(db, asOf, unit == tree.Root.Id ? null : all);
        var view = duty.Form switch
        {
            ReportForm.Weekly => await WeeklyAsync(ledger, RowUnits(tree, unit, row), period, column, ct),
            ReportForm.Annex1 => await Annex1Async(ledger, period, duty.Include, tree, row, column, ct),
            _ => await Annex2Async(ledger, period, tree, row, column, ct),
        };
        return view with { Lines = [.. view.Lines.Where(l => l.Share != 0)] };
    }

    private static IReadOnlySet<Guid> RowUnits(UnitTree tree, Guid unit, string? row)
    {
        if (row is null)
            return tree.CountsFor(unit).Select(n => n.Id).ToHashSet();
        var node = tree.Find(row) ?? throw new NotVisibleException("row");
        if (node.Id == unit)
            return tree.Left(node).Prepend(node).Select(n => n.Id).ToHashSet();
        return node.ParentId == unit ? tree.CountsFor(node.Id).Select(n => n.Id).ToHashSet() : throw new NotVisibleException("row");
    }

    private static async Task<FigureView> WeeklyAsync(
        LedgerAt ledger, IReadOnlySet<Guid> units, ReportPeriod period, string column, CancellationToken ct)
    {
        var (kind, share) = Find(Weekly, column);
        var byUnit = await WeeklyCases.ByUnitAsync(ledger, period, ct);
        var home = byUnit.Where(g => units.Contains(g.Key)).SelectMany(g => g.Select(id => (id, g.Key))).ToDictionary(x => x.id, x => x.Key);
        var lines = new List<(FigureLine Line, long Serial)>();
        foreach (var ids in home.Keys.Chunk(500))
        {
            var recoveries = (await ledger.Recoveries().Where(r => ids.Contains(r.CaseId)).ToListAsync(ct)).ToLookup(r => r.CaseId);
            foreach (var cases in ledger.AllCases())
                foreach (var s in await cases.Where(s => ids.Contains(s.CaseId)).ToListAsync(ct))
                    lines.Add((Line(s, home[s.CaseId], share(PeriodFigures.Of(s, recoveries[s.CaseId], period))), s.Serial));
        }
        return new FigureView(kind, [.. lines.OrderBy(l => l.Line.On).ThenBy(l => l.Serial).Select(l => l.Line)]);
    }

    private static async Task<FigureView> Annex1Async(
        LedgerAt ledger, ReportPeriod period, CaseSelection include, UnitTree tree, string? row, string column, CancellationToken ct)
    {
        var (kind, share) = Find(Annex1, column);
        var lines = (await Annex1Table.LinesAsync(ledger, period, include, tree, ct)).Where(l => l.Counted).ToList();
        var chosen = row is null ? lines : [.. lines.Where(l => l.No.ToString(System.Globalization.CultureInfo.InvariantCulture) == row)];
        if (row is not null && chosen.Count == 0)
            throw new NotVisibleException("row");
        var ids = chosen.Select(l => l.Case).ToArray();
        var states = new Dictionary<Guid, CaseState>();
        foreach (var chunk in ids.Chunk(500))
            foreach (var cases in ledger.AllCases())
                foreach (var s in await cases.Where(s => chunk.Contains(s.CaseId)).ToListAsync(ct))
                    states[s.CaseId] = s;
        return new FigureView(kind, [.. chosen.Select(l => Line(states[l.Case], l.UnitCode is { } code && tree.Find(code) is { } node ? node.Id : states[l.Case].UnitId, share(l)))]);
    }

    private static async Task<FigureView> Annex2Async(
        LedgerAt ledger, ReportPeriod period, UnitTree tree, string? row, string column, CancellationToken ct)
    {
        EmployerGroup? group = null;
        if (row is not null)
            group = Words.EmployerGroup.TryParse(row, out var named) ? named : throw new NotVisibleException("row");
        var opened = (await Annex2Table.LinesAsync(ledger, period, tree, ct)).Where(o => group is null || o.Line.Group == group).ToList();
        if (Inspected.TryGetValue(column, out var inspected))
        {
            var ids = opened.SelectMany(o => o.Inspections).ToHashSet();
            var visits = (await ledger.Everywhere.Inspections().Where(i => i.On >= period.From && i.On <= period.To).ToListAsync(ct))
                .Where(i => ids.Contains(i.InspectionId));
            return new FigureView(inspected.Unit, [.. visits.OrderBy(v => v.On).ThenBy(v => v.RowId)
                .Select(v => new FigureLine(null, v.InspectionId, null, v.Employer, v.UnitId, v.On, inspected.Share(v)))]);
        }
        var (kind, share) = Find(Recovered, column);
        var (from, to) = period;
        var lines = new List<(FigureLine Line, long Serial)>();
        foreach (var ids in opened.SelectMany(o => o.Cases).Chunk(500))
        {
            var paid = (await ledger.Recoveries().Where(r => ids.Contains(r.CaseId) && r.On >= from && r.On <= to).ToListAsync(ct)).ToLookup(r => r.CaseId);
            foreach (var cases in ledger.AllCases())
                foreach (var s in await cases.Where(s => ids.Contains(s.CaseId)).ToListAsync(ct))
                    lines.Add((Line(s, s.UnitId, paid[s.CaseId].Sum(share)), s.Serial));
        }
        return new FigureView(kind, [.. lines.OrderBy(l => l.Line.On).ThenBy(l => l.Serial).Select(l => l.Line)]);
    }

    private static FigureLine Line(CaseState s, Guid unit, long share) => new(s.CaseId, null, s.Number, s.Employer, unit, s.AcceptedOn, share);

    private static (FigureUnit, Func<T, long>) Find<T>(Dictionary<string, (FigureUnit, Func<T, long>)> columns, string column) =>
        columns.TryGetValue(column, out var found) ? found : throw new NotVisibleException("figure");
}
