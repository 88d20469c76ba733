using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Cases;

// Corrections and what became known later. What is absent stays; what is sent empty becomes unknown, where a case can be without it.
public sealed partial class CaseActs
{
    public Task<CaseView> AmendAsync(ActContext context, Guid id, AmendCase input, CancellationToken ct) =>
        ChangeAsync(context, id, "case.amend", CaseAct.Amend, input, true, (work, read, rows) =>
        {
            var note = read.Text("note", input.Note, CaseLimits.Note);
            var after = Amended(work.Before, input, read);
            if (after.AcceptedOn > (after.ClosedOn ?? DateOnly.MaxValue))
                read.Problems.Add("acceptedOn", $"受理日期不能晚于办结日期（{after.ClosedOn}）");
            if (work.Recoveries.Count > 0 && work.Recoveries.Min(r => r.On) is var paid && after.AcceptedOn > paid && after.AcceptedOn != work.Before.AcceptedOn)
                read.Problems.Add("acceptedOn", $"受理日期不能晚于化解日期（{paid}）");
            read.Problems.ThrowIfAny();
            work.After = note is null ? after : after with { NoteId = Keep(rows, after.UnitId, note, context) };
            work.CheckSums();
        }, ct);

    private static CaseState Amended(CaseState before, AmendCase input, InputReader read)
    {
        var (employer, site) = (input.Employer, input.Site);
        read.NeverEmptied("employer.name", employer?.Name, $"企业名称");
        read.NeverEmptied("industry", input.Industry, $"所属行业");
        read.NeverEmptied("acceptedOn", input.AcceptedOn, $"受理日期");
        var people = read.People("people", input.People);
        read.Problems.Check(people != 0, "people", $"人数要大于零；不知道多少人就空着，会标“待核”");
        return before with
        {
            AcceptedOn = read.Date("acceptedOn", input.AcceptedOn, false, $"受理日期") ?? before.AcceptedOn,
            People = InputReader.IsEmptied(input.People) ? null : people ?? before.People,
            AmountFen = InputReader.IsEmptied(input.AmountYuan) ? null : read.Yuan("amountYuan", input.AmountYuan) ?? before.AmountFen,
            Employer = read.Text("employer.name", employer?.Name, CaseLimits.Name) ?? before.Employer,
            CreditCode = InputReader.IsEmptied(employer?.CreditCode) ? null : read.CreditCode("employer.creditCode", employer?.CreditCode) ?? before.CreditCode,
            Industry = read.Word("industry", input.Industry, Words.Industry, $"所属行业") ?? before.Industry,
            Site = InputReader.IsEmptied(site?.Name) ? null : read.Text("site.name", site?.Name, CaseLimits.Name) ?? before.Site,
            ConstructionProject = read.Flag("site.constructionProject", site?.ConstructionProject) ?? before.ConstructionProject,
            Disputed = read.Flag("disputed", input.Disputed) ?? before.Disputed,
        };
    }
}
