using System.Text.Json.Nodes;
using Anxin.Core.Campaigns;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>Builds a duty's table for any unit and period: a pure reading of the ledger at a position, judged at an instant.</summary>
public sealed class TableBuilder(AnxinDb db, OrganisationCache organisation, ObligationBook book)
{
    public async Task<TableView> BuildAsync(
        LoadedCampaign campaign, DutyDefinition duty, Guid unit, ReportPeriod period, long asOf, DateTime now, CancellationToken ct)
    {
        var tree = await organisation.TreeAsync(db, period.To, asOf, ct);
        var units = unit == tree.Root.Id ? null : tree.CountsFor(unit).Select(n => n.Id).ToHashSet();
        var ledger = await new LedgerAt(db, asOf, units).LookAsync(ct);
        var head = new Head(duty.Key, tree.Find(unit)!.Code, period, asOf);
        return duty.Form switch
        {
            ReportForm.Weekly => await WeeklyAsync(campaign, duty, head, tree, unit, ledger, now, ct),
            ReportForm.Annex1 => Annex1(head, await Annex1Table.LinesAsync(ledger, period, duty.Include, tree, ct), unit == tree.Root.Id),
            _ => Annex2(head, await Annex2Table.LinesAsync(ledger, period, tree, ct)),
        };
    }

    private sealed record Head(string Duty, string Unit, ReportPeriod Period, long AsOf);

    private async Task<TableView> WeeklyAsync(
        LoadedCampaign campaign, DutyDefinition duty, Head head, UnitTree tree, Guid unit, LedgerAt ledger, DateTime now, CancellationToken ct)
    {
        var shares = await WeeklyCases.SharesAsync(ledger, head.Period, ct);
        var figures = new Dictionary<Guid, Figures>();
        foreach (var share in shares)
            figures[share.Unit] = figures.GetValueOrDefault(share.Unit) + share.Figures;
        var waiting = await Activity.WaitingAsync(ledger, head.Period, ct);
        var rows = tree.Children(unit).Select(n => (Node: n, Below: tree.CountsFor(n.Id).Select(x => x.Id).ToList()))
            .Append((Node: tree.Find(unit)!, Below: tree.Left(tree.Find(unit)!).Select(n => n.Id).Prepend(unit).ToList())).ToList();
        var states = await StatesAsync(campaign, duty, head, [.. rows.Select(r => r.Node.Id)], new PeriodReading(figures, waiting), now, ct);

        var lines = rows.ConvertAll(r => new WeeklyLine(r.Node.Code, r.Node.Name,
            states.GetValueOrDefault(r.Node.Id)?.State, states.GetValueOrDefault(r.Node.Id)?.Zero,
            r.Below.Aggregate(default(Figures), (all, id) => all + figures.GetValueOrDefault(id))));
        var total = lines.Aggregate(default(Figures), (all, line) => all + line.Figures);
        return new TableView
        {
            Duty = head.Duty,
            Unit = head.Unit,
            Period = head.Period,
            AsOf = head.AsOf,
            Weekly = lines,
            Rows = () =>
            {
                var cases = shares.ToLookup(s => s.Unit, s => s.Case);
                return [.. lines.Zip(rows, (line, row) => Weekly(line, row.Below.SelectMany(id => cases[id]).Order()))];
            },
            Totals = FiguresView.Json(total),
            Empty = !total.IsActivity && !rows.Exists(r => r.Below.Exists(waiting.Contains)),
        };
    }

    private static JsonObject Weekly(WeeklyLine line, IEnumerable<Guid> cases)
    {
        var row = new JsonObject
        {
            ["unit"] = line.UnitCode,
            ["state"] = line.State is { } state ? Words.ObligationState.Api(state) : null,
            ["zero"] = line.Zero is { } zero ? Words.ZeroKind.Api(zero) : null,
        };
        foreach (var (name, value) in FiguresView.Json(line.Figures))
            row[name] = value?.DeepClone();
        row["cases"] = Ids(cases);
        return row;
    }

