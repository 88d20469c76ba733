using System.Text;
using Anxin.Core.Journal;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Anxin.Web.Pages;

/// <summary>
/// A page of somebody's desk. It calls acts directly; what an act says no to comes back onto the page with everything that was typed.
/// What may not be seen is a 404 and what the role may not do a 403, see <see cref="DeskNoFilter"/>.
/// </summary>
[Authorize]
public abstract class DeskPage(Desk desk) : PageModel
{
    /// <summary>Of the form's <c>&lt;submission-key /&gt;</c>.</summary>
    [BindProperty]
    public Guid SubmissionKey { get; set; }

    protected Desk Desk { get; } = desk;

    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>Runs an act of this form. The same form sent again leads to its first result.</summary>
    protected async Task<IActionResult> DoAsync(Func<ActContext, Task<IActionResult>> act)
    {
        try
        {
            var viewer = await Desk.ViewerAsync(Aborted);
            return await act(await Desk.ActAsync(await FormKey.OfAsync(Request, viewer.Actor.Id, SubmissionKey, Aborted), Aborted));
        }
        catch (InputException bad)
        {
            Tell(bad);
        }
        catch (RefusalException refusal)
        {
            ModelState.AddModelError("", RefusalWords.Say(refusal));
        }
        catch (StaleException)
        {
            await MeanwhileAsync();
        }
        catch (KeyReusedException)
        {
            // Back was pressed after the form had been taken, and something else typed: this is another matter, under a key of its own.
            ModelState.Remove(nameof(SubmissionKey));
            ModelState.AddModelError("", RefusalWords.FormTaken);
        }
        catch (AnsweredBeforeException before)
        {
            return AfterFirst(before.First);
        }
        try
        {
            return await ShowAgainAsync();
        }
        catch (NotVisibleException) when (ModelState[""] is { Errors.Count: > 0 } why)
        {
            // What the page was about is no longer there for this viewer, such as an offer that was withdrawn meanwhile.
            SaidNo(why.Errors[0].ErrorMessage);
            return LocalRedirect("/");
        }
    }

    /// <summary>Puts an input's problems beside their fields.</summary>
    protected void Tell(InputException bad)
    {
        foreach (var (field, text) in bad.Problems.All)
            ModelState.AddModelError(FieldOf(field), SentenceWords.Say(text));
    }

    /// <summary>The name under which the form posts an input's field: <c>employer.name</c> is <c>Input.Employer.Name</c>.</summary>
    protected virtual string FieldOf(string field)
    {
        var name = new StringBuilder("Input");
        foreach (var part in field.Split('.'))
            name.Append('.').Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        return name.ToString();
    }

    /// <summary>The page with what was typed.</summary>
    protected virtual Task<IActionResult> ShowAgainAsync() => Task.FromResult<IActionResult>(Page());

    /// <summary>Somebody was faster: says who changed what, so that what was typed can be saved on top of it.</summary>
    protected virtual Task MeanwhileAsync() => throw new InvalidOperationException("This page has nothing that can go stale.");

    /// <summary>Where the first sending of this form led.</summary>
    protected virtual IActionResult AfterFirst(SubmissionKey first) => RedirectToPage();

    /// <summary>Says on the next page what was done.</summary>
    protected void Said(string what) => TempData["Said"] = what;

    /// <summary>Says on the next page why nothing was done.</summary>
    protected void SaidNo(string why) => TempData["SaidNo"] = why;
}
