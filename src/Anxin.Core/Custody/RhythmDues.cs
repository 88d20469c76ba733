using Anxin.Core.Journal;
using Anxin.Core.Limits;
using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Core.Custody;

/// <summary>
/// When a notification and a feedback are due: on the days agreed with the labour department, else by the limits. What runs already keeps the
/// end it was given when days are agreed or changed.
/// </summary>
public sealed class RhythmDues(AnxinDb db, LimitBook limits, LimitCache cache, OrganisationCache organisation)
{
    /// <summary>Until when a clue that comes now is to be notified.</summary>
    public async Task<DateTime> PushDueAsync(Guid unit, DateTime now, CancellationToken ct) =>
        (await AgreedAsync(unit, now, ct))?.PushOn is { } day
            ? await OnAsync(day, now, ct) : (await limits.AfterAsync("notice.dispatch", unit, now, ct)).Due;

    /// <summary>Until when the agency that has it is to feed back next.</summary>
    public async Task<DateTime> FeedbackDueAsync(Handover given, ActContext context, CancellationToken ct) =>
        context.Viewer.Tree.Agency(given.ToId) is { Office: AgencyKind.Labour } && (await AgreedAsync(given.FromId, context.Now, ct))?.FeedbackBy is { } day
            ? await OnAsync(day, context.Now, ct) : (await limits.AfterAsync("custody.feedback", given.FromId, context.Now, ct)).Due;

    /// <summary>What the unit has agreed, or the nearest one above it that works with the same department.</summary>
    private async Task<CustodySetting?> AgreedAsync(Guid unit, DateTime now, CancellationToken ct)
    {
        var settings = (await cache.ReadAsync(db, ct)).Custody;
        if (settings.Count == 0)
            return null;
        var tree = await organisation.TreeAsync(db, CivilTime.DateOf(now), ct);
        foreach (var node in tree.Above(unit))
        {
            var own = settings.FirstOrDefault(s => s.UnitId == node.Id);
            if (own is { PushOn: not null } or { FeedbackBy: not null })
                return own;
            if (own is { CounterpartId: not null } || tree.Agencies.Any(a => a.Office == AgencyKind.Labour && a.CounterpartOf == node.Id))
                return null;
        }
        return null;
    }

    private async Task<DateTime> OnAsync(DayOfWeek day, DateTime now, CancellationToken ct) =>
        AgreedDay.After(CivilTime.DateOf(now), day, (await cache.ReadAsync(db, ct)).Calendar).Due;
}
