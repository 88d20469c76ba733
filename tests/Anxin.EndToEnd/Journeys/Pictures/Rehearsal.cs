using Anxin.Core.Clues;
using Anxin.Rules;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.EndToEnd.Journeys.Pictures;

/// <summary>What the rehearsal has to show: the ids that addresses ask for.</summary>
internal static class Rehearsal
{
    private const string District = "630102";

    /// <summary>By the token in an address.</summary>
    public static Task<Dictionary<string, object>> TokensAsync(TestSite site) => site.ReadAsync(async db =>
    {
        var unit = await db.Units.Where(u => u.Code == District).Select(u => u.Id).SingleAsync();
        var prefecture = await db.Units.Where(u => u.Code == "630100").Select(u => u.Id).SingleAsync();
        var states = db.CaseStates.Where(s => s.UntilPosition == null && s.UnitId == unit);
        var obligations = db.Obligations.Where(o => o.UnitId == prefecture);
        return new Dictionary<string, object>
        {
            ["wages"] = await db.WorkerLines.Select(l => l.CaseId).FirstAsync(),
            ["letters"] = await states.Where(s => db.Letters.Any(l => l.CaseId == s.CaseId && l.State == LetterState.Served && l.UntilPosition == null)).Select(s => s.CaseId).FirstAsync(),
            ["closed"] = await states.Where(s => s.Status == CaseStatus.Closed).Select(s => s.CaseId).FirstAsync(),
            ["clue"] = await db.Clues.Where(c => c.UntilPosition == null && c.UnitId == unit && c.CaseId == null && c.Channel == Channel.Hotline12351).OrderBy(c => c.ReceivedAt).Select(c => c.ClueId).FirstAsync(),
            ["told"] = await db.ClueMessages.Where(m => m.Kind == MessageKind.PaidInPart).Select(m => m.ClueId).FirstAsync(),
            ["handover"] = await db.Handovers.Where(h => h.Accepted == true && h.FeedbackAt != null).Select(h => h.Id).FirstAsync(),
            ["weekly"] = await obligations.Where(o => o.Duty == "weekly" && o.From == new DateOnly(2022, 10, 3)).Select(o => o.Id).SingleAsync(),
            ["monthly"] = await obligations.Where(o => o.Duty == "monthly").OrderBy(o => o.From).Select(o => o.Id).FirstAsync(),
            ["final"] = await obligations.Where(o => o.Duty == "final").Select(o => o.Id).FirstAsync(),
        };
    });
}
