using Anxin.Core;
using Anxin.Core.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Cases.Wages;

/// <summary>The sheet of wages on the case's page: how many are named, what is owed to them, how many were paid.</summary>
public sealed class CaseWagesViewComponent(AnxinDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(CaseState state, bool mayWrite)
    {
        var ct = HttpContext.RequestAborted;
        var payments = db.WagePayments.Where(p => p.CaseId == state.CaseId && p.UntilPosition == null);
        var paid = state.NamedWorkers == 0 ? 0 : await payments.SumAsync(p => p.AmountFen, ct);
        var people = state.NamedWorkers == 0 ? 0 : await payments.Select(p => p.Line).Distinct().CountAsync(ct);
        return View(new WagesPart(state, mayWrite, paid, people));
    }
}

/// <param name="PaidPeople">Workers to whom something came.</param>
public sealed record WagesPart(CaseState Case, bool MayWrite, long PaidFen, int PaidPeople);
