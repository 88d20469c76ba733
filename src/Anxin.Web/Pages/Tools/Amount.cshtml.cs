using Anxin.Web.Wording;
using Anxin.Core;
using Anxin.Core.Clock;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Anxin.Web.Pages.Tools;

/// <summary>The amount helper for anybody: asked by address, nothing is kept.</summary>
[AllowAnonymous]
public sealed class AmountModel(AnxinDb db, WorkClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AmountForm Input { get; set; } = new();

    public WageClaim? Claim { get; private set; }

    public async Task OnGetAsync()
    {
        if (Input.IsEmpty)
            return;
        try
        {
            Claim = Input.Answer(CivilTime.DateOf(await clock.NowAsync(db, HttpContext.RequestAborted)));
        }
        catch (InputException bad)
        {
            foreach (var (field, text) in bad.Problems.All)
                ModelState.AddModelError($"Input.{char.ToUpperInvariant(field[0])}{field[1..]}", SentenceWords.Say(text));
        }
    }
}
