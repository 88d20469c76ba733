using Anxin.Core.Accounts;
using Anxin.Core.Law;
using Anxin.Core.Limits;
using Anxin.Core.Organisation;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Limits;

/// <summary>Every limit with its force and what it rests on; an administrator sets those that the law leaves open.</summary>
public sealed class IndexModel(Desk desk, LimitBook book, LimitActs acts, Shell shell, Wordbook L) : DeskPage(desk)
{
    [BindProperty]
    public SetLimit Input { get; set; } = new();

    public Viewer Viewer { get; private set; } = null!;

    /// <summary>As they stand for the desk's own unit.</summary>
    public IReadOnlyList<Limit> Limits { get; private set; } = [];

    public static IEnumerable<ClockEntry> Clocks => ClockData.All.OrderBy(c => c.Clock.Key, StringComparer.Ordinal);

    public IReadOnlyList<UnitNode> Units { get; private set; } = [];

    public static string Name(Limit limit) => Wordbook.Language == "en" ? limit.En : limit.Zh;

    /// <summary>What it rests on: as it was set, or the shipped target's own words in the reader's language.</summary>
    public string Basis(Limit limit) => limit is { Force: LimitForce.Target } && limit.Basis == Limit.Of(limit.Key).Basis
        ? L["软件默认的内部目标，可按单位调整"] : limit.Basis;

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await acts.SetAsync(context, Input, Aborted);
        Said(L["已设好。从现在起开始的期限按新的算，已经在走的不变。"]);
        return RedirectToPage();
    });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override Task MeanwhileAsync()
    {
        ModelState.AddModelError("", RefusalWords.Meanwhile);
        return Task.CompletedTask;
    }

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Units = [.. Viewer.Tree.All.Where(u => Viewer.Has(Roles.Administrator, u.Id))];
        var limits = new List<Limit>();
        foreach (var key in Limit.All.Select(l => l.Key).Order(StringComparer.Ordinal))
            limits.Add(await book.OfAsync(key, Viewer.Home.Id, shell.Now, Aborted));
        Limits = limits;
    }
}
