using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Custody;

/// <summary>A worker agrees to hand on, or takes it back, by word to the union's staff.</summary>
public sealed class ConsentTests : SiteTests
{
    [Theory, Engines]
    public async Task Consent_taken_back_by_telephone_is_on_the_story_and_the_department_sees_the_worker_no_more(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var clerk = await site.Caseworker("630102");
        var clue = await site.HearsAsync("630102", true, "样本乙");
        var it = await clerk.OpensFromAsync(clue);
        var transfer = await it.TransfersAsync();
        (await partner.SaysAsync("accept", transfer)).Is(200);
        Assert.Contains("样本乙", (await partner.GetAsync($"handovers/{transfer}")).Is(200).Text, StringComparison.Ordinal);

        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("登记同意、收回同意", (await person.GetAsync($"/cases/{it.Id}/custody")).Is(200).Text, StringComparison.Ordinal);
        var form = (await person.GetAsync($"/clues/{clue}/consent")).Is(200).Form("consent");
        (await person.PostAsync($"/clues/{clue}/consent", form, ("Input.Given", "false"), ("Input.Who", "worker"), ("Input.How", "phone"))).Is(302);
        Assert.DoesNotContain("样本乙", (await partner.GetAsync($"handovers/{transfer}")).Is(200).Text, StringComparison.Ordinal);
        foreach (var page in new[] { $"/cases/{it.Id}", $"/clues/{clue}" })
        {
            var story = (await person.GetAsync(page)).Is(200).Text;
            Assert.Contains("登记是否同意转交", story, StringComparison.Ordinal);
            Assert.Contains("本人，2022年10月1日，电话", story, StringComparison.Ordinal);
        }
        Assert.Contains("不同意转出", (await person.GetAsync($"/clues/{clue}")).Text, StringComparison.Ordinal);
        (await (await Person.SignsInAsync(site, Roles.Caseworker, "630103")).GetAsync($"/clues/{clue}/consent")).Is(404);
    }

    [Theory, Engines]
    public async Task What_was_merged_into_a_case_goes_along_by_its_own_workers_consent(Engine engine)
    {
        var site = await SiteAsync(engine);
        var partner = await site.PartnerAsync(Hands.Labour);
        var clerk = await site.Caseworker("630102");
        var into = await clerk.OpensFromAsync(await site.HearsAsync("630102", true, "样本乙"));
        foreach (var (consent, name) in new[] { (false, "样本丙"), (true, "样本丁") })
        {
            var gone = await clerk.OpensFromAsync(await site.HearsAsync("630102", consent, name));
            if (consent)
            {
                (await gone.ActAsync("letters", new { kind = "opinion" })).Is(200);
                (await gone.ActAsync("letters/1/sign", new { by = "示例主席" })).Is(200);
                (await gone.ActAsync("letters/1/serve", new { on = "2022-10-01", how = "post" })).Is(200);
            }
            (await gone.MergeAsync(into, 12)).Is(200);
        }
        var transfer = await into.TransfersAsync();
        Assert.Contains("3条线索中2条的职工已单独同意", (await into.CustodyAsync()).Text, StringComparison.Ordinal);
        (await partner.SaysAsync("accept", transfer)).Is(200);
        var sheet = (await partner.GetAsync($"handovers/{transfer}")).Is(200);
        Assert.Contains("样本乙", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("样本丁", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("样本丙", sheet.Text, StringComparison.Ordinal);
        Assert.Equal(1, sheet["sheet.withheld"].GetInt32());
        var letter = sheet.TextOf("sheet.letters.0.key");
        Assert.Matches("^letter-[0-9a-f]{32}-1$", letter);
        (await partner.GetAsync($"handovers/{transfer}/files/{letter}")).Is(200);
    }

    [Theory, Engines]
    public async Task By_the_api_a_yes_needs_the_wording_and_a_case_of_one_clue_needs_no_naming(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        var clue = await site.HearsAsync("630102");
        (await clerk.PostAsync($"clues/{clue}/consents", new { given = true, who = "worker", how = "phone", on = "2022-10-01" })).IsWrongIn("wording");
        (await clerk.PostAsync($"clues/{clue}/consents", new { given = "也许", on = "2022-10-02" })).IsWrongIn("given", "who", "how", "on");
        (await clerk.PostAsync($"clues/{clue}/consents", new { given = true, who = "worker", how = "phone", on = "2022-10-01", wording = "示例：同意转给劳动监察" })).Is(200);
        (await clerk.PostAsync($"clues/{clue}/consents", new { given = true, who = "worker", how = "phone", on = "2022-10-01", wording = "示例" })).IsRefused("nothing-changed");
        var it = await clerk.OpensFromAsync(clue);
        (await it.ActAsync("consents", new { given = false, who = "representative", how = "inPerson", on = "2022-10-01" })).Is(200);
        var words = (await clerk.GetAsync($"clues/{clue}/consents")).Is(200);
        Assert.Equal((2, false, "示例：同意转给劳动监察"), (words.Count("items"), words["items.0.given"].GetBoolean(), words.TextOf("items.0.wording")));
        Assert.Equal("clue.consent", (await it.JournalAsync()).TextOf("items.1.kind"));

        // A case entered by hand has a clue of its own, which nobody told.
        var plain = await clerk.OpensAsync();
        (await plain.ActAsync("consents", new { given = false, who = "worker", how = "phone", on = "2022-10-01" })).Is(200);
        (await plain.ActAsync("consents", new { given = false, clue, who = "worker", how = "phone", on = "2022-10-01" })).IsWrongIn("clue");
        Assert.Equal([], await FaultsAsync(site));
    }

    [Theory, Engines]
    public async Task Both_pages_of_intake_ask_and_keep_the_wording_with_the_answer(Engine engine)
    {
        var site = await SiteAsync(engine);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        foreach (var (path, name, answer) in new[] { ("/clues/enter", "enter-clue", "true"), ("/clues/new", "new-clue", "false"), ("/clues/new", "new-clue", "") })
        {
            var page = (await person.GetAsync(path)).Is(200);
            Assert.Contains("您同意吗", page.Text, StringComparison.Ordinal);
            (await person.PostAsync(path, page.Form(name), ("Input.Employer", "示例河劳务有限公司"), ("Input.Heard", "三个月没有领到工资"), ("Input.Consent", answer))).Is(302);
        }
        var words = await site.ReadAsync(db => db.Consents.OrderBy(c => c.Id).ToListAsync());
        Assert.Equal([true, false], words.Select(w => w.Given));
        Assert.All(words, w => Assert.Contains("随时可以打电话收回", w.Wording, StringComparison.Ordinal));
    }

    private static async Task<List<string>> FaultsAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var faults = new List<string>();
        await foreach (var fault in scope.ServiceProvider.GetRequiredService<JournalCheck>().RunAsync(Stop))
            faults.Add(fault);
        return faults;
    }
}
