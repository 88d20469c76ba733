using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Ledger;

/// <summary>Whatever is typed or sent: a clear answer about the field, and nothing taken.</summary>
public sealed class BadInputTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory]
    [Engines("people", "1000000000")]
    [Engines("people", "1e9")]
    [Engines("people", "99999999999999999999999999999999999999")]
    [Engines("people", "1e400")]
    [Engines("people", "-1")]
    [Engines("people", "2.5")]
    [Engines("people", "\"很多\"")]
    [Engines("people", "true")]
    [Engines("people", "\"🏗\"")]
    [Engines("people", "[37]")]
    [Engines("people", "{\"n\": 37}")]
    [Engines("amountYuan", "-0.01")]
    [Engines("amountYuan", "0.001")]
    [Engines("amountYuan", "\"1,23\"")]
    [Engines("amountYuan", "1e30")]
    [Engines("amountYuan", "\"10000000001\"")]
    [Engines("amountYuan", "\"NaN\"")]
    [Engines("amountYuan", "[1]")]
    [Engines("acceptedOn", "\"2022-10-02\"")]
    [Engines("acceptedOn", "\"2099-01-01\"")]
    [Engines("acceptedOn", "\"2022-02-30\"")]
    [Engines("acceptedOn", "\"1999-12-31\"")]
    [Engines("acceptedOn", "\"2022-10-01T08:00:00+08:00\"")]
    [Engines("acceptedOn", "\"last week\"")]
    [Engines("acceptedOn", "44835")]
    [Engines("acceptedOn", "null")]
    [Engines("channel", "\"telepathy\"")]
    [Engines("channel", "1")]
    [Engines("industry", "\"mining\"")]
    [Engines("industry", "0")]
    [Engines("industry", "[\"construction\"]")]
    [Engines("unit", "[]")]
    [Engines("unit", "{}")]
    [Engines("unit", "\"\"")]
    [Engines("employer.name", "\"  \"")]
    [Engines("employer.name", "[]")]
    [Engines("employer.name", "\"示例\\u0000公司\"")]
    [Engines("employer.name", "\"示例\\u0007公司\"")]
    [Engines("employer.creditCode", "\"123\"")]
    [Engines("employer.creditCode", "\"91630000MA75811235\"")]
    [Engines("site.name", "\"工地\\u0000\\u0001\"")]
    [Engines("site.constructionProject", "\"perhaps\"")]
    [Engines("disputed", "7")]
    [Engines("note", "\"\\u0000x\"")]
    public async Task A_field_that_makes_no_sense_is_told_by_its_name_and_nothing_is_taken(Engine engine, string field, string json)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        var before = (await clerk.GetAsync("cases"))["total"].GetInt32();
        (await clerk.PostAsync("cases", With(field, json))).IsWrongIn(field);
        Assert.Equal(before, (await clerk.GetAsync("cases"))["total"].GetInt32());
    }

    [Theory]
    [Engines("employer.name", 200)]
    [Engines("site.name", 200)]
    [Engines("note", 4000)]
    public async Task Text_is_taken_up_to_its_limit_and_refused_beyond(Engine engine, string field, int limit)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        (await clerk.PostAsync("cases", With(field, $"\"{new string('长', limit + 1)}\""))).IsWrongIn(field);
        (await clerk.PostAsync("cases", With(field, $"\"{new string('长', limit)}\""))).Is(201);
    }

    [Theory]
    [Engines("employer", "\"示例公司\"")]
    [Engines("employer", "[1]")]
    [Engines("site", "\"工地\"")]
    [Engines("employer", "7")]
    public async Task The_wrong_shape_is_told_by_its_place(Engine engine, string field, string json)
    {
        var site = await sites.OnAsync(engine);
        (await (await site.Caseworker("630102")).PostAsync("cases", With(field, json))).IsWrongIn(field);
    }

    [Theory]
    [Engines("people", "\"３７\"", "37")]
    [Engines("people", "\" 37 人 \"", "37")]
    [Engines("amountYuan", "\"１８，０００．５０\"", "18000.50")]
    [Engines("amountYuan", "\"¥18,000\"", "18000.00")]
    [Engines("amountYuan", "\"1.8万元\"", "18000.00")]
    [Engines("acceptedOn", "\"2022年10月1日\"", "2022-10-01")]
    [Engines("acceptedOn", "\"２０２２．１０．１\"", "2022-10-01")]
    [Engines("industry", "\"建筑业\"", "construction")]
    [Engines("channel", "\"HOTLINE12351\"", "hotline12351")]
    [Engines("employer.name", "\"  示例🏗有限公司 \"", "示例🏗有限公司")]
    [Engines("employer.name", "\"𠀀示例有限公司\"", "𠀀示例有限公司")]
    [Engines("employer.name", "\"<b>'; DROP TABLE case_states; --\"", "<b>'; DROP TABLE case_states; --")]
    public async Task What_people_really_write_is_read_as_they_meant_it(Engine engine, string field, string json, string kept)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        var id = (await clerk.PostAsync("cases", With(field, json))).Is(201)["id"].GetGuid();
        Assert.Equal(kept, (await clerk.GetAsync($"cases/{id}")).TextOf(field));
    }

    [Theory, Engines]
    public async Task A_lone_half_of_a_sign_is_bad_input(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        (await (await site.Caseworker("630102")).PostAsync("cases", With("employer.name", "\"\\ud800x\""))).Is(400);
    }

    [Theory, Engines]
    public async Task Every_problem_of_a_form_is_told_at_once(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        (await (await site.Caseworker("630102")).PostAsync("cases", new
        {
            unit = "630102",
            acceptedOn = "2022-13-01",
            channel = "x",
            employer = new { name = "", creditCode = "1" },
            industry = "x",
            people = -3,
            amountYuan = "much",
        })).IsWrongIn("acceptedOn", "channel", "employer.name", "employer.creditCode", "industry", "people", "amountYuan");
    }

    [Theory]
    [Engines("recoveries", "{\"on\": \"2022-10-02\", \"people\": 1, \"amountYuan\": 5}", "on")]
    [Engines("recoveries", "{\"on\": \"2022-10-01\", \"people\": -1, \"amountYuan\": 5}", "people")]
    [Engines("recoveries", "{\"on\": \"2022-10-01\", \"people\": 1, \"amountYuan\": 0}", "amountYuan")]
    [Engines("recoveries", "{}", "amountYuan on people")]
    [Engines("services", "{\"kind\": \"prayer\", \"on\": \"2022-10-01\"}", "kind")]
    [Engines("services", "{\"kind\": \"mediation\", \"on\": \"2022-10-02\"}", "on")]
    [Engines("services", "{}", "kind on")]
    [Engines("close", "{\"on\": \"2022-10-02\", \"outcome\": \"withdrawn\"}", "on")]
    [Engines("close", "{\"on\": \"2022-10-01\", \"outcome\": \"bored\"}", "outcome")]
    [Engines("close", "{}", "on outcome")]
    [Engines("amend", "{\"people\": \"many\", \"reason\": \"核对\"}", "people")]
    [Engines("amend", "{\"acceptedOn\": \"2022-10-02\", \"reason\": \"核对\"}", "acceptedOn")]
    [Engines("amend", "{\"people\": 11, \"version\": \"first\", \"reason\": \"核对\"}", "version")]
    [Engines("amend", "{\"people\": 11, \"version\": 1.5, \"reason\": \"核对\"}", "version")]
    [Engines("void", "{\"reason\": [\"误录\"]}", "reason")]
    public async Task An_act_says_which_of_its_fields_is_wrong_and_does_nothing(Engine engine, string act, string body, string fields)
    {
        var site = await sites.OnAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.ActAsync(act, body)).IsWrongIn(fields.Split(' '));
        Assert.Equal(1, (await it.ReadAsync())["version"].GetInt32());
    }

    [Theory]
    [Engines("0")]
    [Engines("-1")]
    [Engines("\"\"")]
    [Engines("null")]
    public async Task A_batch_line_of_inspections_is_of_one_employer_at_least(Engine engine, string employers)
    {
        var site = await sites.OnAsync(engine);
        var clerk = await site.Caseworker("630102");
        var body = $$"""{"unit":"630102","on":"2022-10-01","employers":{{employers}},"industry":"construction","constructionProject":true,"workers":12,"migrantWorkers":9}""";
        (await clerk.PostAsync("inspections", body)).IsWrongIn("employers");
        (await clerk.PostAsync("inspections", body.Replace($":{employers},\"industry", ":1,\"industry", StringComparison.Ordinal))).Is(201);
    }

    [Theory]
    [Engines("page=0", "page")]
    [Engines("page=-1", "page")]
    [Engines("page=two", "page")]
    [Engines("page=99999999999", "page")]
    [Engines("pageSize=0", "pageSize")]
    [Engines("pageSize=201", "pageSize")]
    [Engines("industry=mining", "industry")]
    [Engines("status=lost", "status")]
    [Engines("acceptedFrom=yesterday", "acceptedFrom")]
    [Engines("acceptedTo=2022-02-30", "acceptedTo")]
    [Engines("subtree=maybe", "subtree")]
    public async Task A_filter_that_makes_no_sense_is_told_by_its_name(Engine engine, string query, string field)
    {
        var site = await sites.OnAsync(engine);
        (await (await site.Caseworker("630102")).GetAsync("cases?" + query)).IsWrongIn(field);
    }

    private static string With(string field, string json)
    {
        var body = JsonNode.Parse(JsonSerializer.Serialize(ACase.Usual.Body))!;
        var path = field.Split('.');
        JsonNode at = body;
        foreach (var part in path[..^1])
            at = at[part]!;
        at[path[^1]] = "@";
        return body.ToJsonString().Replace("\"@\"", json, StringComparison.Ordinal);
    }
}
