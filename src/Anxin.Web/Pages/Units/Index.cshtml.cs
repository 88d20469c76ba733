using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Units;

/// <summary>The tree with its reporting contacts; for the administrator, one unit's changes.</summary>
public sealed class IndexModel(Desk desk, AnxinDb db, UnitActs acts, Wordbook L) : DeskPage(desk)
{
    [BindProperty]
    public UnitForm Input { get; set; } = new();

    /// <summary>The unit that is being changed, or under which one is added.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public Viewer Viewer { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, Unit> Contacts { get; private set; } = new Dictionary<Guid, Unit>();
    public bool MayChange { get; private set; }
    public UnitNode? Chosen { get; private set; }
    public IReadOnlyList<(UnitSpan Span, string? Parent)> History { get; private set; } = [];

    public IEnumerable<SelectListItem> Parents => Viewer.Tree.All.Select(u => new SelectListItem($"{new string('　', Depth(u))}{u.Name}", u.Code));

    public int Depth(UnitNode unit) => Viewer.Tree.Above(unit.Id).Count() - 1;

    public async Task OnGetAsync()
    {
        await ReadAsync();
        if (Chosen is not { } unit)
            return;
        var contact = Contacts[unit.Id];
        Input = new UnitForm
        {
            Name = unit.Name,
            Parent = unit.ParentId is { } up ? Viewer.Tree.Find(up)?.Code : null,
            ContactName = contact.ContactName,
            ContactPhone = contact.ContactPhone,
            ContactMail = contact.ContactMail,
        };
    }

    public Task<IActionResult> OnPostAddAsync() => ActAsync(c => acts.AddAsync(c, Input.Read(), Aborted), L["单位已增加。"]);

    public Task<IActionResult> OnPostChangeAsync() => ActAsync(c => acts.ChangeAsync(c, Code ?? "", Input.Read() with { Name = Input.Name ?? "" }, Aborted), L["已改，从生效日期起按新的样子。"]);

    public Task<IActionResult> OnPostCloseAsync() => ActAsync(c => acts.CloseAsync(c, Code ?? "", Input.Read(), Aborted), L["已撤销：从生效日期起不再有这个单位，从现在起不再接收新的案件和线索。"]);

    public Task<IActionResult> OnPostContactAsync() => ActAsync(c => acts.ContactAsync(c, Code ?? "", Input.Read(), Aborted), L["联络人已更新。"]);

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

    private Task<IActionResult> ActAsync(Func<ActContext, Task> act, string said) => DoAsync(async context =>
    {
        await act(context);
        Said(said);
        return RedirectToPage(new { Code = (string?)null });
    });

    private async Task ReadAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Contacts = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, Aborted);
        MayChange = Viewer.Has(Roles.Administrator, Viewer.Tree.Root.Id);
        Chosen = Code is null ? null : Viewer.Tree.Find(Code) ?? throw new NotVisibleException("unit");
        if (Chosen is { } unit)
            History = [.. (await db.UnitSpans.AsNoTracking().Where(s => s.UnitId == unit.Id && s.UntilPosition == null).OrderBy(s => s.From).ToListAsync(Aborted))
                .Select(s => (s, s.ParentId is { } up ? Contacts[up].Name : null))];
    }

    public sealed class UnitForm
    {
        public string? Code { get; set; }
        public string? Name { get; set; }
        public string? Kind { get; set; }
        public string? Parent { get; set; }
        public DateOnly? On { get; set; }
        public string? ContactName { get; set; }
        public string? ContactPhone { get; set; }
        public string? ContactMail { get; set; }
        public string? Reason { get; set; }

        internal UnitInput Read() => new()
        {
            Code = Code,
            Name = Name,
            Kind = Kind,
            Parent = Parent,
            On = On?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ContactName = ContactName,
            ContactPhone = ContactPhone,
            ContactMail = ContactMail,
            Reason = Reason,
        };
    }
}
