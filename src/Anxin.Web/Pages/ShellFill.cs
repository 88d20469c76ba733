using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clock;
using Anxin.Core.Clues;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages;

/// <summary>Fills the frame around a page before it runs: who sits here, the work clock, what waits, the alarm.</summary>
public sealed class ShellFill(RequestDelegate next)
{
    // The page for "something broke" must not need what may have broken.
    private const string BrokenPage = "/problem/5";

    public async Task InvokeAsync(HttpContext http, Shell shell, Desk desk, AnxinDb db, WorkClock clock, Glances glances, Wordbook L)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null
            && http.Request.Path.Value?.StartsWith(BrokenPage, StringComparison.OrdinalIgnoreCase) != true)
            await FillAsync(http, shell, desk, db, clock, glances, L);
        await next(http);
    }

    private static async Task FillAsync(HttpContext http, Shell shell, Desk desk, AnxinDb db, WorkClock clock, Glances glances, Wordbook L)
    {
        var ct = http.RequestAborted;
        shell.Now = await clock.NowAsync(db, ct);
        var drill = await clock.DrillAsync(db, ct) is not null;
        if (drill)
            shell.Drill = new Drill(null, null, false);
        if (http.User.Identity?.IsAuthenticated != true)
            return;

        var viewer = await desk.ViewerAsync(ct);
        if (viewer.Actor is { Kind: ActorKind.AgencyMember, Body: { } agency })
        {
            shell.Person = new SignedIn(viewer.Actor.Name, viewer.Tree.NameOf(agency), L["部门经办人"], $"{viewer.Actor.Id:N}"[^12..]);
            shell.Navigation = [new NavItem(L["交来的"], "/agency"), new NavItem(L["通报"], "/agency/notices"), new NavItem(L["转给工会"], "/agency/clue")];
            return;
        }
        if (drill && viewer.HasAnywhere(Roles.Duty))
            shell.Drill = NextDue(await glances.OfAsync("due", () => NextDueAsync(db, shell.Now, ct)), L);
        shell.Person = new SignedIn(viewer.Actor.Name, viewer.Home.Name,
            RoleWords.Of(viewer.Seats.Aggregate(Roles.None, (all, s) => all | s.Roles), L), $"{viewer.Actor.Id:N}"[^12..]);
        if (viewer.VisibleUnits.Count == 0)
        {
            shell.Navigation = [new NavItem(L["今日"], "/"), new NavItem(L["专项行动"], "/campaigns"), new NavItem(L["单位"], "/units"), new NavItem(L["部门"], "/agencies"), new NavItem(L["日历"], "/calendar")];
            return;
        }
        var works = viewer.HasAnywhere(Roles.Caseworker);
        (var clues, shell.Immediate, var pairs) = await glances.OfAsync($"waits {viewer.Scope}", async () =>
            (await db.CluesOf(viewer).CountAsync(c => c.CaseId == null && !c.Declined, ct), await AlertAsync(db, viewer, ct),
                works ? await db.MatchesOf(viewer).CountAsync(ct) : 0));
        if (shell.Immediate is { } alert)
            shell.Immediate = alert with { ToAcknowledge = viewer.Has(Roles.Duty, viewer.Tree.Root.Id) };
        shell.Navigation =
        [
            new NavItem(L["今日"], "/"), .. works ? [new NavItem(L["我的一天"], "/day")] : Array.Empty<NavItem>(), new NavItem(L["线索"], "/clues", clues),
            .. works ? [new NavItem(L["接热线"], "/hotline")] : Array.Empty<NavItem>(), new NavItem(L["台账"], "/cases"),
            new NavItem(L["第一时间报送"], "/immediate", shell.Immediate?.Open), new NavItem(L["报送"], "/board"),
        ];
        shell.More =
        [
            .. works ? [new NavItem(L["收表格"], "/imports"), new NavItem(L["疑似重复"], "/matches", pairs), new NavItem(L["办结回访"], "/callbacks"), new NavItem(L["一函两书"], "/letters")] : Array.Empty<NavItem>(),
            new NavItem(L["通报人社"], "/notices"), new NavItem(L["调度台账"], "/daybook"), new NavItem(L["检查"], "/inspections"),
            new NavItem(L["欠薪测算"], "/tools/amount"), new NavItem(L["期限一览"], "/limits"), new NavItem(L["部门"], "/agencies"), new NavItem(L["日历"], "/calendar"),
        ];
    }

    /// <summary>For the drill's duty officer: the next due instant, and what falls due then.</summary>
    private static async Task<(DateTime? At, IReadOnlyList<string> Duties)> NextDueAsync(AnxinDb db, DateTime now, CancellationToken ct)
    {
        var owed = db.Obligations.Where(o => o.WithdrawnAt == null && o.Due > now);
        var next = await owed.MinAsync(o => (DateTime?)o.Due, ct);
        return (next, next is null ? [] : await owed.Where(o => o.Due == next).Select(o => o.Duty).Distinct().ToListAsync(ct));
    }

    private static Drill NextDue((DateTime? At, IReadOnlyList<string> Duties) due, Wordbook L)
    {
        if (due.At is not { } next)
            return new Drill(null, null, true);
        var names = due.Duties.Select(d => d switch
        {
            "weekly" => L["周报"].Value,
            "monthly" => L["月报"].Value,
            "final" => L["总体情况表"].Value,
            _ => L["报送"].Value,
        });
        return new Drill(next, L["{0}截止", string.Join(L["、"], names.Distinct())], true);
    }

    /// <summary>The province cannot miss it; the units between see it for their knowledge.</summary>
    private static async Task<ImmediateAlert?> AlertAsync(AnxinDb db, Viewer viewer, CancellationToken ct)
    {
        var open = await db.ImmediateReportsOf(viewer).Where(r => r.AcknowledgedAt == null)
            .GroupBy(_ => 1).Select(g => new { Count = g.Select(r => r.CaseId).Distinct().Count(), Due = g.Min(r => r.Due) }).SingleOrDefaultAsync(ct);
        return open is null ? null : new ImmediateAlert(open.Count, open.Due, "/immediate");
    }
}
