using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Api;

/// <summary>The link drops, the sender tries again: nothing is done twice.</summary>
public sealed class RepeatedRequestTests : SiteTests
{
    [Theory, Engines]
    public async Task The_same_key_and_body_answers_the_first_result_again(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var first = (await clerk.PostAsync("cases", ACase.Usual.Body, "k-1")).Is(201);
        var again = (await clerk.PostAsync("cases", ACase.Usual.Body, "k-1")).Is(201);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(1, (await clerk.GetAsync("cases"))["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task Without_a_key_or_with_another_key_it_is_another_case(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        foreach (var key in new[] { "k-1", "k-2", null, null })
            (await clerk.PostAsync("cases", ACase.Usual.Body, key)).Is(201);
        Assert.Equal(4, (await clerk.GetAsync("cases"))["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task The_first_answer_comes_again_after_the_case_has_moved_on(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var paid = new { on = "2022-10-01", people = 2, amountYuan = "300.00", version = 1 };
        var first = (await it.ActAsync("recoveries", paid, "pay-1")).Is(200);
        (await it.AmendAsync(new { people = 15, reason = "又来了五人" })).Is(200);
        (await it.CloseAsync("2022-10-01", "withdrawn")).Is(200);
        (await it.VoidAsync()).Is(200);
        Assert.Equal(first.Text, (await it.ActAsync("recoveries", paid, "pay-1")).Is(200).Text);
        Assert.Equal("300.00", (await it.ReadAsync())["recoveredYuan"].GetString());
        Assert.Equal(5, (await it.ReadAsync())["version"].GetInt32());
    }

    [Theory, Engines]
    public async Task The_same_key_with_another_body_is_409(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var it = await clerk.OpensAsync();
        (await clerk.PostAsync("cases", ACase.Usual.Body, "k-1")).Is(201);
        (await clerk.PostAsync("cases", ACase.Usual.Of(11).Body, "k-1")).IsProblem(409, "idempotency-key-reused");
        (await it.ActAsync("void", new { reason = "误录" }, "k-1")).IsProblem(409, "idempotency-key-reused");
        (await it.ReadAsync()).Is(200);
        Assert.Equal("open", (await it.ReadAsync())["status"].GetString());
    }

    [Theory, Engines]
    public async Task A_key_belongs_to_its_sender(Engine engine)
    {
        var site = await SiteAsync(engine);
        var one = await site.Caseworker("630102");
        var two = await site.Caseworker("630102");
        var first = (await one.PostAsync("cases", ACase.Usual.Body, "k-1")).Is(201);
        var other = (await two.PostAsync("cases", ACase.Usual.Body, "k-1")).Is(201);
        Assert.NotEqual(first["id"].GetGuid(), other["id"].GetGuid());
    }

    [Theory, Engines]
    public async Task A_request_that_was_refused_leaves_its_key_free(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        (await clerk.PostAsync("cases", ACase.Usual.Of(-1).Body, "k-1")).Is(400);
        (await clerk.PostAsync("cases", ACase.Usual.Body, "k-1")).Is(201);
        var it = await clerk.OpensAsync();
        (await it.ActAsync("recoveries", new { on = "2022-10-01", people = 1, amountYuan = "60000" }, "k-2")).Is(422);
        (await it.ActAsync("recoveries", new { on = "2022-10-01", people = 1, amountYuan = "50000" }, "k-2")).Is(200);
    }

    [Theory, Engines]
    public async Task An_overlong_key_is_400_by_name(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        (await clerk.PostAsync("cases", ACase.Usual.Body, new string('k', 201))).IsWrongIn("Idempotency-Key");
        (await clerk.PostAsync("cases", ACase.Usual.Body, new string('k', 200))).Is(201);
    }

    [Theory, Engines]
    public async Task Sixteen_at_once_with_one_key_make_one_case(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => clerk.PostAsync("cases", ACase.Usual.Body, "one"))));
        Assert.Single(answers.Select(a => a.Is(201).Text).Distinct());
        Assert.Equal(1, (await clerk.GetAsync("cases"))["total"].GetInt32());
        Assert.Equal(1, await site.ReadAsync(db => db.Clues.CountAsync(Stop)));
    }

    [Theory, Engines]
    public async Task Sixteen_payments_at_once_with_one_key_pay_once_and_all_hear_of_it(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var paid = new { on = "2022-10-01", people = 10, amountYuan = "50000.00", version = 1 };
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => it.ActAsync("recoveries", paid, "one"))));
        Assert.Single(answers.Select(a => a.Is(200).Text).Distinct());
        Assert.Equal(2, (await it.JournalAsync()).Count("items"));
    }
}
