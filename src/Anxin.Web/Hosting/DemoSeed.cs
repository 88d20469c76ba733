using System.Globalization;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Mediation;
using Anxin.Core.Cases.Parties;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Clues;
using Anxin.Core.Inspections;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Web.Hosting;

/// <summary>
/// The demo's cases and inspections of September to 10 October 2022: invented, always the same, and written by the acts that people use, each at its own
/// instant of the work clock.
/// </summary>
public sealed class DemoSeed(
    CaseActs cases, ClueActs clues, InspectionActs inspections, PartyActs parties, WageActs wages, DemoReports reports, DemoWorker worker,
    DemoCustody custody, DemoLetters letters, MediationActs mediation)
{
    private const int Cases = 124;
    private static readonly DateOnly First = new(2022, 9, 1);

    /// <summary>These had nothing in the week of 3–9 October: they are deemed zero on the 10th at 16:00.</summary>
    private static readonly HashSet<string> QuietThatWeek = ["632500", "632600", "632700", "QH-CY-03", "QH-CY-04", "QH-ZS-01", "QH-ZS-03"];

    private readonly Random dice = new(41);
    private readonly List<Step> steps = [];
    private UnitTree tree = null!;
    private DateTime systemNow;

    private sealed record Step(DateTime At, UnitNode Unit, Func<ActContext, Task> Act);

    /// <param name="context">The system's, whose instant is the end of what is told.</param>
    public async Task PlantAsync(ActContext context)
    {
        (tree, systemNow) = (context.Viewer.Tree, context.SystemNow);
        var units = tree.All.Where(u => u.Kind is UnitKind.County or UnitKind.IndustryUnion or UnitKind.DirectUnion || u.Code == "630100").ToList();
        // Xining and Haidong have most of the work, as they have most of the people.
        var weighted = units.SelectMany(u => Enumerable.Repeat(u, u.Code.StartsWith("6301", StringComparison.Ordinal) ? 6 : u.Code.StartsWith("6302", StringComparison.Ordinal) ? 3 : 1)).ToList();
        for (var n = 0; n < Cases; n++)
            Tell(n, weighted[dice.Next(weighted.Count)], context.Now);
        TellOfClues(context.Now);
        foreach (var (at, unit, told) in DemoClues.Until(context.Now))
            steps.Add(new Step(at, tree.Find(unit)!, c => clues.CreateAsync(c, told with { Unit = unit }, default)));
        TellOfOffer(context.Now);
        foreach (var visit in DemoInspection.All)
            steps.Add(new Step(visit.Instant, tree.Find(visit.Unit)!, c => inspections.RecordAsync(c, visit.Input(c.Today), default)));
        steps.AddRange(letters.Steps(context.Now).Select(s => new Step(s.At, tree.Find(s.Unit)!, s.Act)));
        steps.AddRange(worker.Steps(context.Now).Select(s => new Step(s.At, tree.Find(s.Unit)!, s.Act)));
        foreach (var (at, unit, act) in custody.Tell(tree, context.Now))
            steps.Add(new Step(at, unit, act));
        foreach (var (at, unit, input) in DemoMatch.Told(context.Now))
            steps.Add(new Step(at, tree.Find(unit)!, c => cases.CreateAsync(c, input, default)));
        steps.Add(new Step(context.Now.AddMinutes(-35), tree.Find("630102")!, c => cases.CreateAsync(c, DemoStory.Large.Input("630102", c.Today), default)));
        steps.AddRange(new DemoWages(cases, parties, wages).Steps().Select(s => new Step(s.At, tree.Find("630102")!, s.Act)));
        steps.AddRange(new DemoMediation(cases, mediation).Steps().Select(s => new Step(s.At, tree.Find("630102")!, s.Act)));
        steps.Add(new Step(DemoReports.Submitted, tree.Root, c => reports.SubmitAsync(c)));
        steps.Add(new Step(DemoReports.Accepted, tree.Root, c => reports.AcceptAsync(c)));
        steps.Add(new Step(context.Now.AddMinutes(-1), tree.Root, c => reports.AcknowledgeAsync(c)));
        foreach (var step in steps.Where(s => s.At < context.Now).OrderBy(s => s.At).ToList())
            await step.Act(new ActContext(DemoPeople.DeskOf(tree, step.Unit, Roles.Caseworker), step.At, systemNow, null));
    }

    private void Tell(int n, UnitNode unit, DateTime end)
    {
        var story = DemoStory.Roll(dice, n);
        var accepted = At(First.AddDays(dice.Next(39)), 8, 12);
        var week = CivilTime.DateOf(accepted);
        if (week >= new DateOnly(2022, 10, 1) && Quiet(unit))
            accepted = accepted.AddDays(-21);
        Guid id = default;
        steps.Add(new Step(accepted, unit, async c => id = (await cases.CreateAsync(c, story.Input(unit.Code, c.Today), default)).Id));

        var at = accepted;
        foreach (var move in story.Moves)
        {
            at = At(CivilTime.DateOf(at).AddDays(1 + dice.Next(6)), 9, 17);
            if (Quiet(unit) && CivilTime.DateOf(at) >= new DateOnly(2022, 10, 1))
                break;
            steps.Add(new Step(at, unit, c => move(new DemoMove(cases, c, id))));
        }
    }

    /// <summary>What informants have told and nobody has triaged yet.</summary>
    private void TellOfClues(DateTime end)
    {
        foreach (var (code, employer, people, heard) in DemoStory.Clues)
        {
            var unit = tree.Find(code)!;
            steps.Add(new Step(end.AddMinutes(-60 - dice.Next(60 * 26)), unit, async c => await clues.CreateAsync(c, new CreateClue
            {
                Unit = code,
                Channel = Words.Channel.Api(Channel.UnionInformant),
                Employer = employer,
                People = people,
                Heard = heard,
                Reach = "示例街道工会报告人，电话 0971-0000000",
            }, default)));
        }
    }

    /// <summary>A case that the neighbouring district has offered to the demo's caseworker.</summary>
    private void TellOfOffer(DateTime end)
    {
        var from = tree.Find("630103")!;
        Guid id = default;
        steps.Add(new Step(end.AddDays(-2), from, async c => id = (await cases.CreateAsync(c,
            DemoStory.Offered.Input(from.Code, c.Today), default)).Id));
        steps.Add(new Step(end.AddHours(-3), from, c => cases.ReassignAsync(c, id,
            new ReassignCase { ToUnit = "630102", Reason = "项目工地在城东区，工人也住在城东，请城东区总工会办理" }, default)));
    }

    private bool Quiet(UnitNode unit) => tree.Above(unit.Id).Any(u => QuietThatWeek.Contains(u.Code));

    private DateTime At(DateOnly day, int from, int to) => CivilTime.ToUtc(day, new TimeOnly(dice.Next(from, to), dice.Next(60)));

    /// <summary>For amounts in inputs: yuan as typed.</summary>
    internal static string Yuan(long fen) => (fen / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
