using Anxin.Core.Accounts;
using Anxin.Forms.Tests;
using Anxin.TestCommon;

namespace Anxin.Web.Tests.Wages;

/// <summary>Payrolls as contractors send them: every row good, or a list of what is wrong and nothing taken.</summary>
public sealed class PayrollTests : SiteTests
{
    [Theory, Engines]
    public async Task Every_wrong_row_is_told_by_its_own_number_its_heading_and_how_to_mend_it_and_nothing_is_taken(Engine engine)
    {
        var it = await OpenAsync(engine);
        var wrong = Workers.Number(3)[..17] + (Workers.Number(3)[17] == '1' ? '2' : '1');
        var refused = (await SendAsync(it, Book(s => s
            .Row(1, "虚构工人1", "木工", Workers.Number(1), 25, 200, 5000)
            .Row(2, "虚构工人2", "木工", Workers.Number(2), 25, 200, -5000)
            .Row(3, "虚构工人3", "木工", wrong, 25, 200, 5000)
            .Row(4, null, "木工", Workers.Number(4), 25, 200, 5000)
            .Row(5, "另写的名字", "瓦工", Workers.Number(1), 25, 200, 4000)
            .Row(6, "虚构工人6", "木工", Workers.Number(6), "二十五", 200, "五千多")
            .Row(7, "虚构工人7", "木工", Workers.Number(7), 25, 200, "99999999999999")
            .Row("合计", null, null, null, null, null, 24000)))).Is(200);
        Assert.Equal((0, 0), (refused["accepted"].GetInt32(), refused["updated"].GetInt32()));
        var told = refused["rejected"].EnumerateArray().Select(r =>
            (r.GetProperty("row").GetInt32(), r.GetProperty("column").GetString(), r.GetProperty("problem").GetString()!)).ToList();
        Assert.Equal([(4, "欠发工资（元）"), (5, "身份证号码"), (6, "姓名"), (7, "姓名"), (8, "出勤天数"), (8, "欠发工资（元）"), (9, "欠发工资（元）")],
            told.Select(t => (t.Item1, t.Item2)));
        Assert.All(told, t => Assert.True(t.Item3.Length > 4, t.Item3));
        Assert.Contains("第 3 行", told[3].Item3, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong, refused.Text, StringComparison.Ordinal);
        Assert.Equal((0, 1), ((await it.ReadAsync())["namedWorkers"].GetInt32(), (await it.ReadAsync())["version"].GetInt32()));
    }

    [Theory, Engines]
    public async Task Amounts_with_commas_full_width_digits_signs_and_formulas_are_read_and_the_totals_row_names_nobody(Engine engine)
    {
        var it = await OpenAsync(engine);
        var taken = (await SendAsync(it, Book(s => s
            .Row(1, "虚构工人1", "木工", Workers.Number(1), "２５", "２００", "12,000.50")
            .Row(2, "虚构　工人2", "木工", Workers.Number(2).ToLowerInvariant(), 25.5, 200, "１２，０００．５０")
            .Row(3, "虚构工人3", "木工", Workers.Number(3), 25, 200, "¥3,000元")
            .Row(4, "虚构工人4", "木工", Workers.Number(4), 25, 200, new Formula("E6*F6", 5000.004))
            .Row("合  计", null, null, null, null, null, 32001)
            .Row("制表：示例会计")))).Is(200);
        Assert.Equal((4, 0), (taken["accepted"].GetInt32(), taken.Count("rejected")));
        var sheet = await it.Clerk.GetAsync($"cases/{it.Id}/workers");
        Assert.Equal(["12000.50", "12000.50", "3000.00", "5000.00"], sheet["items"].EnumerateArray().Select(w => w.GetProperty("owedYuan").GetString()));
        Assert.Equal("32001.00", sheet.TextOf("owedYuan"));
        Assert.Equal(0, taken.Count("remarks"));
    }

