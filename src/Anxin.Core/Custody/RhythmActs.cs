using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Limits;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>How a unit is to work with its labour department; all as typed.</summary>
public sealed record RhythmInput
{
    /// <summary>The code of a labour department; empty: that of its own place.</summary>
    public string? Counterpart { get; init; }

    /// <summary>monday … sunday; empty: none.</summary>
    public string? PushOn { get; init; }
    public string? FeedbackBy { get; init; }
    public bool ReconcileAtMonthEnd { get; init; }
    public bool NoticeOfImports { get; init; }
}

/// <summary>The rhythm with the labour department: push on one day, feedback by another, reconcile at month-end.</summary>
public sealed class RhythmActs(AnxinDb db, LimitCache cache)
{
    public async Task<CustodySetting> OfAsync(Guid unit, CancellationToken ct) =>
        await db.CustodySettings.AsNoTracking().SingleOrDefaultAsync(s => s.UnitId == unit, ct) ?? new CustodySetting { UnitId = unit };

    public async Task SetAsync(ActContext context, UnitNode unit, RhythmInput input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        context.Viewer.Demand(Roles.Administrator | Roles.Reporter | Roles.Caseworker, unit.Id);
        var read = new InputReader(new Problems(), context.Today);
        var code = input.Counterpart?.Trim();
        var agency = string.IsNullOrEmpty(code) ? null : context.Viewer.Tree.Agency(code);
        read.Problems.Check(string.IsNullOrEmpty(code) || agency is { Office: AgencyKind.Labour }, "counterpart", $"没有代码为“{code}”的人社部门");
        var push = Day(read, "pushOn", input.PushOn);
        var feedback = Day(read, "feedbackBy", input.FeedbackBy);
        read.Problems.ThrowIfAny();
        var setting = await db.CustodySettings.SingleOrDefaultAsync(s => s.UnitId == unit.Id, ct);
        if (setting is null)
            db.CustodySettings.Add(setting = new CustodySetting { UnitId = unit.Id });
        var changes = new Changes().Set("counterpart", setting.CounterpartId, agency?.Id).Set("pushOn", $"{setting.PushOn}", $"{push}")
            .Set("feedbackBy", $"{setting.FeedbackBy}", $"{feedback}").Set("reconcileAtMonthEnd", setting.ReconcileAtMonthEnd, input.ReconcileAtMonthEnd)
            .Set("noticeOfImports", setting.NoticeOfImports, input.NoticeOfImports);
        if (!changes.Any)
            throw new RefusalException("nothing-changed");
        (setting.CounterpartId, setting.PushOn, setting.FeedbackBy, setting.ReconcileAtMonthEnd, setting.NoticeOfImports) =
            (agency?.Id, push, feedback, input.ReconcileAtMonthEnd, input.NoticeOfImports);
        var rows = context.Begin("custody.setting", unit.Id);
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == unit.Id).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest }).FirstOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Unit, unit.Id, (last?.Number ?? 0) + 1, last?.Digest, changes);
        rows.Answer(context.Key, 200, new { });
        await context.WriteAsync(db, rows, ct);
        cache.Forget();
    }

    /// <summary>The month's sheet was gone through with the labour department.</summary>
    public async Task ReconciledAsync(ActContext context, UnitNode unit, DateOnly month, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        context.Viewer.Demand(Roles.Reporter | Roles.Caseworker, unit.Id);
        if (month > context.Today || (await DoneAsync([unit.Id], ct)).Contains((unit.Id, Key(month))))
            throw new RefusalException("reconcile-done");
        var rows = context.Begin("custody.reconcile", unit.Id, Key(month));
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == unit.Id).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest }).FirstOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Unit, unit.Id, (last?.Number ?? 0) + 1, last?.Digest, new Changes().Set("reconciled", null, Key(month)));
        rows.Answer(context.Key, 200, new { month = Key(month) });
        await context.WriteAsync(db, rows, ct);
    }

    /// <summary>Which months have been reconciled by which unit.</summary>
    public async Task<HashSet<(Guid Unit, string Month)>> DoneAsync(Guid[] units, CancellationToken ct) =>
        [.. (await (from entry in db.Entries.AsNoTracking()
                    where units.Contains(entry.SubjectId)
                    join act in db.Acts on entry.Position equals act.Position
                    where act.Kind == "custody.reconcile"
                    select new { entry.SubjectId, act.Reason }).ToListAsync(ct)).Select(d => (d.SubjectId, d.Reason!))];

    /// <summary>How a month is named: 2022-10.</summary>
    public static string Key(DateOnly month) => month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Handovers of the unit and below to agencies whose feedback is awaited, the first due first.</summary>
    public Task<List<Handover>> AwaitedAsync(Viewer viewer, CancellationToken ct) => db.HandoversOf(viewer)
        .Where(h => h.Accepted == true && h.EndedAt == null && h.FeedbackDue != null && h.FeedbackAt == null)
        .OrderBy(h => h.FeedbackDue).Take(200).ToListAsync(ct);

    /// <summary>
    /// What was handed to labour departments in a month or is still there at its end, and where the two sides do not agree: see
    /// <see cref="Reconciliation"/>.
    /// </summary>
    public async Task<IReadOnlyList<ReconcileLine>> ReconcileAsync(Viewer viewer, DateOnly month, DateTime now, CancellationToken ct)
    {
        var from = CivilTime.EndOfDay(month.AddDays(-1));
        var until = CivilTime.EndOfDay(month.AddMonths(1).AddDays(-1));
        var labour = viewer.Tree.Agencies.Where(a => a.Office == AgencyKind.Labour).Select(a => a.Id).ToArray();
        var handovers = await db.HandoversOf(viewer).Where(h => labour.Contains(h.ToId) && h.Kind != OfferKind.Return && h.SentAt < until
            && (h.SentAt >= from || (h.Accepted == true && h.EndedAt == null))).OrderBy(h => h.SentAt).ToListAsync(ct);
        return await Reconciliation.ReadAsync(db, viewer, handovers, now, ct);
    }

    private static DayOfWeek? Day(InputReader read, string field, string? day)
    {
        if (string.IsNullOrWhiteSpace(day))
            return null;
        var good = Enum.TryParse<DayOfWeek>(day.Trim(), true, out var found) && Enum.IsDefined(found);
        read.Problems.Check(good, field, $"请选择星期几");
        return good ? found : null;
    }
}
