using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Public.Report;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Clues;

/// <summary>The informant's form (第一知情人): who owes, how many, what is heard.</summary>
public sealed class NewModel(Desk desk, ClueActs acts, Wordbook L) : DeskPage(desk)
{
    [BindProperty]
    public CreateClue Input { get; set; } = new();

    /// <summary>Read out when consent was asked; kept with the answer.</summary>
    private string? Wording => string.IsNullOrEmpty(Input.Consent) ? null : ConsentWords.ReadOut(L);

    public IReadOnlyList<UnitNode> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> UnitChoices() => Units.Select(u => new SelectListItem(u.Name, u.Code));

    public async Task OnGetAsync()
    {
        await ReadAsync();
        var home = (await Desk.ViewerAsync(Aborted)).Home.Code;
        Input = Input with { Unit = Units.Any(u => u.Code == home) ? home : Units[0].Code };
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        var created = await acts.CreateAsync(context, Input with { Channel = null, ConsentWording = Wording }, Aborted);
        Said(L["已报上。经办员会看到，办到哪一步都查得到。"]);
        return RedirectToPage("/Clues/Clue", new { id = created.Id });
    });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override IActionResult AfterFirst(SubmissionKey first)
    {
        using var answer = System.Text.Json.JsonDocument.Parse(first.Answer);
        return RedirectToPage("/Clues/Clue", new { id = answer.RootElement.GetProperty("id").GetGuid() });
    }

    private async Task ReadAsync()
    {
        var viewer = await Desk.ViewerAsync(Aborted);
        Units = [.. viewer.Tree.All.Where(u => viewer.Has(Roles.Caseworker | Roles.Reporter | Roles.Duty, u.Id))];
        if (Units.Count == 0)
            throw new RoleException("informant");
    }
}
