using System.Net.Http.Headers;
using System.Text;
using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Api;

/// <summary>The conventions that outside programs rely on, whatever they ask for.</summary>
public sealed class ConventionsTests(SharedSites sites) : IClassFixture<SharedSites>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Engines]
    public async Task Who_brings_no_token_or_a_wrong_one_is_told_401(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var stranger = site.Stranger();
        (await stranger.GetAsync("units")).IsProblem(401, "token");
        (await stranger.PostAsync("cases", ACase.Usual.Body)).IsProblem(401, "token");
        (await (stranger with { Token = "anxin_" + new string('0', 64) }).GetAsync("units")).IsProblem(401, "token");
        (await (stranger with { Token = "!" }).GetAsync($"cases/{Guid.Empty}")).IsProblem(401, "token");
    }

    [Theory, Engines]
    public async Task A_token_that_was_taken_back_or_has_run_out_is_no_token(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        var other = await site.Caseworker("630103");
        await site.WithAsync(async db =>
        {
            var clients = db.ApiClients.OrderByDescending(c => c.Id).Take(2).ToList();
            clients[1].RevokedAt = clients[1].CreatedAt;
            db.Entry(clients[0]).Property(c => c.ExpiresAt).CurrentValue = clients[0].CreatedAt;
            await db.SaveChangesAsync(Stop);
        });
        (await clerk.GetAsync("units")).IsProblem(401, "token");
        (await other.GetAsync("units")).IsProblem(401, "token");
    }

    [Theory, Engines]
    public async Task Who_may_only_look_is_told_403_by_every_act(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        foreach (var roles in new[] { Roles.Viewer, Roles.Reporter, Roles.Duty })
        {
            var onlooker = await site.As(roles, "630100");
            (await onlooker.PostAsync("cases", ACase.Usual.Body)).IsProblem(403, "role");
            var seen = it.For(onlooker);
            (await seen.ReadAsync()).Is(200);
            (await seen.AmendAsync(new { people = 12, reason = "复核" })).IsProblem(403, "role");
            (await seen.RecoverAsync("2022-10-01", 1, "100")).IsProblem(403, "role");
            (await seen.ServeAsync("mediation", "2022-10-01")).IsProblem(403, "role");
            (await seen.CloseAsync("2022-10-01", "withdrawn")).IsProblem(403, "role");
            (await seen.ReopenAsync()).IsProblem(403, "role");
            (await seen.VoidAsync()).IsProblem(403, "role");
            (await seen.MergeAsync(it with { Id = Guid.CreateVersion7() }, 1)).IsProblem(403, "role");
            (await seen.UnmergeAsync()).IsProblem(403, "role");
            (await seen.ReassignAsync("630103")).IsProblem(403, "role");
            (await seen.ActAsync("recoveries/1/void", new { reason = "误录" })).IsProblem(403, "role");
            (await seen.ActAsync("services/1/void", new { reason = "误录" })).IsProblem(403, "role");
        }
        Assert.Equal(1, (await it.JournalAsync()).Count("items"));
    }

    [Theory, Engines]
    public async Task What_does_not_exist_is_404_in_words(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        (await clerk.GetAsync("cases/019a0000-0000-7000-8000-000000000000")).IsProblem(404, "not-found");
        (await clerk.GetAsync("cases/019a0000-0000-7000-8000-000000000000/journal")).IsProblem(404, "not-found");
        (await clerk.GetAsync("cases/not-an-id")).IsProblem(404);
        (await clerk.GetAsync("nowhere")).IsProblem(404);
        (await clerk.PostAsync("cases/019a0000-0000-7000-8000-000000000000/dance", new { })).IsProblem(404);
        (await clerk.GetAsync("cases?unit=999999")).IsProblem(404, "not-found");
    }

    [Theory, Engines]
    public async Task An_address_that_does_not_take_the_verb_is_404_too(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        (await clerk.PostAsync("units", new { })).IsProblem(404, "not-found");
        (await clerk.SendAsync(HttpMethod.Delete, "cases", null, null)).IsProblem(404, "not-found");
        (await clerk.GetAsync($"cases/{Guid.Empty}/amend")).IsProblem(404, "not-found");
    }

    [Theory]
    [Engines("{")]
    [Engines("{\"unit\": \"630102\"")]
    [Engines("plain words")]
    [Engines("[1, 2]")]
    [Engines("\"text\"")]
    [Engines("42")]
    [Engines("{\"unit\": \"630102\",}")]
    public async Task A_body_that_is_no_JSON_object_is_400_about_the_body(Engine engine, string body)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        (await clerk.PostAsync("cases", body)).IsWrongIn("body");
    }

    [Theory, Engines]
    public async Task Bytes_that_are_no_UTF8_are_400_about_the_body(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        (await clerk.SendAsync(HttpMethod.Post, "cases", new ByteArrayContent([0x7B, 0x22, 0xC3, 0x28, 0x22, 0x7D]), null)).IsWrongIn("body");
    }

    [Theory, Engines]
    public async Task A_body_over_a_megabyte_is_400_about_the_body(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        (await clerk.PostAsync("cases", $"{{\"note\": \"{new string('长', 400_000)}\"}}")).IsWrongIn("body");
    }

    [Theory, Engines]
    public async Task JSON_is_read_whatever_its_content_type_says(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        foreach (var type in new[] { "application/json", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-8", null })
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(ACase.Usual.Body)));
            content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
            (await clerk.SendAsync(HttpMethod.Post, "cases", content, null)).Is(201);
        }
    }

    [Theory, Engines]
    public async Task An_empty_form_lists_every_field_that_is_needed_at_once(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        var needed = new[] { "unit", "acceptedOn", "channel", "employer.name", "industry" };
        (await clerk.PostAsync("cases", "{}")).IsWrongIn(needed);
        (await clerk.PostAsync("cases", "null")).IsWrongIn(needed);
        (await clerk.PostAsync("cases", "")).IsWrongIn(needed);
    }

    [Theory, Engines]
    public async Task Every_unit_is_listed_with_its_parent_before_it(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var units = (await (await site.As(Roles.Viewer, "632801")).GetAsync("units")).Is(200).Json.EnumerateArray().ToList();
        Assert.Equal("630000", units[0].GetProperty("code").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, units[0].GetProperty("parent").ValueKind);
        Assert.Equal("province", units[0].GetProperty("kind").GetString());
        var seen = new HashSet<string?>();
        foreach (var unit in units)
        {
            Assert.Equal(["code", "name", "kind", "parent"], unit.EnumerateObject().Select(p => p.Name));
            Assert.True(unit.GetProperty("parent").GetString() is not { } parent || seen.Contains(parent));
            Assert.True(seen.Add(unit.GetProperty("code").GetString()));
        }
        Assert.Equal(8, units.Count(u => u.GetProperty("kind").GetString() == "prefecture"));
        Assert.Contains(units, u => u.GetProperty("code").GetString() == "630102" && u.GetProperty("parent").GetString() == "630100");
    }

    [Theory, Engines]
    public async Task The_API_describes_itself(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var text = await site.Client().GetStringAsync("/openapi/v1.json", Stop);
        foreach (var path in new[] { "/api/v1/cases", "/api/v1/cases/{id}/amend", "/api/v1/units", "/api/v1/cases/{id}/recoveries/{n}/void" })
            Assert.Contains($"\"{path}\"", text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Health_needs_no_token(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await site.Client().GetAsync("/healthz", Stop)).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await site.Client().GetAsync("/readyz", Stop)).StatusCode);
    }
}
