using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Anxin.Core.Cases;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Wording;

namespace Anxin.Web.Tests.Wording;

// Whoever reads a story reads what was done and who did it, in words.
public partial class WordsTests
{
    /// <summary>These write nothing onto a clue or case.</summary>
    private static readonly string[] Elsewhere = ["clue.known", "clue.reply"];

    private static readonly Dictionary<string, JsonElement> Nothing = [];

    [Fact]
    public void Every_act_on_a_clue_or_case_has_a_title_of_its_own()
    {
        var tree = new UnitTree([new UnitNode(Guid.CreateVersion7(), "630000", "省总工会", UnitKind.Province, null, 0)]);
        var words = new StoryWords(new Wordbook(), new Say(new Wordbook()));
        var acts = ActOnClueOrCase().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "acts.md"))).Select(m => m.Groups[1].Value).Except(Elsewhere).ToList();
        Assert.Contains("worker.report", acts);
        Assert.Equal([], acts.Where(kind => words.Tell(new TimelineItem(kind, "2022-10-01T09:00:00+08:00", "", null, null, Nothing, Nothing, ""), tree).Title == "办理"));
    }

    [Theory]
    [InlineData("zh-CN", "630000-Caseworker, Reporter, Duty", "接口（调度值班员、报送员、经办员）")]
    [InlineData("en", "630102-Caseworker", "program (caseworker)")]
    [InlineData("zh-CN", "热线工单系统", "热线工单系统")]
    [InlineData("zh-CN", "示例·城东-经办员", "示例·城东-经办员")]
    [InlineData("zh-CN", "工单-12", "工单-12")]
    public void A_program_without_a_name_of_its_own_is_told_by_its_roles(string language, string by, string told)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        Assert.Equal(told, new Say(new Wordbook()).By(by), ignoreCase: true);
    }

    [GeneratedRegex(@"^\| `((?:case|clue|worker|receipt)\.[a-z.]+)`", RegexOptions.Multiline)]
    private static partial Regex ActOnClueOrCase();
}
