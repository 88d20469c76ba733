using Anxin.Core.Accounts;
using System.Collections.Concurrent;
using System.Text.Json;
using Anxin.Core.Clock;
using Anxin.Core.Custody;
using Anxin.TestCommon;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Anxin.Web.Tests.Custody;

/// <summary>An agency's own system: told in order, signed both ways, each answer counted once.</summary>
public sealed class PartnerTests : SiteTests
{
    [Theory, Engines]
    public async Task An_answer_counts_once_in_order_and_only_with_its_signature(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        var answer = new { eventId = "e1", sequence = 1, kind = "accept", handover = transfer };
        (await partner.PostAsync(answer, "t=1,v1=00")).Is(401);
        (await partner.PostAsync(answer, "")).Is(401);
        (await partner.SaysAsync("accept", transfer, sequence: 2)).IsRefused("partner-out-of-order");
        var first = (await partner.PostAsync(answer)).Is(200);
        Assert.Equal(first.Text, (await partner.PostAsync(answer)).Is(200).Text);
        (await partner.PostAsync(new { eventId = "e1", sequence = 2, kind = "refuse", handover = transfer, reason = "改主意" })).Is(409);
        Assert.Single((await it.JournalAsync())["items"].EnumerateArray(), i => i.GetProperty("kind").GetString() == "case.offer.accept");
        (await partner.GetAsync("events?after=1")).Is(200);
        (await new Partner(site.Client(), "630103-RS", new string('0', 64)).GetAsync("events")).Is(401);
    }

