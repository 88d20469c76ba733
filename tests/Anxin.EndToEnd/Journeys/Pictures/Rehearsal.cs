using Anxin.Core.Clues;
using Anxin.Rules;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.EndToEnd.Journeys.Pictures;

/// <summary>What the rehearsal has to show: the ids that addresses ask for.</summary>
internal static class Rehearsal
{
    private const string District = "630102";

    private static readonly ACase Yard = ACase.Usual with { Employer = "假想岭门窗安装有限公司", Site = "假想岭小区二期", People = 17, Owed = "84000" };

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
            ["handover"] = await db.Handovers.Where(h => h.Accepted == true && db.Exchanges.Any(x => x.HandoverId == h.Id && x.Kind == ExchangeKind.Feedback)).Select(h => h.Id).FirstAsync(),
            ["weekly"] = await obligations.Where(o => o.Duty == "weekly" && o.From == new DateOnly(2022, 10, 3)).Select(o => o.Id).SingleAsync(),
            ["monthly"] = await obligations.Where(o => o.Duty == "monthly").OrderBy(o => o.From).Select(o => o.Id).FirstAsync(),
            ["final"] = await obligations.Where(o => o.Duty == "final").Select(o => o.Id).FirstAsync(),
        };
    });

    /// <summary>Two cases that were merged, two that are counted once, slips that can be taken back, a neighbour's notification, and a clue that looks like a case.</summary>
    public static async Task<Dictionary<string, object>> StageAsync(TestSite site)
    {
        var (clerk, province) = (await site.Caseworker(District), await site.Caseworker("630000"));
        var survivor = await clerk.OpensAsync(Yard);
        var merged = await clerk.OpensAsync(Yard with { Employer = "假想岭门窗安装工程有限公司" });
        (await survivor.RecoverAsync("2022-10-08", 5, "21000")).Is(200);
        (await survivor.ServeAsync("mediation", "2022-10-08")).Is(200);
        (await merged.MergeAsync(survivor, Yard.People!.Value + 4)).Is(200);
        var nearby = await (await site.Caseworker("630103")).OpensAsync(Yard with { Unit = "630103", Employer = "假想坡保洁服务有限公司", Site = null });
        (await nearby.ActAsync("notify", new { to = District, text = "该单位在贵区也有用工，本区已立案，供掌握情况。" })).Is(200);
        var pair = (await province.GetAsync("matches")).Is(200)["items.0"];
        (await province.PostAsync($"matches/{pair.GetProperty("id").GetGuid()}/join", new { reason = "同一工地同一批工人" })).Is(200);
        var counting = pair.GetProperty("counting").GetGuid();
        return new Dictionary<string, object>
        {
            ["survivor"] = survivor.Id,
            ["merged"] = merged.Id,
            ["joined"] = pair.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("id").GetGuid()).Single(c => c != counting),
            ["alike"] = await clerk.TellsAsync(AClue.Usual with { Employer = Yard.Employer, Site = Yard.Site, People = Yard.People }),
        };
    }
}
