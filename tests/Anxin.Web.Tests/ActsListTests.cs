using System.Text.RegularExpressions;
using Anxin.Core.Reports;

namespace Anxin.Web.Tests;

/// <summary>docs/acts.md is the list of every act, no more and no less.</summary>
public sealed partial class ActsListTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Every_act_in_the_code_is_in_the_list_and_every_listed_act_is_in_the_code()
    {
        var listed = Listed().Matches(File.ReadAllText(Path.Combine(Root, "docs", "acts.md"))).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(listed.Distinct(), listed);
        Assert.Equal(InCode().Order(), listed.Order());
    }

    private static IEnumerable<string> InCode()
    {
        var begun = from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
                    let name = Path.GetRelativePath(Root, file).Replace('\\', '/')
                    where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/Migrations/", StringComparison.Ordinal)
                    from Match line in Begun().Matches(File.ReadAllText(file))
                    from Match kind in Kind().Matches(line.Value)
                    select kind.Groups[1].Value;
        // What is said to a report is named after the answer.
        return begun.Where(k => k != "report.").Concat(Enum.GetNames<SubmissionAnswerKind>().Select(n => "report." + n.ToLowerInvariant())).Distinct();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Anxin.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Anxin.slnx is not above " + AppContext.BaseDirectory);
    }

    [GeneratedRegex(@"^\| `([a-z.]+)`", RegexOptions.Multiline)]
    private static partial Regex Listed();

    /// <summary>Where an act begins, or is handed its kind.</summary>
    [GeneratedRegex(@"\.Begin\([^;]*?[,)]|ChangeAsync\(context, id, ""[a-z.]+""|MoveAsync\(context, work, [^;]*;", RegexOptions.Singleline)]
    private static partial Regex Begun();

    [GeneratedRegex(@"""([a-z]+(?:\.[a-z.]*)?)""")]
    private static partial Regex Kind();
}
