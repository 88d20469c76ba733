using Anxin.TestCommon;

namespace Anxin.Web.Tests.WorkerSide;

internal static class TakenUp
{
    /// <summary>A worker's report becomes a case of the county.</summary>
    public static async Task<TheCase> TakesUpAsync(this TestSite site, Guid clue)
    {
        var clerk = await site.Caseworker("630102");
        var created = (await clerk.PostAsync("cases", new
        {
            unit = "630102",
            clue,
            acceptedOn = "2022-10-01",
            channel = "workerReport",
            employer = new { name = "示例漆装饰有限公司" },
            industry = "construction",
            people = 6,
            amountYuan = "54000",
        })).Is(201);
        return new TheCase(clerk, created["id"].GetGuid(), created["number"].GetString()!, created);
    }
}
