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
        var units = unit == tree.Root.Id ? null : tree.Below(unit).Select(n => n.Id).ToHashSet();
        var ledger = new LedgerAt(db, asOf, units);
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
        var figures = await PeriodFigures.ByUnitAsync(ledger, head.Period, ct);
        var waiting = await Activity.WaitingAsync(ledger, head.Period, ct);
        var cases = await WeeklyCases.ByUnitAsync(ledger, head.Period, ct);
        var rows = tree.Children(unit).Select(n => (Node: n, Below: tree.Below(n.Id).Select(x => x.Id).ToList()))
            .Append((Node: tree.Find(unit)!, Below: [unit])).ToList();
        var states = await StatesAsync(campaign, duty, head, [.. rows.Select(r => r.Node.Id)], now, ct);

        var lines = new List<WeeklyLine>();
        var json = new JsonArray();
        foreach (var (node, below) in rows)
        {
            var standing = states.GetValueOrDefault(node.Id);
            var sum = below.Aggregate(default(Figures), (all, id) => all + figures.GetValueOrDefault(id));
            lines.Add(new WeeklyLine(node.Code, node.Name, standing?.State, standing?.Zero, sum));
            var row = new JsonObject
            {
                ["unit"] = node.Code,
                ["state"] = standing is { } s ? Words.ObligationState.Api(s.State) : null,
                ["zero"] = standing is { } z ? Words.ZeroKind.Api(z.Zero) : null,
            };
            foreach (var (name, value) in FiguresView.Json(sum))
                row[name] = value?.DeepClone();
            row["cases"] = Ids(below.SelectMany(id => cases[id]).Order());
            json.Add(row);
        }
        var total = lines.Aggregate(default(Figures), (all, line) => all + line.Figures);
        return new TableView
        {
            Duty = head.Duty,
            Unit = head.Unit,
            Period = head.Period,
            AsOf = head.AsOf,
            Weekly = lines,
            Rows = json,
            Totals = FiguresView.Json(total),
            Empty = !total.IsActivity && !rows.Exists(r => r.Below.Exists(waiting.Contains)),
        };
    }

    /// <summary>The states of those units that owe this very report.</summary>
    private async Task<Dictionary<Guid, ObligationStanding?>> StatesAsync(
        LoadedCampaign campaign, DutyDefinition duty, Head head, Guid[] units, DateTime now, CancellationToken ct)
    {
        var owed = await db.Obligations.AsNoTracking().Where(o => o.CampaignId == campaign.Id && o.Duty == duty.Key
            && o.Position <= head.AsOf
            && o.From == head.Period.From && units.Contains(o.UnitId) && (o.WithdrawnAt == null || o.WithdrawnAt > now)).ToListAsync(ct);
        return (await book.StandAsync(campaign, owed, now, head.AsOf, ct)).ToDictionary(o => o.Obligation.UnitId, o => (ObligationStanding?)o.Standing);
    }

    /// <param name="consolidated">Only then does a line tell its unit, outside the print area.</param>
    private static TableView Annex1(Head head, IReadOnlyList<Annex1Line> lines, bool consolidated)
    {
        var rows = new JsonArray();
        foreach (var line in lines)
            rows.Add(new JsonObject
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
            });
        return new TableView
        {
            Duty = head.Duty,
            Unit = head.Unit,
            Period = head.Period,
            AsOf = head.AsOf,
            Annex1 = consolidated ? lines : [.. lines.Select(l => l with { UnitName = null })],
            Rows = rows,
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

    private static TableView Annex2(Head head, IReadOnlyList<Annex2Opened> opened)
    {
        var rows = new JsonArray();
        foreach (var (line, cases, inspections) in opened)
        {
            var row = new JsonObject { ["group"] = Words.EmployerGroup.Api(line.Group) };
            foreach (var (name, value) in Sums([line]))
                row[name] = value?.DeepClone();
            (row["cases"], row["inspections"]) = (Ids(cases), Ids(inspections));
            rows.Add(row);
        }
        var lines = opened.Select(o => o.Line).ToList();
        return new TableView
        {
            Duty = head.Duty,
            Unit = head.Unit,
            Period = head.Period,
            AsOf = head.AsOf,
            Annex2 = lines,
            Rows = rows,
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
