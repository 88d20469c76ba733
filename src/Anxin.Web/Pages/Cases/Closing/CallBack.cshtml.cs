using Anxin.Core.Cases;
using Anxin.Core.Cases.Closing;
using Anxin.Core.Cases.Wages;
using Anxin.Rules;
using Anxin.Web.Pages.Cases.Acts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Cases.Closing;

/// <summary>A call to a worker about the wages, before a closing or after it.</summary>
public sealed class CallBackModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty]
    public LogCallBack Input { get; set; } = new();

    public WageSheet Sheet { get; private set; } = null!;

    /// <summary>The closing that stands, if any.</summary>
    public CaseClosing? Standing { get; private set; }

    /// <summary>What was written to it.</summary>
    public string? Evidence { get; private set; }

    public IReadOnlyList<CallBackLine> Calls { get; private set; } = [];

    /// <summary>A sample is called back by somebody else.</summary>
    public bool ClosedItMyself => Standing?.ClosedById is { } by && by == Viewer.Actor.Id;

    /// <summary>The case was closed as withdrawn: was that free?</summary>
    public bool OfWithdrawal => State.Outcome == Outcome.Withdrawn;

    /// <summary>It was closed as withdrawn, now or before.</summary>
    private bool wasWithdrawn;

    /// <summary>Of a withdrawal first whether it was free; of nothing else.</summary>
    public IEnumerable<SelectListItem> Results(Say say)
    {
        var own = WageWords.CallBackResult.Api(CallBackResult.OwnWish);
        return say.Choices(WageWords.CallBackResult).Where(c => OfWithdrawal || wasWithdrawn || c.Value != own).OrderBy(c => c.Value != own);
    }

    protected override bool IsPossible => CaseMoves.CanTakeIn(State.Status);

    public Task<IActionResult> OnPostAsync() =>
        SaveAsync(context => Acts.CallBackAsync(context, Id, Input with { Version = Version }, Aborted), L["回访已记下。"]);

    protected override Task FillAsync()
    {
        Input = Input with { On = Today };
        return Task.CompletedTask;
    }

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Sheet = await WageSheet.LoadAsync(Db, Id, Aborted);
        var closings = await Db.ClosingsAsync(Id, Aborted);
        Standing = closings.FirstOrDefault(c => c.ReopenedOn is null);
        wasWithdrawn = closings.Any(c => c.Outcome == Outcome.Withdrawn);
        Evidence = await Db.EvidenceAsync(Standing, Aborted);
        Calls = await Db.CallBacksAsync(Id, Aborted);
    }
}
