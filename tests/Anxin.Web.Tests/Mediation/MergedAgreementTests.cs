using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Anxin.Web.Tests.Custody;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Mediation;

/// <summary>What a case was promised and what it wrote is still looked after once it has been merged into another, and goes home with it.</summary>
public sealed class MergedAgreementTests : SiteTests
{
    [Theory, Engines]
    public async Task What_a_merged_case_was_promised_is_in_the_survivors_day_is_paid_to_it_and_goes_home_with_the_money(Engine engine)
    {
        var (site, gone, survivor) = await TwoAsync(engine);
        await AgreeAsync(gone, ("2022-10-05", "10000"), ("2022-10-20", "8000"));
        (await gone.MergeAsync(survivor, 42)).Is(200);
        await site.ItIsAsync("2022-10-06T09:00");
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var day = (await person.GetAsync("/day")).Is(200);
        Assert.Contains("约定付10,000元", day.Text, StringComparison.Ordinal);
        Assert.Contains($"/cases/{survivor.Id}/mediation", day.Html, StringComparison.Ordinal);
        Assert.Contains($"来自并入的 {gone.Number}", (await person.GetAsync($"/cases/{survivor.Id}")).Is(200).Text, StringComparison.Ordinal);

        var path = $"/cases/{survivor.Id}/mediation";
        var page = (await person.GetAsync(path)).Is(200);
        Assert.Contains($"来自并入的 {gone.Number}", page.Text, StringComparison.Ordinal);
        (await person.PostAsync(path + "?handler=Paid", page.Form(to: "Paid"), ("Paid.On", "2022-10-06"), ("Paid.People", "4"))).Is(302);
        Assert.Equal(("10000.00", 4), await RecoveredAsync(survivor));
        Assert.DoesNotContain("约定付", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        var read = await survivor.Clerk.GetAsync($"cases/{survivor.Id}/mediations");
        Assert.Equal((gone.Number, "2022-10-06"), (read.TextOf("merged.0.number"), read.TextOf("merged.0.items.0.instalments.0.paidOn")));
        (await PaidAsync(survivor, gone)).IsRefused("instalment-paid");

        // Mistyped, it waits again; paid once more, it goes home, and is taken back there.
        (await survivor.ActAsync("recoveries/1/void", new { reason = "误录" })).Is(200);
        Assert.Contains("约定付10,000元", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        (await PaidAsync(survivor, gone)).Is(200);
        (await gone.UnmergeAsync()).Is(200);
        Assert.Equal((("10000.00", 4), ("0.00", 0)), (await RecoveredAsync(gone), await RecoveredAsync(survivor)));
        Assert.Equal("2022-10-06", await PaidOnAsync(gone));
        (await PaidAsync(survivor, gone)).IsProblem(404);
        (await gone.ActAsync("recoveries/1/void", new { reason = "款项退回" })).Is(200);
        Assert.Null(await PaidOnAsync(gone));
    }

    [Theory, Engines]
    public async Task Through_two_merges_and_back_an_instalment_and_the_money_for_it_stay_together(Engine engine)
    {
        var (_, first, second) = await TwoAsync(engine);
        var third = await first.Clerk.OpensAsync(ACase.Usual.Of(10).Owing("10000"));
        (await third.RecoverAsync("2022-10-01", 1, "500")).Is(200);
        await AgreeAsync(first, ("2022-10-01", "10000"));
        (await PaidAsync(first, first, "2022-10-01")).Is(200);
        (await first.MergeAsync(second, 42)).Is(200);
        (await second.MergeAsync(third, 52)).Is(200);
        Assert.Equal(("10500.00", 5), await RecoveredAsync(third));
        (await second.UnmergeAsync()).Is(200);
        (await first.UnmergeAsync()).Is(200);
        Assert.Equal(("10000.00", 4), await RecoveredAsync(first));
        var slip = (await first.ReadAsync()).TextOf("recoveries.0.n");
        (await first.ActAsync($"recoveries/{slip}/void", new { reason = "款项退回" })).Is(200);
        Assert.Null(await PaidOnAsync(first));
    }

    [Theory, Engines]
    public async Task Where_workers_are_named_a_merged_cases_instalment_is_paid_to_them_by_name(Engine engine)
    {
        var (site, gone, survivor) = await TwoAsync(engine, ACase.Usual.Of(1).Owing("5000"), ACase.Usual.Of(1).Owing("5000"));
        foreach (var (it, n) in new[] { (gone, 1), (survivor, 2) })
            (await it.ActAsync("workers", new { name = $"虚构工人{n}", number = Workers.Number(n), owedYuan = "5000" })).Is(200);
        await AgreeAsync(gone, ("2022-10-01", "3000"));
        (await gone.MergeAsync(survivor, 2)).Is(200);
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var link = $"/cases/{survivor.Id}/workers/pay?instalment=1/{gone.Id}";
        Assert.Contains(link, (await person.GetAsync($"/cases/{survivor.Id}/mediation")).Is(200).Html, StringComparison.Ordinal);
        var form = (await person.GetAsync(link)).Is(200).Form();
        Assert.Equal($"1/{gone.Id}", form["Input.Instalment"]);
        (await person.PostAsync($"/cases/{survivor.Id}/workers/pay", form, ("Lines[0].Pick", "false"), ("Lines[1].Pick", "true"), ("Lines[1].Amount", "3000"))).Is(302);
        Assert.Equal("2022-10-01", await PaidOnAsync(gone));
        (await gone.UnmergeAsync()).Is(200);
        Assert.Equal((("3000.00", 1), ("0.00", 0)), (await RecoveredAsync(gone), await RecoveredAsync(survivor)));
        (await gone.ActAsync("recoveries/1/void", new { reason = "款项退回" })).Is(200);
        Assert.Null(await PaidOnAsync(gone));
    }

    [Theory, Engines]
    public async Task A_letter_of_a_merged_case_is_followed_and_answered_and_the_merge_can_still_be_undone(Engine engine)
    {
        var (site, gone, survivor) = await TwoAsync(engine);
        (await gone.ActAsync("letters", new { kind = "提示函" })).Is(200);
        (await gone.ActAsync("letters/1/sign", new { by = "示例副主席" })).Is(200);
        (await gone.ActAsync("letters/1/serve", new { on = "2022-10-01", how = "inPerson" })).Is(200);
        (await gone.MergeAsync(survivor, 42)).Is(200);
        await site.ItIsAsync("2022-10-20T09:00");
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var day = (await person.GetAsync("/day")).Is(200);
        Assert.Contains("提示函逾期没有答复", day.Text, StringComparison.Ordinal);
        Assert.Contains($"/cases/{survivor.Id}/letters", day.Html, StringComparison.Ordinal);
        foreach (var path in new[] { $"/cases/{survivor.Id}", $"/cases/{survivor.Id}/letters" })
            Assert.Contains($"/cases/{gone.Id}/letters/1", (await person.GetAsync(path)).Is(200).Html, StringComparison.Ordinal);
        Assert.Equal(gone.Number, (await survivor.Clerk.GetAsync($"cases/{survivor.Id}/letters")).TextOf("merged.0.number"));

        var letter = $"/cases/{gone.Id}/letters/1";
        var form = (await person.GetAsync(letter)).Is(200).Form(to: "Answer");
        (await person.PostAsync(letter + "?handler=Answer", form, ("Answer.On", "2022-10-19"), ("Answer.Result", "partly"))).Is(302);
        Assert.DoesNotContain("提示函逾期没有答复", (await person.GetAsync("/day")).Is(200).Text, StringComparison.Ordinal);
        (await gone.ActAsync("letters", new { kind = "意见书" })).IsRefused("case-merged");
        (await gone.UnmergeAsync()).Is(200);
        var home = await gone.ReadAsync();
        Assert.Equal(("open", 20, "30000.00"), (home.TextOf("status"), home["people"].GetInt32(), home.TextOf("amountYuan")));
        Assert.Equal("answered", (await gone.Clerk.GetAsync($"cases/{gone.Id}/letters")).TextOf("items.0.state"));
    }

    [Theory, Engines]
    public async Task Whoever_has_the_case_now_reads_the_letters_that_another_unit_sent_before_the_merge_and_nobody_elses(Engine engine)
    {
        var (site, other, survivor) = await TwoAsync(engine);
        var gone = await (await site.Caseworker("630103")).OpensAsync(ACase.Usual.In("630103").Of(20).Owing("30000"));
        foreach (var it in new[] { gone, other })
        {
            (await it.ActAsync("letters", new { kind = "提示函" })).Is(200);
            (await it.ActAsync("letters/1/sign", new { by = "示例副主席" })).Is(200);
        }
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var word = $"/cases/{survivor.Id}/letters?handler=Merged&of={gone.Id}&n=1";
        (await person.GetAsync(word)).Is(404);
        (await gone.For(await site.Caseworker("630100")).MergeAsync(survivor, 42)).Is(200);

        (await person.GetAsync($"/cases/{gone.Id}/letters/1")).Is(404);
        Assert.Contains(word.Replace("&", "&amp;", StringComparison.Ordinal), (await person.GetAsync($"/cases/{survivor.Id}/letters")).Is(200).Html, StringComparison.Ordinal);
        Assert.StartsWith("PK", (await person.GetAsync(word)).Is(200).Html, StringComparison.Ordinal);
        (await survivor.Clerk.GetAsync($"cases/{survivor.Id}/letters/merged/{gone.Id}/1.docx")).Is(200);
        (await survivor.Clerk.GetAsync($"cases/{survivor.Id}/letters/merged/{other.Id}/1.docx")).IsProblem(404);
        (await (await site.Caseworker("630104")).GetAsync($"cases/{survivor.Id}/letters/merged/{gone.Id}/1.docx")).IsProblem(404);
    }

    [Theory, Engines]
    public async Task Its_worker_reads_that_an_instalment_came_or_is_late_as_if_nothing_had_been_merged(Engine engine)
    {
        var site = await SiteAsync(engine);
        var worker = new Worker(site);
        (await worker.EntersAsync(await worker.ReportsAsync())).Is(302);
        var clerk = await site.Caseworker("630102");
        var gone = await clerk.OpensFromAsync(await site.ReadAsync(db => db.Clues.Select(c => c.ClueId).SingleAsync()));
        await AgreeAsync(gone, ("2022-10-05", "10000"), ("2022-10-08", "8000"));
        var survivor = await clerk.OpensAsync();
        (await gone.MergeAsync(survivor, 42)).Is(200);
        await site.ItIsAsync("2022-10-09T09:00");
        (await PaidAsync(survivor, gone)).Is(200);
        var told = (await worker.Phone.GetAsync("/follow")).Is(200).Text;
        Assert.Contains("协议里约好的一期钱付了", told, StringComparison.Ordinal);
        Assert.Contains("到日子没有付，工会去催", told, StringComparison.Ordinal);
        Assert.DoesNotContain("对方付了一部分钱", told, StringComparison.Ordinal);
    }

    private async Task<(TestSite Site, TheCase Gone, TheCase Survivor)> TwoAsync(Engine engine, ACase? gone = null, ACase? survivor = null)
    {
        var site = await SiteAsync(engine);
        var clerk = await site.Caseworker("630102");
        return (site, await clerk.OpensAsync(gone ?? ACase.Usual.Of(20).Owing("30000")), await clerk.OpensAsync(survivor ?? ACase.Usual.Of(30).Owing("50000")));
    }

    private static async Task AgreeAsync(TheCase it, params (string On, string Yuan)[] instalments) => (await it.ActAsync("mediations", new
    {
        on = "2022-10-01",
        result = "agreed",
        instalments = instalments.Select(i => new { dueOn = i.On, amountYuan = i.Yuan }),
    })).Is(200);

    private static Task<Answer> PaidAsync(TheCase it, TheCase promised, string on = "2022-10-06") =>
        it.ActAsync("instalments/1/paid", new { on, people = 4, of = promised.Id });

    private static async Task<(string?, int)> RecoveredAsync(TheCase it)
    {
        var read = await it.ReadAsync();
        return (read.TextOf("recoveredYuan"), read["recoveredPeople"].GetInt32());
    }

    private static async Task<string?> PaidOnAsync(TheCase it) =>
        (await it.Clerk.GetAsync($"cases/{it.Id}/mediations")).Is(200).TextOf("items.0.instalments.0.paidOn");
}
