using System.IO.Compression;
using System.Text;
using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Custody;

/// <summary>Agencies on both ways: what they take back themselves, clues that go to them, and clues that they send.</summary>
public sealed class AgencyTests : SiteTests
{
    [Theory, Engines]
    public async Task A_department_takes_its_own_return_back_at_its_desk(Engine engine)
    {
        var site = await SiteAsync(engine);
        var member = await site.MemberSignsInAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        var at = $"/agency/handovers/{transfer}";
        (await member.PostAsync($"{at}?handler=Accept", (await member.GetAsync(at)).Is(200).Form())).Is(302);
        (await member.PostAsync($"{at}?handler=Return", (await member.GetAsync(at)).Is(200).Form("return"), ("Input.Reason", "用工地在外省"))).Is(302);
        var page = (await member.GetAsync(at)).Is(200);
        Assert.DoesNotContain("data-keep=\"return\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("请填写理由", (await member.PostAsync($"{at}?handler=Withdraw", page.Form("withdraw"))).Is(200).Text, StringComparison.Ordinal);
        (await member.PostAsync($"{at}?handler=Withdraw", page.Form("withdraw"), ("Input.Reason", "已联系上用人单位"))).Is(302);
        var custody = await it.CustodyAsync();
        Assert.Equal((Hands.Labour, "atAgency", "withdrawn"), (custody.TextOf("owner"), custody.TextOf("phase"), custody.TextOf("thread.0.handover.state")));
        Assert.Contains("data-keep=\"return\"", (await member.GetAsync(at)).Is(200).Html, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_department_does_not_read_the_unions_own_mark_on_a_large_case(Engine engine)
    {
        var site = await SiteAsync(engine);
        var member = await site.MemberSignsInAsync(Hands.Labour);
        var it = await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(60));
        var page = (await member.GetAsync($"/agency/handovers/{await it.TransfersAsync()}")).Is(200);
        Assert.Contains("60人", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("须第一时间报送", page.Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Its_system_takes_its_own_return_back_too_and_nobody_elses(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (partner, other) = (await site.PartnerAsync(Hands.Labour), await site.PartnerAsync("630103-RS"));
        var it = await (await site.Caseworker("630102")).OpensAsync();
        var transfer = await it.TransfersAsync();
        (await partner.SaysAsync("accept", transfer)).Is(200);
        var back = (await partner.SaysAsync("return", transfer, reason: "用工地在外省")).Is(200)["id"].GetGuid();
        (await other.SaysAsync("withdraw", back, reason: "不是我们的")).Is(404);
        (await partner.SaysAsync("withdraw", back, reason: "已联系上用人单位")).Is(200);
        Assert.Equal("atAgency", (await it.CustodyAsync()).TextOf("phase"));
    }

    [Theory, Engines]
    public async Task The_union_tells_the_agency_what_became_of_its_clue_by_the_page(Engine engine)
    {
        var site = await SiteAsync(engine);
        var member = await site.MemberSignsInAsync(Hands.Labour);
        (await member.PostAsync("/agency/clue", (await member.GetAsync("/agency/clue")).Is(200).Form("agency-clue"),
            ("Input.Employer", "样本川物业"), ("Input.Heard", "保洁没有发工资"), ("Input.SourceNumber", "示人社转2号"))).Is(302);
        var clue = await site.ReadAsync(db => db.Clues.Where(c => c.SourceNumber == "示人社转2号").Select(c => c.ClueId).SingleAsync(Stop));
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        Assert.Contains("还没有向对方反馈", (await person.GetAsync($"/clues/{clue}")).Is(200).Text, StringComparison.Ordinal);
        var at = $"/clues/{clue}/feedback";
        var form = (await person.GetAsync(at)).Is(200).Form("clue-feedback");
        Assert.Contains("请填写反馈的内容", (await person.PostAsync(at, form)).Is(200).Text, StringComparison.Ordinal);
        (await person.PostAsync(at, form, ("Input.Text", "已约见物业，答应月底付清"))).Is(302);
        Assert.Contains("答应月底付清", (await person.GetAsync(at)).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("答应月底付清", (await member.GetAsync("/agency/clue")).Is(200).Text, StringComparison.Ordinal);
        var own = await site.HearsAsync("630102");
        (await person.GetAsync($"/clues/{own}/feedback")).Is(404);
        // It came from the department: it need not be notified back.
        Assert.Null(await site.ReadAsync(db => db.Clues.Where(c => c.ClueId == clue && c.UntilPosition == null).Select(c => c.NoticeDue).SingleAsync(Stop)));
    }

    [Theory, Engines]
    public async Task The_same_number_again_at_the_desk_says_whether_anything_was_new(Engine engine)
    {
        var site = await SiteAsync(engine);
        var member = await site.MemberSignsInAsync(Hands.Labour);
        foreach (var (people, says) in new[] { ("11", "已转给工会"), ("11", "内容没有变化"), ("12", "变动的内容已经告诉工会") })
        {
            (await member.PostAsync("/agency/clue", (await member.GetAsync("/agency/clue")).Is(200).Form("agency-clue"),
                ("Input.Employer", "样本川物业"), ("Input.Heard", "保洁没有发工资"), ("Input.People", people), ("Input.SourceNumber", "RS-1"))).Is(302);
            Assert.Contains(says, (await member.GetAsync("/agency/clue")).Is(200).Text, StringComparison.Ordinal);
        }
        Assert.Equal(12, await site.ReadAsync(db => db.Clues.Where(c => c.SourceNumber == "RS-1" && c.UntilPosition == null).Select(c => c.People).SingleAsync(Stop)));
    }

    [Theory, Engines]
    public async Task A_case_that_is_notified_stands_at_the_departments_desk_until_and_after_it_is_read(Engine engine)
    {
        var site = await SiteAsync(engine);
        var (member, stranger) = (await site.MemberSignsInAsync(Hands.Labour), await site.MemberSignsInAsync("630103-RS"));
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.ActAsync("notify", new { to = Hands.Labour, text = "该单位另有两个工地欠薪" })).Is(200);
        var page = (await member.GetAsync("/agency/notices")).Is(200);
        Assert.Contains("该单位另有两个工地欠薪", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("该单位另有两个工地欠薪", (await stranger.GetAsync("/agency/notices")).Is(200).Text, StringComparison.Ordinal);
        var told = await site.ReadAsync(db => db.Exchanges.Select(e => e.Id).SingleAsync(Stop));
        (await member.PostAsync($"/agency/notices?handler=Case&told={told}", page.Form())).Is(302);
        page = (await member.GetAsync("/agency/notices")).Is(200);
        Assert.Contains("已签收", page.Text, StringComparison.Ordinal);
        Assert.Contains("该单位另有两个工地欠薪", page.Text, StringComparison.Ordinal);
        Assert.Equal("acknowledged", (await it.CustodyAsync()).TextOf("thread.0.told"));
    }

    [Theory, Engines]
    public async Task A_case_that_is_notified_to_another_union_stands_among_what_it_received_and_in_its_day(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        (await it.ActAsync("notify", new { to = "630103", text = "该单位在贵区也有工地" })).Is(200);
        var neighbour = await Person.SignsInAsync(site, Roles.Caseworker, "630103");
        Assert.Contains("/notices/received", (await neighbour.GetAsync("/day")).Is(200).Html, StringComparison.Ordinal);
        var page = (await neighbour.GetAsync("/notices/received")).Is(200);
        Assert.Contains("该单位在贵区也有工地", page.Text, StringComparison.Ordinal);
        var told = await site.ReadAsync(db => db.Exchanges.Select(e => e.Id).SingleAsync(Stop));
        (await neighbour.PostAsync($"/notices/received?handler=Case&told={told}", page.Form())).Is(302);
        Assert.Contains("已签收", (await neighbour.GetAsync("/notices/received")).Is(200).Text, StringComparison.Ordinal);
        Assert.Equal("acknowledged", (await it.CustodyAsync()).TextOf("thread.0.told"));

        var elsewhere = await Person.SignsInAsync(site, Roles.Caseworker, "630104");
        Assert.DoesNotContain("该单位在贵区也有工地", (await elsewhere.GetAsync("/notices/received")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_number_written_apart_does_not_pass_a_notification(Engine engine)
    {
        var site = await SiteAsync(engine);
        var it = await (await site.Caseworker("630102")).OpensAsync();
        foreach (var number in new[] { "13812340000", "１３８１２３４００００", "138 1234 0000", "1381234-0000", "138.1234.0000", "+86 138 1234 0000", "630102 19900101 0011", "63010219900101001X" })
            (await it.ActAsync("notify", new { to = Hands.Labour, text = $"联系人电话或证件{number}，请掌握" })).IsWrongIn("text");
        foreach (var plain in new[] { "2022.10.01-2022.10.08 12人 36000元", "文号〔2022〕13号，金额138000.00元" })
            (await it.ActAsync("notify", new { to = Hands.Labour, text = plain })).Is(200);
    }

    [Theory, Engines]
    public async Task A_clue_goes_to_the_agency_that_has_the_power_with_its_sheet_and_counts_where_it_counted(Engine engine)
    {
        var site = await SiteAsync(engine);
        var clue = await site.HearsAsync("630102", false, "样本丁");
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var at = $"/clues/{clue}/pass";
        (await person.PostAsync(at, (await person.GetAsync(at)).Is(200).Form("pass"), ("Input.ToUnit", Hands.Labour), ("Input.Reason", "应由人社部门查处"))).Is(302);
        var page = (await person.GetAsync(at)).Is(200);
        (await person.PostAsync($"{at}?handler=Link", page.Form(to: "Link"))).Is(302);
        page = (await person.GetAsync(at)).Is(200);
        var offer = page.Form("record")["Handover"];
        var zip = await (await person.GetAsync($"{at}?handler=Package&handover={offer}")).Is(200).Response.Content.ReadAsByteArrayAsync(Stop);
        using (var package = new ZipArchive(new MemoryStream(zip)))
        {
            Assert.NotNull(package.GetEntry("1-移送函.docx"));
            Assert.NotNull(package.GetEntry("2-线索单.xlsx"));
        }
        var early = await person.PostAsync($"{at}?handler=Record", page.Form("record"), ("Recorded.What", "accept"), ("Recorded.By", "样本科长"), ("Recorded.On", "2022-09-30"));
        Assert.Contains("答复日期不能早于提出移交的日期（2022年10月1日）", early.Is(200).Text, StringComparison.Ordinal);
        (await person.PostAsync($"{at}?handler=Record", page.Form("record"), ("Recorded.What", "accept"), ("Recorded.By", "样本科长"), ("Recorded.On", "2022-10-01"))).Is(302);
        page = (await person.GetAsync(at)).Is(200);
        Assert.Contains("线索仍算在城东区总工会", page.Text, StringComparison.Ordinal);
        zip = await (await person.GetAsync($"{at}?handler=Package&handover={offer}")).Is(200).Response.Content.ReadAsByteArrayAsync(Stop);
        using (var package = new ZipArchive(new MemoryStream(zip)))
        {
            using var data = new StreamReader(package.GetEntry("3-数据.json")!.Open(), Encoding.UTF8);
            var told = await data.ReadToEndAsync(Stop);
            Assert.Contains("receivedOn", told, StringComparison.Ordinal);
            Assert.DoesNotContain("样本丁", told, StringComparison.Ordinal);
        }
        (await person.PostAsync($"{at}?handler=Record", page.Form("record"), ("Recorded.What", "return"), ("Recorded.By", "样本科长"), ("Recorded.On", "2022-10-01"), ("Recorded.Text", "不在本辖区"))).Is(302);
        page = (await person.GetAsync(at)).Is(200);
        (await person.PostAsync($"{at}?handler=Accept", page.Form(to: "Accept"))).Is(302);
        Assert.Contains("data-keep=\"pass\"", (await person.GetAsync(at)).Is(200).Html, StringComparison.Ordinal);
    }
}
