using Anxin.Forms.Out.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Anxin.Web.Pages.Imports;

/// <summary>The canonical workbook with examples; nothing in it is anybody's, so no sign-in is asked.</summary>
public sealed class TemplateModel : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Response.ContentType = FileNames.Xlsx;
        Response.Headers.ContentDisposition = FileNames.Attached("台账模板.xlsx");
        await CanonicalTemplate.WriteAsync(Response.Body, ct);
        return new EmptyResult();
    }
}
