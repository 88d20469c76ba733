using System.Text;
using Anxin.Core.Accounts;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Clues;

/// <summary>Lists of clues as other systems print them: everything or nothing, and only what is new.</summary>
public sealed class ClueWorkbookTests : SiteTests
{
    private const string Head = "序号,来源编号,来源,单位,反映时间,欠薪单位,项目名称,人数,金额(元),反映内容,联系人,联系电话\n";
    private const string Two = Head
        + "1,GD-1,12351热线,630102,2022-10-08,示例甲劳务有限公司,一号工地,12,86000,三个月没有发工资,示例甲,0971-0000021\n"
        + "2,XF-7,信访,城中区总工会,2022年10月9日,示例乙制造有限公司,,5,,加班费没有给,示例乙,0971-0000022\n";

    private const string Unnumbered = "反映时间,欠薪单位,项目名称,反映内容,联系电话\n"
        + "2022-10-08,示例丙餐饮店,,后厨没有发工资,0971-0000023\n2022-10-08,示例丙餐饮店,,后厨没有发工资,0971-0000023\n";

    [Theory, Engines]
    public async Task Rows_become_waiting_clues_of_the_units_they_name(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630100");
        var taken = (await SendAsync(clerk, Two)).Is(200);
        Assert.Equal((2, 0, 0, 0), Counts(taken));
        var first = await clerk.GetAsync($"clues/{taken["clues.0"].GetGuid()}");
        Assert.Equal(("630102", "hotline12351", "2022-10-08", "示例甲劳务有限公司", "86000.00", "GD-1", "示例甲"),
            (first.TextOf("unit"), first.TextOf("channel"), first.TextOf("receivedOn"), first.TextOf("employer"), first.TextOf("amountYuan"), first.TextOf("sourceNumber"), first.TextOf("told.name")));
        Assert.NotNull(first.TextOf("triageDue"));
        var second = await clerk.GetAsync($"clues/{taken["clues.1"].GetGuid()}");
        Assert.Equal(("630103", "2022-10-25T00:00:00+08:00"), (second.TextOf("unit"), second.TextOf("petition.answerDue")));
    }

    [Theory, Engines]
    public async Task The_same_list_again_brings_only_what_is_new_or_changed(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630100");
        await SendAsync(clerk, Two);
        Assert.Equal((0, 0, 2, 0), Counts(await SendAsync(clerk, Two)));
        var grown = Two.Replace("一号工地,12", "一号工地,15", StringComparison.Ordinal) + "3,GD-2,12351热线,630104,2022-10-10,示例丁有限公司,,3,,工资没发,,\n";
        Assert.Equal((1, 1, 1, 0), Counts(await SendAsync(clerk, grown)));
        Assert.Equal(3, (await clerk.GetAsync("clues"))["total"].GetInt32());

        Assert.Equal((2, 0, 0, 0), Counts(await SendAsync(clerk, Unnumbered, "630102")));
        Assert.Equal((0, 0, 2, 0), Counts(await SendAsync(clerk, Unnumbered, "630102")));
        Assert.Equal((1, 0, 2, 0), Counts(await SendAsync(clerk, Unnumbered + "2022-10-08,示例丙餐饮店,,后厨没有发工资,0971-0000099\n", "630102")));
    }

    [Theory, Engines]
    public async Task A_day_to_come_is_told_beside_another_mistake_of_its_row_and_the_template_is_taken_as_it_is(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630100");
        var refused = (await SendAsync(clerk, Head + "1,GD-1,12351热线,630102,2022-11-01,示例甲劳务有限公司,一号工地,许多,86000,三个月没有发工资,,\n")).Is(200);
        Assert.Equal(["人数", "反映时间"], refused["rejected"].EnumerateArray().Select(r => r.GetProperty("column").GetString()).Order());
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var page = (await person.GetAsync("/clues/import")).Is(200);
        Assert.Contains("金额(元)", page.Text, StringComparison.Ordinal);
        var template = await (await person.GetAsync("/clues/import?handler=Template")).Is(200).Response.Content.ReadAsByteArrayAsync(Stop);
        var sent = (await person.UploadAsync("/clues/import", page.Form(), "Upload", "线索模板.xlsx", template)).Is(200);
        Assert.Contains("收下0条新线索", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("要改的地方", sent.Text, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task One_bad_row_and_nothing_is_taken_and_every_problem_is_told_where_it_stands(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630100");
        var mixed = Two + "3,GD-3,心灵感应,630102,2022-10-10,示例戊有限公司,,许多,,工资没发,,\n"
            + "4,GD-4,信访,630200,2022-10-10,示例己有限公司,,3,,工资没发,,\n5,GD-1,信访,630102,2022-10-10,示例庚有限公司,,3,,工资没发,,\n6,GD-6,信访,630102,2022-10-11,示例辛有限公司,,3,,工资没发,,\n";
        var refused = (await SendAsync(clerk, mixed)).Is(200);
        Assert.Equal(0, refused["accepted"].GetInt32());
        var places = refused["rejected"].EnumerateArray().Select(r => (r.GetProperty("row").GetInt32(), r.GetProperty("column").GetString())).ToHashSet();
        Assert.Equal([(4, "来源"), (4, "人数"), (5, "单位"), (6, "来源编号"), (7, "反映时间")], places.OrderBy(p => p.Item1).ThenBy(p => p.Item2 == "人数"));
        Assert.Equal(0, (await clerk.GetAsync("clues?state=all"))["total"].GetInt32());
        (await SendAsync(clerk, "姓名,年龄\n甲,3\n")).IsProblem(422, "no-heading");
        (await (await site.As(Roles.Viewer, "630100")).SendAsync(HttpMethod.Post, "clues/imports?unit=630100", Body(Two), null)).IsProblem(403);
    }

    [Theory, Engines]
    public async Task The_page_takes_the_same_list(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630100");
        var form = (await person.GetAsync("/clues/import")).Is(200).Form();
        var bad = (await person.UploadAsync("/clues/import", form, "Upload", "工单.csv", Encoding.UTF8.GetBytes(Two.Replace(",12,", ",许多,", StringComparison.Ordinal)))).Is(200);
        Assert.Contains("一条都没有收", bad.Text, StringComparison.Ordinal);
        Assert.Contains("许多", bad.Text, StringComparison.Ordinal);
        Assert.Contains("收下2条新线索", (await person.UploadAsync("/clues/import", bad.Form(), "Upload", "工单.csv", Encoding.UTF8.GetBytes(Two))).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("没有找到表头", (await person.UploadAsync("/clues/import", form, "Upload", "x.csv", "a,b\n1,2\n"u8.ToArray())).Is(200).Text, StringComparison.Ordinal);
    }

    private static Task<Answer> SendAsync(Caller clerk, string csv, string unit = "630100") =>
        clerk.SendAsync(HttpMethod.Post, $"clues/imports?unit={unit}", Body(csv), null);

    private static MultipartFormDataContent Body(string csv) =>
        new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "线索.csv" } };

    private static (int, int, int, int) Counts(Answer answer) => (answer.Is(200)["accepted"].GetInt32(), answer["updated"].GetInt32(),
        answer["alreadyTaken"].GetInt32(), answer.Count("rejected"));
}
