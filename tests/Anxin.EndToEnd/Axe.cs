using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Anxin.EndToEnd;

/// <summary>Nobody is kept out: WCAG 2.2 AA and axe's own best practice.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Asked = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    public static async Task FindsNothingAsync(IPage page)
    {
        var found = await page.RunAxe(Asked);
        Assert.Equal([], found.Violations.Select(v => $"{page.Url} {v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
    }
}
