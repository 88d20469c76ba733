using Anxin.Core.Accounts;
using Anxin.Core.Day;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Closing;

/// <summary>Calls after a closing in the day; Detail says <c>proof</c> where the closing still rests on the call, <c>withdrawn</c> where it asks whether that was free.</summary>
public sealed class CallBackDay(AnxinDb db) : DaySource
{
    public override async Task<IReadOnlyList<DayItem>> DuesAsync(Viewer viewer, DateTime? from, DateTime until, DateTime now, CancellationToken ct) =>
        [.. (await db.CallBacksDue(viewer, from, until).Take(AtMost).ToListAsync(ct)).Select(c => new DayItem(
            DayLane.Due, "callback", c.Case.Employer, $"/cases/{c.Case.CaseId}/callback", c.Case.UnitId, c.Proves ? "proof" : c.OfWithdrawal ? "withdrawn" : null, c.Closing.CallBackDue))];
}
