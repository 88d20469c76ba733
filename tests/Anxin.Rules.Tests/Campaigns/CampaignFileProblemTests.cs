using System.Globalization;
using Anxin.Core.Campaigns;
using CsCheck;

namespace Anxin.Rules.Tests.Campaigns;

/// <summary>A file that is wrong is told where and how to mend it; every problem at once.</summary>
public class CampaignFileProblemTests
{
    private static readonly string Good = ShippedCampaigns.Yaml("qinghai-2022-41").ReplaceLineEndings("\n");

    [Theory]
    [InlineData("form: annex2", "form: annex3", "duties[2].form", "not-a-choice", "可选")]
    [InlineData("rhythm: monthly", "rhythm: hourly", "duties[1].rhythm", "not-a-choice", "ten-day")]
    [InlineData("rhythm: monthly", "rhytm: monthly", "duties[1].rhytm", "unknown-key", "rhythm")]
    [InlineData("zeroWhen: no-activity", "zeroWhen: silence", "duties[0].zeroWhen", "not-a-choice", "no-activity-and-nothing-open")]
    [InlineData("atLeast: 50", "atLeast: fifty", "immediate.atLeast", "not-a-number", "1 到 1000000")]
    [InlineData("atLeast: 50", "atLeast: 0", "immediate.atLeast", "not-a-number", "1 到 1000000")]
    [InlineData("measure: people", "measure: amount", "immediate.measure", "not-a-choice", "people")]
    [InlineData("acknowledgeWithin: 2h", "acknowledgeWithin: 2 hours", "immediate.acknowledgeWithin", "not-a-duration", "2h")]
    [InlineData("acknowledgeWithin: 2h", "acknowledgeWithin: 31d", "immediate.acknowledgeWithin", "not-a-duration", "30天")]
    [InlineData("[prefecture, industryUnion, directUnion]", "[prefecture, ministry]", "reporters.kinds[1]", "not-a-reporter-kind", "directUnion")]
    [InlineData("[prefecture, industryUnion, directUnion]", "[county, county]", "reporters.kinds[1]", "repeated", "county")]
    [InlineData("[prefecture, industryUnion, directUnion]", "[]", "reporters", "no-reporters", "kinds")]
    [InlineData("kinds: [prefecture, industryUnion, directUnion]", "kinds: prefecture", "reporters.kinds", "not-a-list", "列表")]
    [InlineData("weekday: monday", "weekday: 周一", "duties[0].due.weekday", "not-a-choice", "monday")]
    [InlineData("at: \"16:00\"", "at: \"24:00\"", "duties[0].due.at", "not-a-time", "16:00")]
    [InlineData("onHoliday: keep", "onHoliday: skip", "duties[0].due.onHoliday", "not-a-choice", "fold-into-next")]
    [InlineData("workingDayOfNextMonth: 5", "workingDayOfNextMonth: 16", "duties[1].due.workingDayOfNextMonth", "not-a-number", "15")]
    [InlineData("{ workingDayOfNextMonth: 5 }", "{ at: \"16:00\" }", "duties[1].due", "no-due-rule", "workingDaysAfter")]
    [InlineData("{ workingDayOfNextMonth: 5 }", "{ workingDayOfNextMonth: 5, daysAfter: 2 }", "duties[1].due", "two-due-rules", "daysAfter")]
    [InlineData("{ workingDayOfNextMonth: 5 }", "{ workingDayOfNextMonth: 5, onHoliday: keep }", "duties[1].due", "holiday-of-working-days", "weekday")]
    [InlineData("{ workingDayOfNextMonth: 5 }", "soon", "duties[1].due", "not-a-map", "键")]
    [InlineData("key: monthly", "key: weekly", "duties[1].key", "repeated", "weekly")]
    [InlineData("key: monthly", "key: 月报", "duties[1].key", "not-a-duty-key", "小写字母")]
    [InlineData("code: qinghai-2022-41", "code: 青海", "code", "not-a-code", "小写字母")]
    [InlineData("title: 集中整治拖欠农民工工资问题专项行动\n", "", "title", "missing-key", "title")]
    [InlineData("title: 集中整治拖欠农民工工资问题专项行动\n", "title:\n", "title", "empty-value", "title")]
    [InlineData("title: 集中整治拖欠农民工工资问题专项行动\n", "title: [行动]\n", "title", "not-a-value", "单个值")]
    [InlineData("issuedOn: 2022-09-30", "issuedOn: 2022-09-31", "notice.issuedOn", "not-a-date", "2022-10-01")]
    [InlineData("window: { from: 2022-10-01, to: 2022-12-31 }", "window: { from: 2022-12-31, to: 2022-10-01 }", "duties[1].window", "window-backwards", "早于")]
    [InlineData("window: { from: 2022-10-01, to: 2022-12-31 }", "window: { from: 2022-09-01, to: 2022-12-31 }", "duties[1].window", "window-outside", "2023-01-21")]
    [InlineData("\nwindow: { from: 2022-10-01, to: 2023-01-21 }", "\nwindow: { from: 2022-10-01, to: 2032-01-21 }", "window", "window-too-long", "核对年份")]
    [InlineData("\nwindow: { from: 2022-10-01, to: 2023-01-21 }", "\nwindow: { from: 1990-10-01, to: spring-festival-eve }", "window", "window-year", "2001")]
    [InlineData("include: accepted", "include: all", "duties[1].include", "not-a-choice", "accepted-or-still-open")]
    [InlineData("form: weekly", "form: weekly\n    include: accepted", "duties[0]", "include-without-annex1", "annex1")]
    [InlineData("clipped: true", "clipped: perhaps", "duties[0].clipped", "not-a-flag", "true")]
    [InlineData("by: email, stampedScan: true", "by: pigeon", "duties[2].delivery.by", "not-a-choice", "telephone")]
    public void One_slip_is_one_problem_with_its_place_and_its_mending(string right, string wrong, string path, string code, string hint)
    {
        Assert.Contains(right, Good);
        var at = Good.IndexOf(right, StringComparison.Ordinal);
        var file = CampaignFile.Parse(Good[..at] + wrong + Good[(at + right.Length)..], "autumn.yaml");

        Assert.Null(file.Definition);
        var problem = Assert.Single(file.Problems, p => p.Code != "missing-key" || code == "missing-key");
        Assert.Equal(("autumn.yaml", path, code), (problem.File, problem.Path, problem.Code));
        Assert.Contains(hint, problem.Message);
        Assert.NotEmpty(problem.English);
    }