    [Theory, Engines]
    public async Task A_totals_row_that_does_not_add_up_is_a_remark_and_the_rows_stand(Engine engine)
    {
        var it = await OpenAsync(engine);
        var taken = (await SendAsync(it, Book(s => s
            .Row(1, "虚构工人1", "木工", Workers.Number(1), 25, 200, 5000)
            .Row("合计", null, null, null, null, null, 6000)))).Is(200);
        Assert.Equal(1, taken["accepted"].GetInt32());
        Assert.Contains("6000.00", taken.TextOf("remarks.0"), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Whoever_stands_on_the_list_and_not_in_the_next_payroll_stays_and_is_told(Engine engine)
    {
        var it = await OpenAsync(engine);
        Assert.Equal(2, (await SendAsync(it, Book(s => s
            .Row(1, "虚构工人1", "木工", Workers.Number(1), 25, 200, 5000)
            .Row(2, "虚构工人2", "木工", Workers.Number(2), 25, 200, 5000)))).Is(200)["accepted"].GetInt32());
        var taken = (await SendAsync(it, Book(s => s
            .Row(1, "虚构工人2", "木工", Workers.Number(2), 25, 200, 5000)
            .Row(2, "虚构工人3", "木工", Workers.Number(3), 25, 200, 5000)))).Is(200);
        Assert.Equal((1, 1), (taken["accepted"].GetInt32(), taken["alreadyTaken"].GetInt32()));
        Assert.Contains("名单上有1人这张表里没有（1号）", taken.TextOf("remarks.0"), StringComparison.Ordinal);
        Assert.Equal(3, (await it.ReadAsync())["namedWorkers"].GetInt32());
    }

    [Theory, Engines]
    public async Task An_identity_number_kept_as_a_number_has_lost_its_end_and_is_told_so(Engine engine)
    {
        var it = await OpenAsync(engine);
        var refused = (await SendAsync(it, Book(s => s.Row(1, "虚构工人1", "木工", 110105194912310000d, 25, 200, 5000)))).Is(200);
        Assert.Equal((1, "身份证号码"), (refused.Count("rejected"), refused.TextOf("rejected.0.column")));
        Assert.Contains("文本", refused.TextOf("rejected.0.problem"), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_workbook_of_the_old_kind_is_read(Engine engine)
    {
        var it = await OpenAsync(engine);
        Assert.Equal(3, (await SendAsync(it, await FixtureAsync("payroll.xls"), "工资表.xls")).Is(200)["accepted"].GetInt32());
        Assert.Equal("15600.00", (await it.Clerk.GetAsync($"cases/{it.Id}/workers")).TextOf("owedYuan"));
    }

    [Theory, Engines]
    public async Task A_file_under_a_password_or_without_headings_is_refused_in_words_by_the_API_and_on_the_page(Engine engine)
    {
        var it = await OpenAsync(engine);
        foreach (var name in new[] { "password.xls", "password.xlsx" })
            Assert.Contains("取消密码", (await SendAsync(it, await FixtureAsync(name), name)).IsRefused("password").TextOf("detail"), StringComparison.Ordinal);
        (await SendAsync(it, new MessyBook().Sheet("表", s => s.Row("今天", "天气")))).IsRefused("no-heading");
        (await SendAsync(it, [], "工资表.xlsx")).IsRefused("empty");
        (await it.Clerk.PostAsync($"cases/{it.Id}/workers/imports", new { file = "x" })).IsWrongIn("file");

        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var path = $"/cases/{it.Id}/workers/import";
        var form = (await person.GetAsync(path)).Form();
        Assert.Contains("取消密码", (await person.UploadAsync(path, form, "Upload", "工资表.xlsx", await FixtureAsync("password.xlsx"))).Is(200).Text, StringComparison.Ordinal);
        var shown = (await person.UploadAsync(path, form, "Upload", "工资表.xlsx", Book(s => s
            .Row(1, "虚构工人1", "木工", Workers.Number(1), 25, 200, 5000).Row(2, null, "木工", Workers.Number(2), 25, 200, 5000)).Save().ToArray())).Is(200);
        Assert.Contains("请填写姓名", shown.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await it.ReadAsync())["version"].GetInt32());
    }

    private TestSite site = null!;

    private async Task<TheCase> OpenAsync(Engine engine)
    {
        site = await SiteAsync(engine);
        return await (await site.Caseworker("630102")).OpensAsync(ACase.Usual.Of(10).Owing("50000"));
    }

    private static MessyBook Book(Action<MessySheet> rows) => new MessyBook().Sheet("八月", s =>
        rows(s.Row("示例工地2022年8月工资表").Row("序号", "姓名", "工种", "身份证号码", "出勤天数", "日工资（元）", "欠发工资（元）")));

    private static Task<Answer> SendAsync(TheCase it, MessyBook book) => SendAsync(it, book.Save().ToArray(), "工资表.xlsx");

    private static Task<Answer> SendAsync(TheCase it, byte[] file, string name) => it.Clerk.SendAsync(HttpMethod.Post, $"cases/{it.Id}/workers/imports",
        new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } }, null);

    private static Task<byte[]> FixtureAsync(string name) => File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));
}
