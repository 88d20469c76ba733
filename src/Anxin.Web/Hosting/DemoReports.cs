using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Hosting;

/// <summary>What the demo's reporters and its duty officer did before it begins: the first week's reports, and older immediate reports.</summary>
public sealed class DemoReports(AnxinDb db, CampaignCache campaigns, Reporting reporting, SubmissionActs submissions, ImmediateActs immediate)
{
    /// <summary>Monday 3 October, in the morning.</summary>
    public static readonly DateTime Submitted = CivilTime.ToUtc(new DateOnly(2022, 10, 3), new TimeOnly(10, 20));

    /// <summary>The same day, after the due instant.</summary>
    public static readonly DateTime Accepted = CivilTime.ToUtc(new DateOnly(2022, 10, 3), new TimeOnly(17, 5));

    // One prefecture let it slip, and stays late.
    private const string Late = "630200";
    private static readonly DateOnly FirstWeek = new(2022, 10, 1);

    public async Task SubmitAsync(ActContext context)
    {
        foreach (var owed in await FirstWeekAsync(context))
            if (owed.Unit.Code != Late && owed.Figures.IsActivity)
                await submissions.SubmitAsync(Desk(context, owed.Unit, Roles.Reporter), owed.Obligation.Id,
                    new SubmitReport { SignedOffBy = "示例·主席", PreparedBy = "示例·制表人", Phone = "0970-0000000" }, default);
    }

    public async Task AcceptAsync(ActContext context)
    {
        foreach (var owed in await FirstWeekAsync(context))
            if (owed.Standing.State == ObligationState.Submitted)
                await submissions.AcceptAsync(Desk(context, context.Viewer.Tree.Root, Roles.Reporter), owed.Obligation.Id, new AnswerReport(), default);
    }

    /// <summary>All but what crossed the threshold in the last hours is acknowledged, within the hour each.</summary>
    public async Task AcknowledgeAsync(ActContext context)
    {
        var recent = context.Now.AddHours(-8);
        var crossed = await db.ImmediateReports.AsNoTracking().Where(r => r.CrossedAt < recent).OrderBy(r => r.CrossedAt).ToListAsync();
        foreach (var report in crossed)
        {
            var duty = Desk(context, context.Viewer.Tree.Root, Roles.Duty) with { Now = report.CrossedAt.AddMinutes(25) };
            await immediate.AcknowledgeAsync(duty, report.Id, new Acknowledge { By = "示例·值班员", Phone = "0971-0000000" }, default);
        }
    }

    private async Task<IReadOnlyList<ObligationNow>> FirstWeekAsync(ActContext context)
    {
        var campaign = (await campaigns.AllAsync(db, default))[0];
        var owed = await db.Obligations.AsNoTracking().Where(o => o.Duty == "weekly" && o.From == FirstWeek).Select(o => o.Id).ToListAsync();
        var all = await reporting.ListAsync(context.Viewer, campaign, new ObligationFilter(null, "weekly", null), context.Now, default);
        return [.. all.Where(o => owed.Contains(o.Obligation.Id))];
    }

    private static ActContext Desk(ActContext context, UnitNode unit, Roles roles) =>
        context with { Viewer = DemoPeople.DeskOf(context.Viewer.Tree, unit, roles) };
}
