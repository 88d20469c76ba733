using System.Text;
using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Ledger;

/// <summary>A workbook is taken whole or not at all, and the same growing workbook brings only what is new.</summary>
public sealed class ImportTests : SiteTests
{
    private const string Head = "单位,案件编号,受理日期,来源,企业名称,统一社会信用代码,项目名称,是否工程建设,所属行业,人数,金额(元),调解,法律服务,化解日期,化解人数,化解金额(元),办结日期,办结结果\n";
    private const string Two = Head +
        "630102,,2022-10-03,12351热线,示例甲建筑有限公司,,一号工地,是,建筑业,37,18000.00,是,否,,,,,\n" +
        "630103,,2022-10-04,信访,示例乙制造有限公司,,,否,制造业,12,\"9,876.54\",否,否,,,,,\n";

    [Theory, Engines]
    public async Task Rows_become_cases_of_the_units_they_name(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        var taken = (await SendAsync(clerk, Two)).Is(200);
        Assert.Equal((2, 0, 0, 0), Counts(taken));
        Assert.Equal(2, taken.Count("cases"));
        var first = (await clerk.GetAsync($"cases/{taken["cases.0"].GetGuid()}")).Is(200);
        Assert.Equal(("630102", "2022-10-03", "示例甲建筑有限公司", 37, "18000.00"),
            (first.TextOf("unit"), first.TextOf("acceptedOn"), first.TextOf("employer.name"), first["people"].GetInt32(), first.TextOf("amountYuan")));
        Assert.True(first["site.constructionProject"].GetBoolean());
        Assert.True(first["mediated"].GetBoolean());
        Assert.Equal("hotline12351", first.TextOf("channel"));
        Assert.Equal("9876.54", (await clerk.GetAsync($"cases/{taken["cases.1"].GetGuid()}")).TextOf("amountYuan"));
    }

