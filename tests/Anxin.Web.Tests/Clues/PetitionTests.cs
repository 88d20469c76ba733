using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Clues;

/// <summary>Letters and visits: at most five representatives, and a written answer within fifteen days.</summary>
public sealed class PetitionTests : SiteTests
{
    [Theory, Engines]
    public async Task Five_may_speak_for_all_and_six_are_told_how_to_be_recorded(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var wrong = (await clerk.PostAsync("clues", AClue.Usual.Visiting(6).Body)).IsWrongIn("representatives");
        Assert.Contains("推选不超过5名代表", wrong.Text, StringComparison.Ordinal);
        var id = await clerk.TellsAsync(AClue.Usual.Visiting(5).Of(60));
        Assert.Equal(5, (await clerk.GetAsync($"clues/{id}"))["petition.representatives"].GetInt32());
    }

    [Theory, Engines]
    public async Task The_written_answer_is_a_clock_from_the_day_it_came_and_late_is_shown(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var id = await clerk.TellsAsync(AClue.Usual.Visiting(2) with { ReceivedOn = "2022-10-09" });
        Assert.Equal("2022-10-25T00:00:00+08:00", (await clerk.GetAsync($"clues/{id}")).TextOf("petition.answerDue"));
        Assert.False((await clerk.GetAsync($"clues/{await clerk.TellsAsync()}")).Has("petition.answerDue"));
        // Closing the clue does not answer the petition.
        (await clerk.PostAsync($"clues/{id}/decline", new { reason = "不在本辖区" })).Is(200);
        await site.ItIsAsync("2022-10-25T00:00");
        var late = await clerk.GetAsync("clues?state=unanswered&late=true");
        Assert.Equal((id, true), (late["items.0.id"].GetGuid(), late["items.0.petition.late"].GetBoolean()));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("逾期", (await person.GetAsync("/clues?state=unanswered")).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Until_it_is_given_the_written_answer_stands_in_the_day_the_month_and_on_the_case_whose_sixty_days_run_from_acceptance(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var id = await clerk.TellsAsync(AClue.Usual.Visiting(2) with { ReceivedOn = "2022-10-09" });
        var made = (await clerk.PostAsync($"clues/{id}/accept", new { industry = "construction" })).Is(201)["id"].GetGuid();
        var clock = (await clerk.GetAsync($"cases/{made}/clocks")).Is(200)["items"].EnumerateArray().Single();
        Assert.Equal(("petition.conclude", "2022-12-09"), (clock.GetProperty("key").GetString(), clock.GetProperty("dueOn").GetString()));
        // A second petition of the same matter starts no clock anew.
        var again = await clerk.TellsAsync(AClue.Usual.Visiting(1));
        (await clerk.PostAsync($"clues/{again}/join", new { @case = made })).Is(200);
        Assert.Equal(1, (await clerk.GetAsync($"cases/{made}/clocks")).Count("items"));
        (await clerk.PostAsync($"clues/{again}/answer", new { on = "2022-10-10", how = "当面送达" })).Is(200);

        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        foreach (var now in new[] { "2022-10-24T09:00", "2022-10-26T09:00" })
        {
            await site.ItIsAsync(now);
            foreach (var place in new[] { "/", "/day", "/day/calendar/2022-10", $"/cases/{made}", $"/cases/{made}/clocks" })
                Assert.Contains($"href=\"/clues/{id}\"", (await person.GetAsync(place)).Is(200).Html, StringComparison.Ordinal);
            Assert.Contains("信访要书面告知", (await person.GetAsync("/day")).Text, StringComparison.Ordinal);
        }
        (await clerk.PostAsync($"clues/{id}/answer", new { on = "2022-10-26", how = "挂号信" })).Is(200);
        foreach (var place in new[] { "/day", "/day/calendar/2022-10", $"/cases/{made}/clocks" })
            Assert.DoesNotContain($"/clues/{id}", (await person.GetAsync(place)).Is(200).Html, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_answer_is_recorded_with_its_day_its_way_and_its_paper(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var id = await clerk.TellsAsync(AClue.Usual.Visiting(1));
        (await clerk.PostAsync($"clues/{id}/answer", new { on = "2022-10-09" })).IsWrongIn("on", "how");
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var form = (await person.GetAsync($"/clues/{id}")).Is(200).Form("answer");
        form["Answer.On"] = "2022-10-10";
        form["Answer.How"] = "当面送达";
        (await person.UploadAsync($"/clues/{id}?handler=Answer", form, "Upload", "告知书（示例）.pdf", "%PDF-1.7"u8.ToArray())).Is(302);
        var page = (await person.GetAsync($"/clues/{id}")).Is(200);
        Assert.Contains("当面送达", page.Text, StringComparison.Ordinal);
        Assert.Contains("告知书（示例）.pdf", page.Text, StringComparison.Ordinal);
        var clue = await clerk.GetAsync($"clues/{id}");
        Assert.Equal(("2022-10-10", "当面送达"), (clue.TextOf("petition.answeredOn"), clue.TextOf("petition.answeredHow")));
        (await clerk.PostAsync($"clues/{id}/answer", new { on = "2022-10-10", how = "再送一次" })).IsRefused("clue-answered");
        (await clerk.PostAsync($"clues/{await clerk.TellsAsync()}/answer", new { on = "2022-10-10", how = "当面" })).IsRefused("clue-no-petition");
        Assert.Equal(0, (await clerk.GetAsync("clues?state=unanswered"))["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task Every_channel_has_its_form_and_an_inspection_leads_to_a_clue(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630102");
        var visit = (await clerk.PostAsync("inspections", new
        {
            unit = "630102",
            on = "2022-10-08",
            employer = new { name = "示意坪装饰工程有限公司" },
            industry = "construction",
            constructionProject = true,
            workers = 20,
            migrantWorkers = 18,
        })).Is(201)["id"].GetGuid();
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains($"/clues/enter?inspection={visit}", (await person.GetAsync($"/inspections/{visit}")).Html, StringComparison.Ordinal);
        var form = (await person.GetAsync($"/clues/enter?inspection={visit}")).Is(200).Form("enter-clue");
        Assert.Equal(("inspection", "示意坪装饰工程有限公司", "2022-10-08"), (form["Input.Channel"], form["Input.Employer"], form["Input.ReceivedOn"]));
        var taken = (await person.PostAsync("/clues/enter", form, ("Input.Heard", "油漆工两个月没有领到工资"))).Is(302);
        var said = (await person.GetAsync(taken.Location!)).Is(200);
        Assert.Contains($"{taken.Location}/slip\"", said.Html, StringComparison.Ordinal);
        Assert.Equal(Worker.CodeOn(said), Worker.CodeOn((await person.GetAsync($"{taken.Location}/slip")).Is(200)));
        var clue = (await clerk.GetAsync("clues"))["items.0"];
        Assert.Equal((visit, "inspection"), (clue.GetProperty("inspection").GetGuid(), clue.GetProperty("channel").GetString()));

        var petition = (await person.GetAsync("/clues/enter")).Is(200).Form("enter-clue");
        (string, string)[] typed = [("Input.Employer", "样本川食品有限公司"), ("Input.Heard", "食品厂三个月没有发工资"), ("Input.PetitionForm", "visit"), ("Input.Representatives", "7")];
        Assert.Contains("推选不超过5名代表", (await person.PostAsync("/clues/enter", petition, typed)).Is(200).Text, StringComparison.Ordinal);
        (await person.GetAsync($"/clues/enter?inspection={Guid.CreateVersion7()}")).Is(404);
    }
}
