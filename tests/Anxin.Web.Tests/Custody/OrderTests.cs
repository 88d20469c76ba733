using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Custody;

/// <summary>An order from above moves a case or a clue at once, by the page; nobody else can give one.</summary>
public sealed class OrderTests : SiteTests
{
    [Theory, Engines]
    public async Task The_city_orders_a_case_to_another_district_and_takes_back_what_an_agency_holds(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await partner.SaysAsync("accept", await it.TransfersAsync())).Is(200);
        var at = $"/cases/{it.Id}/custody";

        var district = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.DoesNotContain("data-keep=\"order\"", (await district.GetAsync(at)).Is(200).Html, StringComparison.Ordinal);
        (await it.ReassignAsync("630102")).IsRefused("custody-at-agency");

        var city = await Person.SignsInAsync(site, Roles.Caseworker, "630100");
        var form = (await city.GetAsync(at)).Is(200).Form("order");
        var wrong = (await city.PostAsync($"{at}?handler=Order", form, ("Order.ToUnit", "630103"))).Is(200);
        Assert.Contains("请填写理由", wrong.Text, StringComparison.Ordinal);
        (await city.PostAsync($"{at}?handler=Order", form, ("Order.ToUnit", "630103"), ("Order.Reason", "工地在城中区"))).Is(302);
        var custody = await it.For(await site.Caseworker("630100")).CustodyAsync();
        Assert.Equal(("630103", "630103", "held"), (custody.TextOf("owner"), custody.TextOf("accountable"), custody.TextOf("phase")));
        Assert.Equal("ended", custody.TextOf("thread.0.handover.state"));
        Assert.Contains("handover.ended", (await partner.GetAsync("events")).Text, StringComparison.Ordinal);
        // The department's own clock waits for nobody any more, and what has gone is no link into a 404.
        Assert.Equal("met", await it.For(await site.Caseworker("630103")).ClockAsync("inspection.accept"));
        Assert.DoesNotContain($"{it.Id}", (await district.GetAsync("/day?all=answered")).Is(200).Html, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_city_orders_a_clue_while_an_offer_waits_and_the_offer_is_overtaken(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clue = await site.HearsAsync("630102");
        var offer = (await (await site.Caseworker("630102")).PostAsync($"clues/{clue}/pass", new { toUnit = "630103", reason = "工地在城中区" })).Is(201);
        var at = $"/clues/{clue}/pass";
        var district = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.DoesNotContain("data-keep=\"order\"", (await district.GetAsync(at)).Is(200).Html, StringComparison.Ordinal);

        var city = await Person.SignsInAsync(site, Roles.Caseworker, "630100");
        (await city.PostAsync($"{at}?handler=Order", (await city.GetAsync(at)).Is(200).Form("order"), ("Order.ToUnit", "630104"), ("Order.Reason", "工地在城西区"))).Is(302);
        Assert.Contains("上级指定承办单位", (await city.GetAsync($"/clues/{clue}")).Is(200).Text, StringComparison.Ordinal);
        (await (await site.Caseworker("630103")).HandoverAsync(offer["id"].GetGuid(), "accept")).IsRefused("custody-answered");
        Assert.Equal("630104", await site.ReadAsync(async db =>
        {
            var unit = (await db.Clues.SingleAsync(c => c.ClueId == clue && c.UntilPosition == null, Stop)).UnitId;
            return (await db.Units.SingleAsync(u => u.Id == unit, Stop)).Code;
        }));
    }
}
