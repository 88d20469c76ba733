using Anxin.Forms.Out.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Anxin.Web.Pages.Imports;

/// <summary>The canonical workbook with examples; nothing in it is anybody's, so no sign-in is asked.</summary>
public sealed class TemplateModel : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var workbook = new MemoryStream();
        await CanonicalTemplate.WriteAsync(workbook, ct);
        workbook.Position = 0;
        return File(workbook, FileNames.Xlsx, "台账模板.xlsx");
    }
}
