using System.Text;
using Anxin.Core.Cases.Import.Jobs;
using Anxin.TestCommon;
using Anxin.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Imports;

/// <summary>A county's clerk brings a workbook to the pages, without script: looks, decides, and finds the cases in the ledger.</summary>
public sealed class ImportPageTests : IAsyncDisposable
{
    private const string Good = "受理日期,企业名称,所属行业,人数,金额(元)\n2022-10-03,示例新一有限公司,制造业,12,18000\n2022-10-04,示例新二有限公司,其他,3,900.50\n";
    private const string Bad = Good + "2022-10-32,示例新三有限公司,制造业,五十多,1\n";

    private TestSite site = null!;
    private Visitor clerk = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        clerk?.Dispose();
        if (site is not null)
            await site.DisposeAsync();
    }

    [Theory, Engines]
    public async Task A_good_workbook_is_shown_first_and_enters_the_ledger_when_the_clerk_says_so(Engine engine)
    {
        await OpenAsync(engine);
        var before = await CasesAsync();
        await UploadAsync(Good);
        Assert.Contains("每一行都能收", clerk.Page, StringComparison.Ordinal);
        Assert.Equal(before, await CasesAsync());
        await TakeAsync("all");
        Assert.Contains("已记进台账", clerk.Page, StringComparison.Ordinal);
        Assert.Contains("示例新一有限公司", clerk.Page, StringComparison.Ordinal);
        Assert.Equal(before + 2, await CasesAsync());

        await UploadAsync(Good.Replace("12,18000", "15,20000", StringComparison.Ordinal));
        Assert.Contains("有变动的案件", clerk.Page, StringComparison.Ordinal);
        Assert.Contains("<ins>15</ins>", clerk.Page, StringComparison.Ordinal);
        await TakeAsync("all");
        Assert.Equal(before + 2, await CasesAsync());
        var jobs = await site.ReadAsync(db => db.ImportJobs.OrderBy(j => j.Id).ToListAsync(Stop));
        Assert.Equal([(2, 0, 0), (0, 1, 1)], jobs.Select(j => (j.New, j.Changed, j.AlreadyTaken)));
    }

    [Theory, Engines]
    public async Task Beside_a_row_stands_which_case_of_the_ledger_it_is_perhaps_the_same_as(Engine engine)
    {
        await OpenAsync(engine);
        var known = await (await site.Caseworker("630102")).OpensAsync(
            ACase.Usual.By("示例新一有限公司").On("2022-07-05").Of(12).Owing("18000.00") with { Industry = "manufacturing" });
        await UploadAsync(Good.Replace("示例新二有限公司", "样本川饭店", StringComparison.Ordinal));
        Assert.Contains("有的行可能和台账里的是同一件，请先看下面标出来的", clerk.Page, StringComparison.Ordinal);
        var note = $"<small class=\"sheet-problem\">与2022年7月5日受理的“示例新一有限公司”（{known.Number}）可能是同一案件";
        Assert.Equal(clerk.Page.IndexOf(note, StringComparison.Ordinal), clerk.Page.LastIndexOf(note, StringComparison.Ordinal));
        Assert.InRange(clerk.Page.IndexOf(note, StringComparison.Ordinal),
            clerk.Page.IndexOf("class=\"sheet-no\">2</th>", StringComparison.Ordinal), clerk.Page.IndexOf("class=\"sheet-no\">3</th>", StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task A_refused_cell_is_marked_where_it_stands_and_comes_back_in_a_workbook(Engine engine)
    {
        await OpenAsync(engine);
        var before = await CasesAsync();
        await UploadAsync(Bad);
        Assert.Contains("有 1 行要改", clerk.Page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"refused\">五十多", clerk.Page, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await clerk.FetchAsync(clerk.Path + "?handler=Refused"))[..2]);
        await TakeAsync("goodRows");
        Assert.Equal(before + 2, await CasesAsync());
        Assert.Contains("取出退回的 1 行", clerk.Page, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Asked_for_whole_with_a_refused_row_nothing_is_taken(Engine engine)
    {
        await OpenAsync(engine);
        var before = await CasesAsync();
        await UploadAsync(Bad);
        await TakeAsync("all");
        Assert.Contains("一行也没有收取", clerk.Page, StringComparison.Ordinal);
        Assert.Equal(before, await CasesAsync());
    }

    [Theory, Engines]
    public async Task A_heading_that_is_not_understood_is_asked_once_and_remembered_for_the_unit(Engine engine)
    {
        await OpenAsync(engine);
        var odd = Good.Replace("人数", "苦主", StringComparison.Ordinal);
        await UploadAsync(odd);
        Assert.Contains("“苦主”是什么", clerk.Page, StringComparison.Ordinal);
        await clerk.PostAsync(clerk.Path + "?handler=Headings", ("heading", "苦主"), ("meaning", "People"));
        await SettleAsync();
        Assert.DoesNotContain("“苦主”是什么", clerk.Page, StringComparison.Ordinal);
        await TakeAsync("all");
        Assert.Equal(12, await site.ReadAsync(db => db.CaseStates.Where(c => c.Employer == "示例新一有限公司" && c.UntilPosition == null).Select(c => c.People).SingleAsync(Stop)));

        var api = await site.Caseworker("630102");
        var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(odd)), "file", "odd.csv" } };
        Assert.Equal(2, (await api.SendAsync(HttpMethod.Post, "imports?unit=630102", form, null)).Is(200)["alreadyTaken"].GetInt32());
    }

    [Theory, Engines]
    public async Task A_ledger_that_was_taken_out_and_is_put_back_unchanged_is_all_there_already(Engine engine)
    {
        await OpenAsync(engine);
        var api = await site.Caseworker("630102");
        var served = await api.OpensAsync(ACase.Usual.By("示例唯一服务有限公司"));
        (await api.PostAsync($"cases/{served.Id}/services", new { kind = "unspecified", on = "2022-10-02" })).Is(200);
        var paid = await api.OpensAsync(ACase.Usual.By("示例已付清有限公司"));
        (await api.PostAsync($"cases/{paid.Id}/recoveries", new { on = "2022-10-02", people = 10, amountYuan = "50000.00" })).Is(200);
        (await api.PostAsync($"cases/{paid.Id}/close", new { on = "2022-10-03", outcome = "paidInFull", evidence = new { text = "银行回单" } })).Is(200);

        foreach (var (handler, name) in new[] { ("Xlsx", "ledger.xlsx"), ("Csv", "ledger.csv") })
        {
            var file = await clerk.FetchAsync($"/cases?handler={handler}");
            var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
            var back = (await api.SendAsync(HttpMethod.Post, "imports?unit=630102", form, null)).Is(200);
            Assert.Equal((0, 0, 0), (back.Count("rejected"), back["updated"].GetInt32(), back["accepted"].GetInt32()));
            Assert.InRange(back["alreadyTaken"].GetInt32(), 10, 1_000);
        }
        var lines = Encoding.UTF8.GetString(await clerk.FetchAsync("/cases?handler=Csv")).Split("\r\n");
        var (headings, line) = (lines[0].Split(','), lines.Single(l => l.Contains(served.Number, StringComparison.Ordinal)).Split(','));
        Assert.Equal(("", "", "是"), (Cell("调解"), Cell("法律服务"), Cell("是否进行调解或提供法律服务")));

        // More than is on record needs its day, and the column that is missing is named.
        var more = $"案件编号,受理日期,企业名称,所属行业,已追回人数,已追回金额(元)\n{paid.Number},2022-10-01,示例已付清有限公司,建筑业,9,40000\n";
        var no = (await api.SendAsync(HttpMethod.Post, "imports?unit=630102",
            new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(more)), "file", "more.csv" } }, null)).Is(200);
        Assert.Equal((0, "化解日期", "写了化解，请填写化解日期"), (no["accepted"].GetInt32(), no.TextOf("rejected.0.column"), no.TextOf("rejected.0.problem")));

        string Cell(string heading) => line[Array.IndexOf(headings, heading)];
    }

    [Theory, Engines]
    public async Task A_file_that_is_no_workbook_is_told_in_plain_words(Engine engine)
    {
        await OpenAsync(engine);
        await UploadAsync("这不是台账");
        Assert.Contains("这份文件读不出来", clerk.Page, StringComparison.Ordinal);
        Assert.Contains("没有找到表头", clerk.Page, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_reader_of_English_is_told_in_English_what_was_found_while_the_page_in_Chinese_stays_as_it_was(Engine engine)
    {
        await OpenAsync(engine);
        await UploadAsync(Bad + "合计,,,99,1\n");
        Assert.Contains("不是日期，请写成 2022-10-03 这样的日期", clerk.Page, StringComparison.Ordinal);
        var path = clerk.Path;
        await clerk.PostAsync("/language", ("language", "en"), ("returnUrl", path));
        foreach (var said in new[] { "This is no date: write a date like 2022-10-03", "A number of people is a whole number such as 37", "The row “合计” says 99 for “人数”; the rows add up to 15" })
            Assert.Contains(said, clerk.Page, StringComparison.Ordinal);
        await UploadAsync("no headings at all");
        Assert.Contains("No headings were found. There must be at least 企业名称", clerk.Page, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_file_over_the_limit_is_told_so_by_page_and_by_API_and_nothing_of_it_is_kept(Engine engine)
    {
        await OpenAsync(engine);
        var before = await CasesAsync();
        var large = new byte[(100 << 20) + (1 << 20)];
        await clerk.GoAsync("/imports");
        await clerk.UploadAsync("/imports", "Upload", "ledger.csv", large, ("Unit", "630102"));
        Assert.Equal(413, clerk.Status);
        Assert.Contains("文件太大了", clerk.Page, StringComparison.Ordinal);
        Assert.Contains("一点也没有收下。表格最大 100 MB", clerk.Page, StringComparison.Ordinal);

        var api = await site.Caseworker("630102");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports?unit=630102")
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(large), "file", "ledger.csv" } },
            Headers = { ExpectContinue = true, Authorization = new("Bearer", api.Token) },
        };
        using var no = await api.Http.SendAsync(request, Stop);
        Assert.Equal(413, (int)no.StatusCode);
        Assert.Contains("表格最大 100 MB", await no.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal((before, 0), (await CasesAsync(), await site.ReadAsync(db => db.ImportJobs.CountAsync(Stop))));
    }

    [Theory, Engines]
    public async Task Work_whose_node_died_is_said_to_be_interrupted_and_can_be_taken_again(Engine engine)
    {
        await OpenAsync(engine);
        var before = await CasesAsync();
        await UploadAsync(Good);
        var dead = Guid.CreateVersion7();
        await site.WithAsync(db => db.ImportJobs.ExecuteUpdateAsync(s => s.SetProperty(j => j.Stage, ImportStage.Taking).SetProperty(j => j.Attempt, 1)
            .SetProperty(j => j.NodeId, dead).SetProperty(j => j.LeaseUntil, DateTime.UnixEpoch), Stop));
        await SettleAsync();
        Assert.Contains("收取的时候中断了，一行也没有收取", clerk.Page, StringComparison.Ordinal);
        await TakeAsync("all");
        Assert.Equal(before + 2, await CasesAsync());
    }

    [Theory, Engines]
    public async Task Another_units_import_does_not_exist(Engine engine)
    {
        await OpenAsync(engine);
        await UploadAsync(Good);
        var other = await site.ReadAsync(db => db.Units.Where(u => u.Code == "630103").Select(u => u.Id).SingleAsync(Stop));
        await site.WithAsync(db => db.ImportJobs.ExecuteUpdateAsync(s => s.SetProperty(j => j.UnitId, other), Stop));
        await clerk.GoAsync(clerk.Path);
        Assert.Equal(404, clerk.Status);
        await clerk.GoAsync("/imports");
        Assert.DoesNotContain("ledger.csv", clerk.Page, StringComparison.Ordinal);
    }

    private async Task OpenAsync(Engine engine)
    {
        site = await TestSite.OpenAsync(engine, Seed.Demo, onPort: true);
        clerk = new Visitor(site.Address);
        await clerk.SignInAsync("城东区");
    }

    private async Task UploadAsync(string csv)
    {
        await clerk.GoAsync("/imports");
        await clerk.UploadAsync("/imports", "Upload", "ledger.csv", Encoding.UTF8.GetBytes(csv), ("Unit", "630102"), ("SubmissionKey", $"{Guid.CreateVersion7()}"));
        await SettleAsync();
    }

    private async Task TakeAsync(string mode)
    {
        await clerk.PostAsync($"{clerk.Path}?handler=Take&mode={mode}");
        await SettleAsync();
    }

    /// <summary>Refreshes the page as its header says, until nothing is under way.</summary>
    private async Task SettleAsync()
    {
        for (var i = 0; i < 300; i++)
        {
            await clerk.GoAsync(clerk.Path);
            if (!clerk.Page.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
                return;
            await Task.Delay(200, Stop);
        }
        Assert.Fail("Still under way: " + clerk.Path);
    }

    private Task<int> CasesAsync() => site.ReadAsync(db => db.CaseStates.CountAsync(c => c.UntilPosition == null, Stop));
}
