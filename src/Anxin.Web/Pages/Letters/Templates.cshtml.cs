using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Letters;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Letters;

/// <summary>A unit's own wording of letters and the beginning of its document numbers.</summary>
public sealed class TemplatesModel(Desk desk, AnxinDb db, LetterTemplates templates, LetterTemplateActs acts, Shell shell, Wordbook L) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? UnitCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty]
    public SetTemplate Input { get; set; } = new();

    [BindProperty]
    public SetPrefix Prefix { get; set; } = new();

    public Viewer Viewer { get; private set; } = null!;

    public UnitNode Unit { get; private set; } = null!;

    public IReadOnlyList<UnitNode> Units { get; private set; } = [];

    public TemplateInForce InForce { get; private set; } = null!;

    /// <summary>A document number as the prefix in force makes it.</summary>
    public string Example { get; private set; } = "";

    public bool MayWrite => Viewer.Has(Roles.Caseworker | Roles.Administrator, Unit.Id);

    public IEnumerable<(string Name, string Says)> Fills => LetterFills.Names.Select(name => (name, name switch
    {
        "employer" => L["欠薪的单位"].Value,
        "site" => L["工地或者项目"].Value,
        "people" => L["欠薪人数"].Value,
        "amount" => L["欠薪金额"].Value,
        "owing" => L["还没有付的金额"].Value,
        "unpaid" => L["还没有付多少，或者已经付清，写成半句话"].Value,
        "accepted" => L["受理日期"].Value,
        "unit" => L["本单位名称"].Value,
        "limit" => L["答复期限"].Value,
        "previous" => L["以前送达的文书，写成一句话"].Value,
        "standing" => L["对方答复、改正了没有，写成一句话；没有送达过文书就空着"].Value,
        "remedy" => L["第一项要求：还欠着的请付清，付清的请不再拖欠"].Value,
        _ => L["本单位的联系人和电话"].Value,
    }));

    private string form = "Input";

    public async Task OnGetAsync()
    {
        await ReadAsync();
        var text = InForce.Text;
        Input = new SetTemplate
        {
            Title = text.Title,
            Facts = text.Facts,
            Basis = text.Basis,
            Requests = text.Requests,
            Contact = text.Contact,
            Annexes = text.Annexes,
            CopyTo = text.CopyTo,
        };
        Prefix = new SetPrefix { Prefix = await LetterPrefix.OfAsync(db, Unit, Aborted) };
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await acts.SetAsync(context, Input with { Unit = UnitCode, Kind = Kind }, Aborted);
        Said(L["模板已存，以后起草的文书按它写。"]);
        return RedirectToPage(new { unit = UnitCode, kind = Kind });
    });

    public Task<IActionResult> OnPostPrefixAsync() => DoAsync(async context =>
    {
        form = "Prefix";
        await acts.SetPrefixAsync(context, Prefix with { Unit = UnitCode }, Aborted);
        Said(L["前缀已设好，以后签发的文书用它。"]);
        return RedirectToPage(new { unit = UnitCode, kind = Kind });
    });

    protected override string FieldOf(string field) => base.FieldOf(field).Replace("Input.", form + ".", StringComparison.Ordinal);

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    protected override Task MeanwhileAsync()
    {
        ModelState.AddModelError("", RefusalWords.Meanwhile);
        return Task.CompletedTask;
    }

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Units = [.. Viewer.Tree.All.Where(u => Viewer.Sees(u.Id) || Viewer.Has(Roles.Administrator, u.Id))];
        Unit = UnitCode is null ? Viewer.Home : Units.FirstOrDefault(u => u.Code == UnitCode) ?? throw new NotVisibleException("unit");
        var kind = LetterWords.Kinds.TryParse(Kind, out var known) ? known : LetterKind.Reminder;
        InForce = await templates.OfAsync(kind, Unit.Id, Viewer.Tree, Aborted);
        var year = CivilTime.DateOf(shell.Now).Year;
        var last = await LetterSeries.LastAsync(db, Unit.Id, kind, year, Aborted);
        Example = LetterPrefix.DocumentNumber(await LetterPrefix.OfAsync(db, Unit, Aborted), kind, year, last + 1);
    }
}
