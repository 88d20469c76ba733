using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Campaign;

/// <summary>The people of the notice's campaign at one site: the province's desk, and any reporter's.</summary>
/// <param name="Site">A drill of October 2022.</param>
/// <param name="Province">The province's reporting officer.</param>
/// <param name="Duty">The province's duty officer.</param>
public sealed record October(TestSite Site, Caller Province, Caller Duty)
{
    public const string Campaign = "campaigns/qinghai-2022-41";

    public static async Task<October> OfAsync(TestSite site) =>
        new(site, await site.As(Roles.Reporter, "630000"), await site.As(Roles.Duty, "630000"));

    public async Task<TheReport> ReportAsync(string unit, string duty, string from)
    {
        var officer = await Site.As(Roles.Reporter, unit);
        var owed = (await officer.GetAsync($"{Campaign}/obligations?unit={unit}&duty={duty}")).Is(200)["items"].EnumerateArray()
            .Single(o => o.GetProperty("period").GetProperty("from").GetString() == from);
        return new TheReport(officer, owed.GetProperty("id").GetGuid());
    }

    /// <summary>A live table of any unit and period.</summary>
    public async Task<Answer> TableAsync(string unit, string duty, string from) =>
        (await Province.GetAsync($"{Campaign}/tables/{duty}/{from}?unit={unit}")).Is(200);

    /// <summary>Moves the drill's clock by the API, through everything due on the way.</summary>
    /// <param name="civil">Shanghai time with seconds.</param>
    public async Task ItBecomesAsync(string civil) =>
        (await Duty.PostAsync("drill/clock", new { now = civil + "+08:00" })).Is(200);

    /// <summary>The seven figures of a row or of totals, as one line.</summary>
    public static string Figures(JsonElement of) => string.Join(' ', new[]
    {
        "newCases", "newPeople", "newAmountYuan", "resolvedPeople", "resolvedAmountYuan", "closedCases", "openCases",
    }.Select(name => of.GetProperty(name).ToString()));
}

/// <summary>One period's report in the hands of its officer.</summary>
public sealed record TheReport(Caller Officer, Guid Id)
{
    public static readonly object SignedOff = new { signedOffBy = "负责人甲（示例）", preparedBy = "制表人乙（示例）", phone = "0971-0000002" };

    public TheReport For(Caller officer) => this with { Officer = officer };

    public Task<Answer> ReadAsync() => Officer.GetAsync($"obligations/{Id}");

    public Task<Answer> TableAsync() => Officer.GetAsync($"obligations/{Id}/table");

    public Task<Answer> VersionsAsync() => Officer.GetAsync($"obligations/{Id}/versions");

    public Task<Answer> ChangesAsync() => Officer.GetAsync($"obligations/{Id}/changes");

    public Task<Answer> SubmitAsync(object? body = null, string? key = null) => Officer.PostAsync($"obligations/{Id}/submit", body ?? SignedOff, key);

    public Task<Answer> AcceptAsync(Caller by, string? key = null) => by.PostAsync($"obligations/{Id}/accept", new { }, key);

    public Task<Answer> ReturnAsync(Caller by, string reason = "第3行人数与附件不符") => by.PostAsync($"obligations/{Id}/return", new { reason });
}