    [Theory, Engines]
    public async Task Two_of_the_same_answer_at_once_move_it_once(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => partner.PostAsync(new { eventId = "same", sequence = 1, kind = "accept", handover = transfer })));
        Assert.All(answers, a => a.Is(200));
        Assert.Single(answers.Select(a => a.Text).Distinct());
        Assert.Single((await it.JournalAsync())["items"].EnumerateArray(), i => i.GetProperty("kind").GetString() == "case.offer.accept");
    }

    [Theory, Engines]
    public async Task A_number_sent_again_is_the_same_clue_and_what_is_new_is_taken_into_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var first = (await partner.SendsAsync(new { employer = "样本川物业", heard = "保洁没有发工资", people = "5", sourceNumber = "RS-1" })).Is(200);
        var same = (await partner.SendsAsync(new { employer = "样本川物业", heard = "保洁没有发工资", people = "5", sourceNumber = "RS-1" })).Is(200);
        Assert.Equal((first.TextOf("id"), true, false), (same.TextOf("id"), same["alreadyTaken"].GetBoolean(), same["updated"].GetBoolean()));
        // The number was used up: the next one is in order.
        var more = (await partner.SendsAsync(new { employer = "样本川物业", heard = "保洁没有发工资", people = "6", sourceNumber = "RS-1" })).Is(200);
        Assert.Equal((true, true), (more["alreadyTaken"].GetBoolean(), more["updated"].GetBoolean()));
        var clue = first["id"].GetGuid();
        Assert.Equal(6, await site.ReadAsync(db => db.Clues.Where(c => c.ClueId == clue && c.UntilPosition == null).Select(c => c.People).SingleAsync(Stop)));

        var it = await (await site.Caseworker("630102")).OpensFromAsync(clue);
        (await partner.SendsAsync(new { employer = "样本川物业", heard = "保洁没有发工资", people = "8", sourceNumber = "RS-1" })).Is(200);
        Assert.Contains("人数由“6”改为“8”", (await it.CustodyAsync()).Text, StringComparison.Ordinal);
        Assert.Equal("12", $"{(await it.ReadAsync())["people"]}");
    }

    [Theory, Engines]
    public async Task A_partner_whose_system_takes_nothing_is_told_on_the_case_and_among_the_agencies(Engine engine)
    {
        var site = await SiteAsync(engine);
        await site.PartnerAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        await it.TransfersAsync();
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var admin = await Person.SignsInAsync(site, Roles.Administrator, "630000");
        string[] told = [(await person.GetAsync($"/cases/{it.Id}/custody")).Is(200).Text, (await admin.GetAsync("/agencies")).Is(200).Text];
        Assert.All(told, text => Assert.DoesNotContain("收不下", text, StringComparison.Ordinal));
        await site.ReadAsync(db => db.OutboxEvents.ExecuteUpdateAsync(s => s.SetProperty(e => e.WouldBeSent, false).SetProperty(e => e.Attempts, 3)
            .SetProperty(e => e.NextTryAt, DateTime.MaxValue.ToUniversalTime().AddDays(-2)), Stop));
        Assert.Contains("对方系统收不下：1条在等", (await person.GetAsync($"/cases/{it.Id}/custody")).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("对方系统收不下：1条在等", (await admin.GetAsync("/agencies")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task In_a_drill_nothing_is_sent_and_what_would_be_is_recorded(Engine engine)
    {
        var site = await SiteAsync(engine);
        await site.PartnerAsync(Hands.Labour);
        await (await (await site.Caseworker("630102")).OpensAsync()).TransfersAsync();
        Assert.True(await site.ReadAsync(db => db.OutboxEvents.AllAsync(e => e.WouldBeSent && e.DeliveredAt == null && e.Attempts == 0, Stop)));
        Assert.Equal(1, await site.ReadAsync(db => db.OutboxEvents.CountAsync(Stop)));
    }

    [Theory, Engines]
    public async Task In_real_work_events_arrive_signed_and_in_order_although_the_first_try_fails(Engine engine)
    {
        var heard = new ConcurrentQueue<(string Body, string Signature)>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var receiver = builder.Build();
        receiver.MapPost("/told", async (HttpContext http) =>
        {
            using var reader = new StreamReader(http.Request.Body);
            heard.Enqueue((await reader.ReadToEndAsync(), http.Request.Headers[PartnerSecrets.Header]!));
            return heard.Count == 1 ? Results.StatusCode(503) : Results.Ok();
        });
        await receiver.StartAsync(Stop);
        var address = receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        var site = await SiteAsync(engine);
        await site.WithAsync(db => db.DrillClocks.ExecuteDeleteAsync(Stop));
        site.Services.GetRequiredService<WorkClock>().Forget();
        await site.PartnerAsync(Hands.Labour, address + "/told");
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        (await it.Clerk.HandoverAsync(transfer, "withdraw", new { reason = "职工改走仲裁" })).Is(200);
        while (await site.ReadAsync(db => db.OutboxEvents.AnyAsync(e => e.DeliveredAt == null, Stop)))
            await Task.Delay(100, Stop);
        Assert.Equal(["handover.offered", "handover.offered", "handover.withdrawn"],
            heard.Select(h => JsonDocument.Parse(h.Body).RootElement.GetProperty("kind").GetString()));
        var kept = await site.ReadAsync(db => db.Agencies.Where(a => a.Code == Hands.Labour).Select(a => a.Secret).SingleAsync(Stop));
        var secrets = site.Services.GetRequiredService<PartnerSecrets>();
        Assert.All(heard, h => Assert.True(secrets.Verify(kept!, h.Body, h.Signature, TimeProvider.System.GetUtcNow().UtcDateTime)));
    }

    [Theory, Engines]
    public async Task A_server_killed_between_the_partners_acceptance_and_our_commit_leaves_one_owner(Engine engine)
    {
        await using var server = await ServerProcess.StartAsync(engine);
        var clerk = await server.AsAsync(Core.Accounts.Roles.Caseworker, "630102");
        var partner = await server.PartnerAsync(Hands.Labour);
        var sequence = 1;
        foreach (var moment in new[] { 0, 4, 20 })
        {
            var it = await clerk.OpensAsync();
            var transfer = await it.TransfersAsync();
            var answer = new { eventId = $"accepts-{sequence}", sequence, kind = "accept", handover = transfer };
            var sending = partner.PostAsync(answer);
            await Task.Delay(moment, Stop);
            server.Kill();
            await Record.ExceptionAsync(() => sending);
            await server.StartAsync();
            var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
            (clerk, partner) = (clerk with { Http = http }, partner.At(http));
            it = it.For(clerk);
            var owner = (await it.CustodyAsync()).Is(200).TextOf("owner");
            Assert.Contains(owner, new[] { "630102", Hands.Labour });

            var first = (await partner.PostAsync(answer)).Is(200);
            Assert.Equal(first.Text, (await partner.PostAsync(answer)).Is(200).Text);
            var custody = await it.CustodyAsync();
            Assert.Equal((Hands.Labour, "630102"), (custody.TextOf("owner"), custody.TextOf("accountable")));
            Assert.Single((await it.JournalAsync())["items"].EnumerateArray(), i => i.GetProperty("kind").GetString() == "case.offer.accept");
            sequence++;
        }
    }
}
