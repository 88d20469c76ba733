using Anxin.Core.Accounts;
using Anxin.Rules;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Custody;

/// <summary>In every phase the API takes, and the page offers, exactly what the machine's table allows.</summary>
public sealed class CustodyTableTests : SiteTests
{
    private const string A = "630102", B = "630103", Above = "630100", Other = "630104", OtherAgency = "630100-FY";

    /// <summary>A case brought into a phase: who owns it, what waits, by which offer the owner has it.</summary>
    private sealed record Brought(TheCase It, string Owner, Guid? Pending, string? To, Guid? Current);

    [Theory, Engines]
    public async Task Each_phase_and_event(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var units = new Dictionary<string, Caller>();
        foreach (var unit in new[] { A, B, Above, Other })
            units[unit] = await site.Caseworker(unit);
        foreach (var phase in Enum.GetValues<CustodyPhase>())
            foreach (var what in Enum.GetValues<CustodyEvent>().Where(e => e != CustodyEvent.TimeOut))
            {
                var brought = await BringAsync(phase, units, partner);
                var answer = await DoAsync(brought, what, units, partner);
                Assert.True(CustodyMachine.Allows(phase, what) == answer.Status is 200 or 201,
                    $"{phase}, {what}: {answer.Status} {answer.Text}");
            }
    }

    [Theory, Engines]
    public async Task Each_phase_is_told_and_its_page_offers_what_the_unit_may_do(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var units = new Dictionary<string, Caller> { [A] = await site.Caseworker(A), [B] = await site.Caseworker(B) };
        var people = new Dictionary<string, Person> { [A] = await Person.SignsInAsync(site, Roles.Caseworker, A), [B] = await Person.SignsInAsync(site, Roles.Caseworker, B) };
        foreach (var phase in Enum.GetValues<CustodyPhase>())
        {
            var brought = await BringAsync(phase, units, partner);
            var told = (await brought.It.CustodyAsync()).Is(200);
            Assert.Equal($"{phase}", told.TextOf("phase"), ignoreCase: true);
            Assert.Equal(brought.Owner, told.TextOf("owner"));
            Assert.Equal(CustodyMachine.From(phase).Select(e => $"{e}".ToLowerInvariant()).Order(),
                told["allowed"].EnumerateArray().Select(e => e.GetString()!.ToLowerInvariant()).Order());

            var page = (await people[brought.It.Clerk.Unit].GetAsync($"/cases/{brought.It.Id}/custody")).Is(200).Main;
            var owns = brought.Owner == brought.It.Clerk.Unit;
            Assert.Equal(owns && CustodyMachine.Allows(phase, CustodyEvent.Transfer), page.Contains("handler=Offer", StringComparison.Ordinal));
            Assert.Equal(owns && CustodyMachine.Allows(phase, CustodyEvent.Return), page.Contains("handler=Return", StringComparison.Ordinal));
            Assert.Equal(owns && CustodyMachine.Allows(phase, CustodyEvent.Withdraw), page.Contains("handler=Withdraw", StringComparison.Ordinal));
            Assert.Contains("handler=Notify", page, StringComparison.Ordinal);
        }
    }

    private static async Task<Brought> BringAsync(CustodyPhase phase, Dictionary<string, Caller> units, Partner partner)
    {
        var it = await units[A].OpensAsync();
        Guid? assigned = null;
        if (phase is CustodyPhase.Assigned or CustodyPhase.OfferedOn)
        {
            assigned = (await it.ActAsync("handovers", new { kind = "assignment", to = B, reason = "工地在对方辖区" })).Is(201)["id"].GetGuid();
            it = it.For(units[B]);
            (await units[B].HandoverAsync(assigned.Value, "accept")).Is(200);
        }
        if (phase is CustodyPhase.Held or CustodyPhase.Assigned)
            return new Brought(it, it.Clerk.Unit, null, null, assigned);
        var transfer = await it.TransfersAsync();
        if (phase is CustodyPhase.Offered or CustodyPhase.OfferedOn)
            return new Brought(it, it.Clerk.Unit, transfer, partner.Code, assigned);
        (await partner.SaysAsync("accept", transfer)).Is(200);
        if (phase == CustodyPhase.AtAgency)
            return new Brought(it, partner.Code, null, null, transfer);
        if (phase is CustodyPhase.Answered or CustodyPhase.Over)
        {
            (await partner.SaysAsync("feedback", transfer, text: "已结清", result: "paid")).Is(200);
            if (phase == CustodyPhase.Answered)
                return new Brought(it, partner.Code, null, null, transfer);
            (await it.CloseAsync("2022-10-01", "withdrawn")).Is(200);
            return new Brought(it, A, null, partner.Code, transfer);
        }
        var back = (await partner.SaysAsync("return", transfer, reason: "不属于本部门管辖")).Is(200)["id"].GetGuid();
        return new Brought(it, partner.Code, back, A, transfer);
    }

    private static Task<Answer> DoAsync(Brought b, CustodyEvent what, Dictionary<string, Caller> units, Partner partner)
    {
        var nothing = Guid.CreateVersion7();
        return what switch
        {
            CustodyEvent.Transfer => b.It.ActAsync("handovers", new { kind = "transfer", to = OtherAgency, reason = "应由法院处理" }),
            CustodyEvent.Assign => b.It.ActAsync("handovers", new { kind = "assignment", to = Other, reason = "工人都住在那边" }),
            CustodyEvent.Return => SaysAsync(b.Owner, "return", b.Current ?? nothing),
            CustodyEvent.Accept => SaysAsync(b.To ?? b.Owner, "accept", b.Pending ?? b.Current ?? nothing),
            CustodyEvent.Refuse => SaysAsync(b.To ?? b.Owner, "refuse", b.Pending ?? b.Current ?? nothing),
            CustodyEvent.Acknowledge => SaysAsync(b.To ?? b.Owner, "acknowledge", b.Pending ?? b.Current ?? nothing),
            CustodyEvent.Withdraw => SaysAsync(b.Owner, "withdraw", b.Pending ?? b.Current ?? nothing),
            CustodyEvent.End => b.It.CloseAsync("2022-10-01", "withdrawn"),
            CustodyEvent.Reopen => b.It.ActAsync("reopen", new { reason = "又有职工反映" }),
            CustodyEvent.Order => b.It.For(units[Above]).ReassignAsync("630105"),
            CustodyEvent.Feedback => SaysAsync(b.Owner, "feedback", b.Current ?? nothing),
            _ => b.It.ActAsync("notify", new { to = OtherAgency, text = "该单位欠薪情况供掌握" }),
        };

        Task<Answer> SaysAsync(string who, string says, Guid handover) => who == partner.Code
            ? partner.SaysAsync(says, handover, "不属于本部门管辖", "正在调查")
            : units[who].HandoverAsync(handover, says, new { reason = "不属于本单位", text = "正在办理" });
    }
}