    [Theory, Engines]
    public async Task Sent_again_nothing_is_taken_twice_and_a_changed_row_is_applied_as_acts(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        var id = (await SendAsync(clerk, Two)).Is(200)["cases.0"].GetGuid();
        Assert.Equal((0, 0, 2, 0), Counts((await SendAsync(clerk, Two)).Is(200)));
        Assert.Equal(1, (await clerk.GetAsync($"cases/{id}")).Is(200)["version"].GetInt32());

        var grown = Two.Replace("37,18000.00,是,否,,,,,", "38,19000.00,是,否,2022-10-09,20,5000,,", StringComparison.Ordinal)
            + "630104,,2022-10-10,信访,示例丙饭店,,,否,住宿餐饮业,3,300,否,否,,,,,\n";
        Assert.Equal((1, 1, 1, 0), Counts((await SendAsync(clerk, grown)).Is(200)));
        var now = await clerk.GetAsync($"cases/{id}");
        Assert.Equal((38, "19000.00", "5000.00"), (now["people"].GetInt32(), now.TextOf("amountYuan"), now.TextOf("recoveredYuan")));
        var told = (await clerk.GetAsync($"cases/{id}/journal"))["items"].EnumerateArray().Last();
        Assert.Equal("37", told.GetProperty("before").GetProperty("people").ToString());
        Assert.Equal(3, (await clerk.GetAsync("cases"))["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task Sent_again_it_undoes_nothing_that_was_corrected_in_the_ledger_and_brings_only_what_its_rows_say_anew(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        var id = (await SendAsync(clerk, Two)).Is(200)["cases.0"].GetGuid();
        (await clerk.PostAsync($"cases/{id}/amend", new { people = 41, reason = "核实" })).Is(200);
        var again = (await SendAsync(clerk, Two)).Is(200);
        Assert.Equal((0, 0, 2, 0), Counts(again));
        Assert.Equal("corrected-since", again.TextOf("warnings.0.code"));
        var dearer = Two.Replace("37,18000.00", "37,19000.00", StringComparison.Ordinal);
        foreach (var counts in new[] { (0, 1, 1, 0), (0, 0, 2, 0) })
        {
            Assert.Equal(counts, Counts((await SendAsync(clerk, dearer)).Is(200)));
            var now = await clerk.GetAsync($"cases/{id}");
            Assert.Equal((41, "19000.00"), (now["people"].GetInt32(), now.TextOf("amountYuan")));
        }
        (await clerk.PostAsync($"cases/{id}/recoveries", new { on = "2022-10-12", people = 12, amountYuan = "4000" })).Is(200);
        Assert.Equal((0, 0, 2, 0), Counts((await SendAsync(clerk, dearer)).Is(200)));
        Assert.Equal((0, 1, 1, 0), Counts((await SendAsync(clerk, dearer.Replace("37,19000.00", "44,19000.00", StringComparison.Ordinal))).Is(200)));
        Assert.Equal(44, (await clerk.GetAsync($"cases/{id}"))["people"].GetInt32());
    }

    [Theory, Engines]
    public async Task What_was_entered_by_hand_and_corrected_is_not_put_back_by_a_list_that_still_says_the_first(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630104");
        var it = await clerk.OpensAsync(ACase.Usual.In("630104").On("2022-10-10").By("示例丙饭店").Of(10).Owing("300") with { Site = "样本街9号", Industry = "accommodationAndCatering" });
        string List(int people, string mediated) => Head + $"630104,,2022-10-10,信访,示例丙饭店,,样本街9号,否,住宿餐饮业,{people},300,{mediated},否,,,,,\n";
        (await it.ActAsync("amend", new { people = 15, reason = "又有五人找来" })).Is(200);
        // With something new beside, and without.
        Assert.Equal((0, 1, 0, 0), Counts((await SendAsync(clerk, List(10, "是"))).Is(200)));
        var again = (await SendAsync(clerk, List(10, "是"))).Is(200);
        Assert.Equal((0, 0, 1, 0), Counts(again));
        Assert.Equal("corrected-since", again.TextOf("warnings.0.code"));
        var now = await it.ReadAsync();
        Assert.Equal((15, true), (now["people"].GetInt32(), now["mediated"].GetBoolean()));
        Assert.Equal((0, 1, 0, 0), Counts((await SendAsync(clerk, List(18, "是"))).Is(200)));
        Assert.Equal(18, (await it.ReadAsync())["people"].GetInt32());
        Assert.Equal((0, 1, 0, 0), Counts((await SendAsync(clerk, List(10, "是"))).Is(200)));
        Assert.Equal(10, (await it.ReadAsync())["people"].GetInt32());
    }

    [Theory, Engines]
    public async Task A_case_that_is_named_dated_or_placed_otherwise_by_now_is_still_the_one_of_its_row(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        var taken = (await SendAsync(clerk, Two)).Is(200);
        var (first, second) = (taken["cases.0"].GetGuid(), taken["cases.1"].GetGuid());
        (await clerk.PostAsync($"cases/{first}/amend", new { employer = new { name = "示例甲建设集团有限公司" }, acceptedOn = "2022-09-30", reason = "按营业执照更正" })).Is(200);
        (await clerk.PostAsync($"cases/{second}/reassign", new { toUnit = "630104", reason = "工地在城西区" })).Is(200);
        var again = (await SendAsync(clerk, Two)).Is(200);
        Assert.Equal((0, 0, 2, 0), Counts(again));
        Assert.Contains("case-elsewhere", again.Text, StringComparison.Ordinal);
        Assert.Equal(("630104", "示例甲建设集团有限公司"), ((await clerk.GetAsync($"cases/{second}")).TextOf("unit"), (await clerk.GetAsync($"cases/{first}")).TextOf("employer.name")));

        // Its own office no longer sees the case that was moved, and enters no second one.
        var own = Head + Two.Split('\n')[2] + "\n";
        Assert.Equal((0, 0, 1, 0), Counts((await SendAsync(await site.Caseworker("630103"), own)).Is(200)));
        // A case of the new name that is another one is new.
        Assert.Equal((1, 0, 2, 0), Counts((await SendAsync(clerk, Two + Two.Split('\n')[1].Replace("示例甲建筑", "示例丁建筑", StringComparison.Ordinal) + "\n")).Is(200)));
    }

    [Theory, Engines]
    public async Task Cases_that_were_merged_stay_merged_and_a_list_without_sites_knows_its_cases(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630102");
        const string Both = "受理日期,企业名称,项目名称,所属行业,人数,金额(元)\n2022-10-03,示例甲建筑有限公司,一号工地,建筑业,20,2000\n2022-10-04,示例甲建筑有限公司,二号工地,建筑业,21,2100\n";
        var taken = (await SendAsync(clerk, Both)).Is(200);
        Assert.Equal((0, 0, 2, 0), Counts((await SendAsync(clerk, "受理日期,企业名称,所属行业,人数,金额(元)\n2022-10-03,示例甲建筑有限公司,建筑业,20,2000\n2022-10-04,示例甲建筑有限公司,建筑业,21,2100\n")).Is(200)));
        (await clerk.PostAsync($"cases/{taken["cases.1"].GetGuid()}/merge", new { into = taken["cases.0"].GetGuid(), people = 41, amountYuan = "4100", reason = "同一批工人" })).Is(200);
        Assert.Equal((0, 0, 2, 0), Counts((await SendAsync(clerk, Both)).Is(200)));
        var survivor = await clerk.GetAsync($"cases/{taken["cases.0"].GetGuid()}");
        Assert.Equal((41, "4100.00"), (survivor["people"].GetInt32(), survivor.TextOf("amountYuan")));
    }

    [Theory, Engines]
    public async Task A_row_is_known_by_its_number_else_by_what_it_says_and_another_units_number_is_refused(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        Assert.Equal((2, 0, 0, 0), Counts((await SendAsync(clerk, Two)).Is(200)));
        Assert.Equal((0, 0, 2, 0), Counts((await SendAsync(clerk, Two.Replace("630102,,", "630102,城东-2022-7,", StringComparison.Ordinal))).Is(200)));

        var foreign = (await SendAsync(clerk, Two.Replace("630102,,2022-10-03", "630102,630103-2022-000131,2022-10-07", StringComparison.Ordinal))).Is(200);
        Assert.Equal((0, 1), (foreign["accepted"].GetInt32(), foreign.Count("rejected")));
        Assert.Equal("案件编号", foreign.TextOf("rejected.0.column"));
        Assert.Contains("别的单位的编号", foreign.TextOf("rejected.0.problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_workbook_leaves_every_index_of_the_ledger_as_it_was()
    {
        var site = await SiteAsync(Engine.Sqlite, "2022-10-20T09:00");
        var before = await IndexesAsync();
        var rows = string.Concat(Enumerable.Range(1, 5_000).Select(n => $"2022-10-01,示例第{n}号建筑有限公司,建筑业,{n % 40},{n}00\n"));
        var taken = (await SendAsync(await site.Caseworker("630102"), "受理日期,企业名称,所属行业,人数,金额(元)\n" + rows)).Is(200);
        Assert.Equal((5_000, 0, 0, 0), Counts(taken));
        Assert.Equal("held-in-part", taken.TextOf("warnings.0.code"));
        Assert.Equal(before, await IndexesAsync());

        Task<List<string>> IndexesAsync() => site.ReadAsync(db => db.Database
            .SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").ToListAsync(Stop));
    }

    [Theory, Engines]
    public async Task A_row_cannot_change_people_or_amount_of_a_case_whose_list_of_workers_is_complete(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        var id = (await SendAsync(clerk, Two)).Is(200)["cases.0"].GetGuid();
        for (var n = 1; n <= 2; n++)
            (await clerk.PostAsync($"cases/{id}/workers", Workers.Line(n))).Is(200);

        // While some are named, what the workbook says is what was stated; the larger number stands.
        Assert.Equal((0, 0, 2, 0), Counts((await SendAsync(clerk, Two)).Is(200)));
        Assert.Equal((0, 1, 1, 0), Counts((await SendAsync(clerk, Two.Replace("37,18000.00", "1,19000.00", StringComparison.Ordinal))).Is(200)));
        Assert.Equal((2, "19000.00"), await FiguresAsync());
        Assert.Equal((0, 1, 1, 0), Counts((await SendAsync(clerk, Two)).Is(200)));
        Assert.Equal((37, "18000.00"), await FiguresAsync());

        (await clerk.PostAsync($"cases/{id}/workers/complete", new { complete = true })).Is(200);
        Assert.Equal((2, "10000.00"), await FiguresAsync());
        var again = (await SendAsync(clerk, Two)).Is(200);
        Assert.Equal((0, 0, 2, 0), Counts(again));
        Assert.Equal("names-complete", again.TextOf("warnings.0.code"));
        foreach (var (changed, column, says) in new[] { ("38,18000.00", "人数", "2人"), ("37,18000.01", "金额(元)", "10,000元") })
        {
            var refused = (await SendAsync(clerk, Two.Replace("37,18000.00", changed, StringComparison.Ordinal))).Is(200);
            Assert.Equal((0, 0, 1, 1), Counts(refused));
            Assert.Equal((2, column), (refused["rejected.0.row"].GetInt32(), refused.TextOf("rejected.0.column")));
            Assert.Contains(says, refused.TextOf("rejected.0.problem"), StringComparison.Ordinal);
        }
        // The rest of the row is taken, and so are the rows beside a refused one.
        Assert.Equal((0, 1, 1, 0), Counts((await SendAsync(clerk, Two.Replace("37,18000.00,是,否,,,", "2,10000.00,是,是,2022-10-09,1,2000", StringComparison.Ordinal))).Is(200)));
        var grown = Two.Replace("37,18000.00", "99,99.00", StringComparison.Ordinal).Replace("12,\"9,876.54\"", "13,9876.54", StringComparison.Ordinal);
        Assert.Equal((0, 1, 0, 1), Counts((await SendAsync(clerk, grown, "&mode=goodRows")).Is(200)));
        Assert.Equal((2, "10000.00"), await FiguresAsync());

        async Task<(int, string?)> FiguresAsync()
        {
            var now = (await clerk.GetAsync($"cases/{id}")).Is(200);
            return (now["people"].GetInt32(), now.TextOf("amountYuan"));
        }
    }

    [Theory, Engines]
    public async Task One_bad_row_and_nothing_is_taken_unless_the_good_ones_are_asked_for(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        var mixed = Two + "630102,,2022-10-05,信访,示例丁有限公司,,,否,制造业,许多,100,否,否,,,,,\n";
        var refused = (await SendAsync(clerk, mixed)).Is(200);
        Assert.Equal((0, 0, 0, 1), Counts(refused));
        Assert.Equal((4, "许多"), (refused["rejected.0.row"].GetInt32(), refused.TextOf("rejected.0.value")));
        Assert.Contains("人数", refused.TextOf("rejected.0.column"), StringComparison.Ordinal);
        Assert.NotEqual("", refused.TextOf("rejected.0.problem"));
        Assert.Equal(0, (await clerk.GetAsync("cases"))["total"].GetInt32());
        Assert.Equal((2, 0, 0, 1), Counts((await SendAsync(clerk, mixed, "&mode=goodRows")).Is(200)));
        Assert.Equal(2, (await clerk.GetAsync("cases"))["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task A_new_row_is_held_against_cases_of_other_days_and_other_units_as_one_written_by_hand_is(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        var same = ACase.Usual.By("示例甲建筑有限公司").On("2022-08-17").Of(37).Owing("18000.00") with { Site = "一号工地", Construction = true };
        var first = await clerk.OpensAsync(same.In("630104"));
        await (await site.Caseworker("630200")).OpensAsync(same.In("630202"));
        var taken = (await SendAsync(clerk, Two)).Is(200);
        Assert.Equal((2, 0, 0, 0), Counts(taken));
        Assert.Equal(1, taken.Count("warnings"));
        Assert.Equal(("likely-duplicate", 2, first.Id),
            (taken.TextOf("warnings.0.code"), taken["warnings.0.row"].GetInt32(), taken["warnings.0.case"].GetGuid()));
        Assert.Contains(first.Number, taken.TextOf("warnings.0.message"), StringComparison.Ordinal);
        Assert.Equal(0, (await SendAsync(clerk, Two)).Is(200).Count("warnings"));
    }

    [Theory, Engines]
    public async Task Rows_of_units_outside_the_own_subtree_are_refused(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630102");
        var refused = (await SendAsync(clerk, Two)).Is(200);
        Assert.Equal((0, 0, 0, 1), Counts(refused));
        Assert.Equal(3, refused["rejected.0.row"].GetInt32());
        Assert.Equal(0, (await (await site.Caseworker("630103")).GetAsync("cases"))["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task Equal_rows_in_one_file_are_two_cases_and_stay_two(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630102");
        const string Row = "630102,,2022-10-03,信访,示例甲建筑有限公司,,,否,建筑业,5,500,否,否,,,,,\n";
        Assert.Equal((2, 0, 0, 0), Counts((await SendAsync(clerk, Head + Row + Row)).Is(200)));
        Assert.Equal((0, 0, 2, 0), Counts((await SendAsync(clerk, Head + Row + Row)).Is(200)));
        Assert.Equal((1, 0, 2, 0), Counts((await SendAsync(clerk, Head + Row + Row + Row)).Is(200)));
    }

    [Theory, Engines]
    public async Task A_case_number_finds_its_case_whatever_else_changed(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630102");
        const string Row = "630102,东2022-7,2022-10-03,信访,示例甲建筑有限公司,,,否,建筑业,5,500,否,否,,,,,\n";
        var id = (await SendAsync(clerk, Head + Row)).Is(200)["cases.0"].GetGuid();
        Assert.Equal("东2022-7", (await clerk.GetAsync($"cases/{id}")).TextOf("number"));
        Assert.Equal((0, 1, 0, 0), Counts((await SendAsync(clerk, Head + Row.Replace("示例甲建筑", "示例甲建设", StringComparison.Ordinal).Replace("10-03", "10-02", StringComparison.Ordinal))).Is(200)));
        var now = await clerk.GetAsync($"cases/{id}");
        Assert.Equal(("示例甲建设有限公司", "2022-10-02"), (now.TextOf("employer.name"), now.TextOf("acceptedOn")));
    }

    [Theory, Engines]
    public async Task Fifty_people_in_a_workbook_stand_at_the_province_at_once_and_once(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        var big = Two.Replace("37,18000.00", "50,18000.00", StringComparison.Ordinal);
        (await SendAsync(clerk, big)).Is(200);
        (await SendAsync(clerk, big)).Is(200);
        (await SendAsync(clerk, Two)).Is(200);
        (await SendAsync(clerk, big)).Is(200);
        Assert.Equal(1, (await (await site.As(Roles.Duty, "630000")).GetAsync("immediate-reports")).Count("items"));
    }

    [Theory, Engines]
    public async Task The_same_key_and_file_answer_the_first_result_again_and_at_once_too(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SendAsync(clerk, Two, key: "book-1"))));
        Assert.Single(answers.Select(a => a.Is(200).Text).Distinct());
        (await SendAsync(clerk, Two + "\n630102,,2022-10-06,信访,示例戊,,,否,其他,1,1,否,否,,,,,\n", key: "book-1")).IsProblem(409, "idempotency-key-reused");
        var without = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(clerk, Two))));
        Assert.All(without, a => Assert.Equal((0, 0, 2, 0), Counts(a.Is(200))));
        Assert.Equal(2, (await clerk.GetAsync("cases"))["total"].GetInt32());
    }

    [Theory, Engines]
    public async Task A_wrong_totals_row_is_a_warning(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        Assert.Equal(0, (await SendAsync(clerk, Two + "合计,,,,,,,,,49,27876.54,,,,,,,\n")).Is(200).Count("warnings"));
        Assert.NotEqual(0, (await SendAsync(clerk, Two + "合计,,,,,,,,,50,27876.54,,,,,,,\n")).Is(200).Count("warnings"));
    }

    [Theory, Engines]
    public async Task Annex_1_as_printed_is_a_ledger_too(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-11-03T09:00");
        var clerk = await site.Caseworker("630102");
        const string Printed = "欠薪事件线索汇总表,,,,,,,\n序号,受理日期,企业名称,所属行业,欠薪涉及人数(人),欠薪(争议)金额(万元),是否进行调解或提供法律服务,是否办结\n" +
            "1,2022年10月3日,示例甲建筑有限公司,建筑业,37,1.8,是,否\n2,2022.10.4,示例乙饭店,住宿餐饮业,３,0.03,否,是\n" +
            "注：所属行业可选填制造业、建筑业、房地产业、住宿餐饮业、其他。,,,,,,,\n";
        var taken = (await SendAsync(clerk, Printed)).Is(200);
        Assert.Equal((2, 0, 0, 0), Counts(taken));
        var first = await clerk.GetAsync($"cases/{taken["cases.0"].GetGuid()}");
        Assert.Equal(("18000.00", 37, true), (first.TextOf("amountYuan"), first["people"].GetInt32(), first["mediatedOrServed"].GetBoolean()));
        var second = await clerk.GetAsync($"cases/{taken["cases.1"].GetGuid()}");
        Assert.Equal(("closed", "statedInLedger", 3), (second.TextOf("status"), second.TextOf("outcome"), second["people"].GetInt32()));
    }

    [Theory, Engines]
    public async Task A_file_of_an_older_machine_is_read(Engine engine)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        Assert.Equal((2, 0, 0, 0), Counts((await SendAsync(clerk, Encoding.GetEncoding("GB18030").GetBytes(Two))).Is(200)));
    }

    [Theory, Engines]
    public async Task What_is_no_ledger_is_422_and_what_is_no_upload_is_400(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-20T09:00");
        var clerk = await site.Caseworker("630100");
        Assert.Equal(422, (await SendAsync(clerk, "今天天气很好\n明天也好\n")).Status);
        Assert.Equal(422, (await SendAsync(clerk, "")).Status);
        Assert.Equal(422, (await SendAsync(clerk, new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 1, 2, 3 }, name: "台账.xlsx")).Status);
        Assert.Equal(422, (await SendAsync(clerk, PointingOutside(), name: "台账.xlsx")).Status);
        (await SendAsync(clerk, Two, "&mode=half")).IsWrongIn("mode");
        (await clerk.PostAsync("imports?unit=630100", "{}")).IsWrongIn("file");
        (await clerk.PostAsync("imports", "{}")).IsWrongIn("file", "unit");
        (await SendAsync(await site.As(Roles.Viewer, "630100"), Two)).IsProblem(403, "role");
        (await SendAsync(clerk with { Unit = "630200" }, Two)).IsProblem(404, "not-found");
        Assert.Equal(0, (await clerk.GetAsync("cases"))["total"].GetInt32());
    }

    /// <summary>An archive whose directory lies beyond its end.</summary>
    private static byte[] PointingOutside() =>
        [0x50, 0x4B, 3, 4, .. new byte[60], 0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 0x40, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0];

    private static Task<Answer> SendAsync(Caller clerk, string csv, string query = "", string? key = null) =>
        SendAsync(clerk, Encoding.UTF8.GetBytes(csv), query, key);

    private static Task<Answer> SendAsync(Caller clerk, byte[] file, string query = "", string? key = null, string name = "台账.csv") =>
        clerk.SendAsync(HttpMethod.Post, $"imports?unit={clerk.Unit}{query}", new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } }, key);

    private static (int Accepted, int Updated, int AlreadyTaken, int Rejected) Counts(Answer a) =>
        (a["accepted"].GetInt32(), a["updated"].GetInt32(), a["alreadyTaken"].GetInt32(), a.Count("rejected"));
}
