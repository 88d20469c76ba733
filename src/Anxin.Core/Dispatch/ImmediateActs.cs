using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Dispatch;

public sealed record Acknowledge
{
    public string? By { get; init; }
    public string? Phone { get; init; }
    public string? Note { get; init; }
}

public sealed record ImmediateView(
    Guid Id, Guid Case, string Unit, int People, string CrossedAt, string Due, string State, string? AcknowledgedAt, string? AcknowledgedBy, bool Late);

/// <summary>Immediate reports (第一时间报送): open at once at the province, acknowledged only there.</summary>
public sealed class ImmediateActs(AnxinDb db)
{
    public async Task<IReadOnlyList<ImmediateView>> ListAsync(Viewer viewer, bool? acknowledged, DateTime now, CancellationToken ct)
    {
        var reports = db.ImmediateReports.AsNoTracking();
        if (acknowledged is { } done)
            reports = done ? reports.Where(r => r.AcknowledgedAt != null) : reports.Where(r => r.AcknowledgedAt == null);
        if (!viewer.SeesAll)
        {
            var units = viewer.VisibleUnits.ToArray();
            reports = reports.Where(r => units.Contains(r.UnitId));
        }
        return [.. (await reports.OrderBy(r => r.CrossedAt).ToListAsync(ct)).Select(r => View(r, viewer, now))];
    }

    public async Task<ImmediateView> AcknowledgeAsync(ActContext context, Guid id, Acknowledge input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var report = await db.ImmediateReports.SingleOrDefaultAsync(r => r.Id == id, ct);
        if (report is null || !context.Viewer.Sees(report.UnitId))
            throw new NotVisibleException("immediate report");
        context.Viewer.Demand(Roles.Duty, context.Viewer.SeesAll ? context.Viewer.Tree.Root.Id : report.UnitId);
        if (!context.Viewer.Has(Roles.Duty, context.Viewer.Tree.Root.Id))
            throw new RoleException("province's duty");
        var read = new InputReader(new Problems(), context.Today);
        var by = read.Text("by", input.By, 50, true, $"值班员姓名");
        var phone = read.Text("phone", input.Phone, 50);
        var note = read.Text("note", input.Note, 500);
        read.Problems.ThrowIfAny();
        if (report.AcknowledgedAt is not null)
            throw new RefusalException("immediate-acknowledged");
        (report.AcknowledgedAt, report.AcknowledgedBy, report.Phone, report.Note) = (context.Now, by, phone, note);
        var rows = context.Begin("immediate.acknowledge", context.Viewer.Tree.Root.Id);
        rows.Enter(EntrySubject.ImmediateReport, id, 1, null, new Changes().Set("acknowledgedBy", null, by).Set("phone", null, phone));
        var view = View(report, context.Viewer, context.Now);
        rows.Answer(context.Key, 200, view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }

    private static ImmediateView View(ImmediateReport r, Viewer viewer, DateTime now) => new(
        r.Id, r.CaseId, viewer.Tree.Find(r.UnitId)?.Code ?? "", r.People, CivilTime.Iso(r.CrossedAt), CivilTime.Iso(r.Due),
        r.AcknowledgedAt is null ? "open" : "acknowledged", r.AcknowledgedAt is { } at ? CivilTime.Iso(at) : null, r.AcknowledgedBy,
        (r.AcknowledgedAt ?? now) >= r.Due);
}
