using Anxin.Core;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Public.Report;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Clues;

/// <summary>A clue of any channel: a letter or visit, monitoring, an inspection, another agency. Perhaps from an inspection that found it.</summary>
public sealed class EnterModel(Desk desk, AnxinDb db, ClueActs acts, Wordbook L) : DeskPage(desk)
{
    [BindProperty]
    public CreateClue Input { get; set; } = new();

    /// <summary>Read out when consent was asked; kept with the answer.</summary>
    private string? Wording => string.IsNullOrEmpty(Input.Consent) ? null : ConsentWords.ReadOut(L);

    public IReadOnlyList<UnitNode> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> UnitChoices() => Units.Select(u => new SelectListItem(u.Name, u.Code));

    public async Task OnGetAsync(string? channel, Guid? inspection)
    {
        await ReadAsync();
        var viewer = await Desk.ViewerAsync(Aborted);
        Input = new CreateClue
        {
            Unit = (Units.FirstOrDefault(u => u.Id == viewer.Home.Id) ?? Units[0]).Code,
            Channel = Words.Channel.Api(Words.Channel.TryParse(channel, out var way) ? way : Channel.LettersAndVisits),
            ReceivedOn = CivilTime.DateOf(await Desk.NowAsync(Aborted)).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        };
        if (inspection is not { } id)
            return;
        var visit = await db.Inspections.AsNoTracking().SingleOrDefaultAsync(i => i.InspectionId == id && i.UntilPosition == null, Aborted);
        if (visit is null || !viewer.Sees(visit.UnitId))
            throw new NotVisibleException("inspection");
        Input = Input with
        {
            Unit = viewer.Tree.Find(visit.UnitId)?.Code,
            Channel = Words.Channel.Api(Channel.Inspection),
            Employer = visit.Employer,
            CreditCode = visit.CreditCode,
            ReceivedOn = visit.On.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            Inspection = $"{id}",
        };
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        var created = await acts.CreateAsync(context, Input with { ConsentWording = Wording }, Aborted);
        Said(created.AlreadyTaken ? L["这个来源编号已经收过，就是这一条；新的内容已经补上。"]
            : L["已登记。回执码：{0}", ReceiptCode.Shown(created.Receipt ?? "")]);
        HandedCode.Keep(TempData, created.Id, created.Receipt, context.Viewer.Actor.Id);
        return RedirectToPage("/Clues/Clue", new { id = created.Id });
    });

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync()
    {
        var viewer = await Desk.ViewerAsync(Aborted);
        Units = [.. viewer.Tree.All.Where(u => viewer.Has(ClueActs.Informants, u.Id))];
        if (Units.Count == 0)
            throw new RoleException("informant");
    }
}