    [Theory]
    [InlineData("atLeast: 50", "atLeast: fifty")]
    [InlineData("form: annex2", "form: annex3")]
    [InlineData("weekday: monday", "weekday: someday")]
    public void The_line_and_column_are_those_an_editor_shows(string right, string wrong)
    {
        var text = Good.Replace(right, wrong, StringComparison.Ordinal);
        var value = wrong[(wrong.IndexOf(' ') + 1)..];
        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, l => l.Contains(wrong, StringComparison.Ordinal));
        var problem = Assert.Single(CampaignFile.Parse(text, "autumn.yaml").Problems);
        Assert.Equal((line + 1, lines[line].IndexOf(value, StringComparison.Ordinal) + 1), (problem.Line, problem.Column));
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"autumn.yaml({line + 1},"), problem.ToString());
    }

    [Fact]
    public void All_problems_are_told_at_once_in_the_files_order()
    {
        var text = Good.Replace("issuedOn: 2022-09-30", "issuedOn: soon", StringComparison.Ordinal)
            .Replace("form: annex1", "form: sheet", StringComparison.Ordinal)
            .Replace("atLeast: 50", "atLeast: -1", StringComparison.Ordinal);
        Assert.Equal(["not-a-date", "not-a-choice", "not-a-number"], CampaignFile.Parse(text, "x.yaml").Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_campaign_may_last_three_years_and_not_a_day_longer()
    {
        var text = Good.Replace("\nwindow: { from: 2022-10-01, to: 2023-01-21 }", "\nwindow: { from: 2022-10-01, to: 2025-09-30 }", StringComparison.Ordinal);
        Assert.Empty(CampaignFile.Parse(text, "x.yaml").Problems);
        var longer = text.Replace("to: 2025-09-30", "to: 2025-10-01", StringComparison.Ordinal);
        Assert.Equal("window-too-long", Assert.Single(CampaignFile.Parse(longer, "x.yaml").Problems).Code);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("# nothing\n", "empty")]
    [InlineData("- a\n- b\n", "not-a-map")]
    [InlineData("just text", "not-a-map")]
    [InlineData("code: [a\n", "not-yaml")]
    [InlineData("code: a\ncode: b\n", "not-yaml")]
    [InlineData("code: \"a\n", "not-yaml")]
    [InlineData("code: &x a\ntitle: *x\n", "alias")]
    [InlineData("? [a, b]\n: c\n", "not-a-value")]
    public void What_is_no_campaign_at_all_says_so(string yaml, string code)
    {
        var file = CampaignFile.Parse(yaml, "x.yaml");
        Assert.Null(file.Definition);
        Assert.Contains(file.Problems, p => p.Code == code);
        Assert.All(file.Problems, p => Assert.True(p is { Line: >= 1, Column: >= 1 }));
    }

    [Theory]
    [InlineData("unit: \"630000\"", "unit: \"999999\"", "recipient.unit", "unknown-unit", "代码为“999999”的单位")]
    [InlineData("codes: []", "codes: [\"630100\", \"63010\"]", "reporters.codes[1]", "unknown-unit", "代码为“63010”的单位")]
    [InlineData("[prefecture, industryUnion, directUnion]", "[enterprise]", "reporters", "no-such-reporters", "enterprise")]
    public void A_unit_that_is_not_there_is_named_where_the_units_are_known(string right, string wrong, string path, string code, string hint)
    {
        var units = new Dictionary<string, UnitKind> { ["630000"] = UnitKind.Province, ["630100"] = UnitKind.Prefecture };
        Assert.Empty(CampaignFile.Parse(Good, "autumn.yaml", units).Problems);
        var text = Good.Replace(right, wrong, StringComparison.Ordinal);
        var problem = Assert.Single(CampaignFile.Parse(text, "autumn.yaml", units).Problems);
        Assert.Equal((path, code), (problem.Path, problem.Code));
        Assert.Contains(hint, problem.Message);
        Assert.Empty(CampaignFile.Parse(text, "autumn.yaml").Problems);
    }

    [Theory]
    [InlineData("code: [a\n")]
    [InlineData("code: a\ncode: b\n")]
    [InlineData("code: a\n\ttitle: b\n")]
    public void A_text_that_is_no_YAML_is_told_in_Chinese_words_with_its_line(string yaml)
    {
        var problem = Assert.Single(CampaignFile.Parse(yaml, "x.yaml").Problems);
        Assert.StartsWith($"从第 {problem.Line} 行第 {problem.Column} 列起读不下去", problem.Message);
        Assert.DoesNotMatch("[A-Za-z]{6,}", problem.Message);
    }

    [Fact]
    public void A_second_document_is_refused() =>
        Assert.Equal("several-documents", Assert.Single(CampaignFile.Parse(Good + "\n---\ncode: another\n", "x.yaml").Problems).Code);

    [Fact]
    public void A_hostile_file_costs_nothing()
    {
        Assert.Equal("too-deep", Assert.Single(CampaignFile.Parse(new string('[', 150_000), "x.yaml").Problems).Code);
        Assert.Equal("too-long", Assert.Single(CampaignFile.Parse(new string('#', 300_000), "x.yaml").Problems).Code);
        Assert.NotEmpty(CampaignFile.Parse(string.Concat(Enumerable.Repeat("a: {", 30_000)), "x.yaml").Problems);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        var file = CampaignFile.Parse("\uFEFF" + Good.ReplaceLineEndings("\r\n"), "x.yaml");
        Assert.Empty(file.Problems);
        Assert.Equal("qinghai-2022-41", file.Definition!.Code);
    }

    [Fact]
    public void Any_cut_or_broken_file_is_answered_with_problems_and_never_with_a_crash()
    {
        var scraps = new[] { "{", "}", "[", ": ", "- ", "\n", "\t", "\"", "|", "&a ", "*a", "!!int ", "? ", "---", "...", "%", "\0", "<<" };
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Int[1, 600], Gen.Int[0, 99], Gen.Int[0, scraps.Length - 1])
            .Sample((start, length, at, scrap) =>
            {
                var piece = Good.Substring(start, Math.Min(length, Good.Length - start));
                AssertAnswered(CampaignFile.Parse(piece, "x.yaml"));
                AssertAnswered(CampaignFile.Parse(piece.Insert(at * piece.Length / 100, scraps[scrap]), "x.yaml"));
                AssertAnswered(CampaignFile.Parse(Good.Insert(start, scraps[scrap]), "x.yaml"));
            }, iter: 1000);
    }

    private static void AssertAnswered(CampaignFile file) => Assert.Equal(file.Definition is null, file.Problems.Count > 0);
}
