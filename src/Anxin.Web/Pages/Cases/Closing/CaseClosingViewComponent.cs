using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Closing;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Closing;

/// <summary>On the case's page: what the closing rests on, the call that is due, how often it was opened again.</summary>
public sealed class CaseClosingViewComponent(AnxinDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(CaseState state, bool mayWrite)
    {
        var standing = state.Status == CaseStatus.Closed
            ? (await db.ClosingsAsync(state.CaseId, HttpContext.RequestAborted)).FirstOrDefault(c => c.ReopenedOn is null) : null;
        return View(new ClosingPart(state, mayWrite, standing, await db.EvidenceAsync(standing, HttpContext.RequestAborted)));
    }
}

/// <param name="Evidence">What was written to the closing that stands.</param>
public sealed record ClosingPart(CaseState Case, bool MayWrite, CaseClosing? Standing, string? Evidence)
{
    /// <summary>Somebody else is to ask, or has asked, whether it was withdrawn freely.</summary>
    public bool AsksOfWithdrawal => Standing is { Outcome: Outcome.Withdrawn, CallBackDue: not null };

    /// <summary>Withdrawn, and money is still owed: withdrawal is not payment.</summary>
    public long? StillOwedFen => Case is { Outcome: Outcome.Withdrawn, AmountFen: { } owed } && owed > Case.RecoveredFen ? owed - Case.RecoveredFen : null;
}