    /// <summary>The states of those units that owe this very report.</summary>
    private async Task<Dictionary<Guid, ObligationStanding?>> StatesAsync(
        LoadedCampaign campaign, DutyDefinition duty, Head head, Guid[] units, PeriodReading read, DateTime now, CancellationToken ct)
    {
        var owed = await db.Obligations.AsNoTracking().Where(o => o.CampaignId == campaign.Id && o.Duty == duty.Key
            && o.Position <= head.AsOf
            && o.From == head.Period.From && units.Contains(o.UnitId) && (o.WithdrawnAt == null || o.WithdrawnAt > now)).ToListAsync(ct);
        return (await book.StandAsync(campaign, owed, now, head.AsOf, ct, read)).ToDictionary(o => o.Obligation.UnitId, o => (ObligationStanding?)o.Standing);
    }

    private static JsonObject Annex1(Annex1Line line) => new()
    {
        ["no"] = line.No,
        ["acceptedOn"] = line.AcceptedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["employer"] = line.Employer,
        ["industry"] = Words.Industry.Api(line.Industry),
        ["people"] = line.People,
        ["amountWan"] = line.AmountFen is { } fen ? Money.Wan(fen) : null,
        ["mediatedOrServed"] = line.MediatedOrServed,
        ["closed"] = line.Closed,
        ["unit"] = line.UnitCode,
        ["cases"] = Ids([line.Case]),
    };

    /// <param name="consolidated">Only then does a line tell its unit, outside the print area.</param>
    private static TableView Annex1(Head head, IReadOnlyList<Annex1Line> all, bool consolidated)
    {
        var lines = all.Where(l => l.Counted).ToList();
        var named = consolidated ? all : [.. all.Select(l => l with { UnitName = null })];
        return new TableView
        {
            Duty = head.Duty,
            Unit = head.Unit,
            Period = head.Period,
            AsOf = head.AsOf,
            Annex1 = [.. named.Where(l => l.Counted)],
            NotCounted = [.. named.Where(l => !l.Counted)],
            Rows = () => [.. lines.Select(Annex1)],
            NotCountedRows = () => [.. all.Where(l => !l.Counted).Select(Annex1)],
            Totals = new JsonObject
            {
                ["cases"] = lines.Count,
                ["people"] = lines.Sum(l => (long)(l.People ?? 0)),
                ["amountWan"] = Money.Wan(lines.Sum(l => l.AmountFen ?? 0)),
                ["mediatedOrServed"] = lines.Count(l => l.MediatedOrServed),
                ["closed"] = lines.Count(l => l.Closed),
            },
            Empty = lines.Count == 0,
        };
    }

    private static JsonObject Annex2(Annex2Opened opened)
    {
        var row = new JsonObject { ["group"] = Words.EmployerGroup.Api(opened.Line.Group) };
        foreach (var (name, value) in Sums([opened.Line]))
            row[name] = value?.DeepClone();
        (row["cases"], row["inspections"]) = (Ids(opened.Cases), Ids(opened.Inspections));
        return row;
    }

    private static TableView Annex2(Head head, IReadOnlyList<Annex2Opened> opened)
    {
        var lines = opened.Select(o => o.Line).ToList();
        return new TableView
        {
            Duty = head.Duty,
            Unit = head.Unit,
            Period = head.Period,
            AsOf = head.AsOf,
            Annex2 = lines,
            Rows = () => [.. opened.Select(Annex2)],
            Totals = Sums(lines),
            Empty = lines.TrueForAll(l => l is { Employers: 0, Workers: 0, ResolvedPeople: 0, ResolvedFen: 0 }),
        };
    }

    private static JsonObject Sums(List<Annex2Line> lines) => new()
    {
        ["employers"] = lines.Sum(l => l.Employers),
        ["workersWan"] = Money.WanPeople(lines.Sum(l => l.Workers)),
        ["migrantWorkersWan"] = Money.WanPeople(lines.Sum(l => l.MigrantWorkers)),
        ["resolvedPeopleWan"] = Money.WanPeople(lines.Sum(l => l.ResolvedPeople)),
        ["resolvedAmountWan"] = Money.Wan(lines.Sum(l => l.ResolvedFen)),
    };

    private static JsonArray Ids(IEnumerable<Guid> ids) => [.. ids.Select(id => (JsonNode)JsonValue.Create(id))];
}
