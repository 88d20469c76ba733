using Anxin.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Anxin.Web.Pages.Style;

/// <summary>One step of a worker's page, for the look only.</summary>
public sealed class PublicModel(Shell shell, IWebHostEnvironment environment) : PageModel
{
    [BindProperty]
    public string? HowMany { get; set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (shell.Drill is null && !environment.IsDevelopment()) context.Result = NotFound();
        shell.HelpLine ??= new HelpLine("样本县总工会", "12351");
    }

    public void OnGet()
    {
    }

    public void OnPost()
    {
        if (HowMany is null) ModelState.AddModelError(nameof(HowMany), "请选一个；不清楚就选“不知道”。");
    }
}
