using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Parties;
using Anxin.Core.Journal;
using Anxin.Core.Law;
using Anxin.Rules;
using Anxin.Web.Pages.Cases.Acts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Cases.Parties;

/// <summary>One party of the chain: entered, corrected, taken back.</summary>
public sealed class PartyModel(CaseDesk with, PartyActs acts) : CaseActPage(with)
{
    /// <summary>new, or a number.</summary>
    [BindProperty(SupportsGet = true)]
    public string Which { get; set; } = "";

    /// <summary>Null for a new one.</summary>
    public int? N => int.TryParse(Which, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    [BindProperty]
    public PartyInput Input { get; set; } = new();

    [BindProperty]
    public WithReason Void { get; set; } = new();

    public PartyLine? Line { get; private set; }

    public IEnumerable<SelectListItem> Articles => LawBook.All.Where(a => a.Roles.Count > 0)
        .Select(a => new SelectListItem($"{a.Cited} {(Wordbook.Language == "en" ? a.En : a.Zh)}", a.Key));

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Amend) && (N is null || Line is not null);

    public Task<IActionResult> OnPostAsync() => DoneAsync(context => N is { } n
        ? acts.AmendAsync(context, Id, n, Filled(), Aborted) : acts.AddAsync(context, Id, Filled(), Aborted), L["责任方已登记。"]);

    public Task<IActionResult> OnPostVoidAsync() =>
        DoneAsync(context => acts.VoidAsync(context, Id, N ?? 0, Void with { Version = Version }, Aborted), L["已撤回这个责任方。"]);

    protected override Task FillAsync()
    {
        if (Line is { } line)
            Input = new PartyInput
            {
                Role = WageWords.PartyRole.Api(line.Party.Role),
                Name = line.Name,
                CreditCode = line.Party.CreditCode,
                Article = line.Party.Article,
                Order = line.Party.Order.ToString(CultureInfo.InvariantCulture),
                Remark = line.Party.Remark,
            };
        return Task.CompletedTask;
    }

    protected override async Task ReadAsync()
    {
        if (N is null && Which != "new")
            throw new NotVisibleException("party");
        await base.ReadAsync();
        if (N is { } n)
            Line = (await Db.PartiesAsync(Id, Aborted)).Chain.FirstOrDefault(l => l.Party.Number == n);
    }

    protected override string FieldOf(string field) => field == "reason" ? "Void.Reason" : base.FieldOf(field);

    protected override IActionResult AfterFirst(SubmissionKey first) => ToParties();

    /// <summary>The phone is not shown again; left empty it stays.</summary>
    private PartyInput Filled() => Input with
    {
        Version = Version,
        Phone = string.IsNullOrWhiteSpace(Input.Phone) && Input.Role == WageWords.PartyRole.Api(PartyRole.Foreman) ? Line?.Person?.Phone : Input.Phone,
    };

    private Task<IActionResult> DoneAsync(Func<ActContext, Task> act, string said) => DoAsync(async context =>
    {
        await ReadAsync();
        await act(context);
        Said(said);
        return ToParties();
    });

    private RedirectToPageResult ToParties() => RedirectToPage("/Cases/Parties/Parties", new { id = Id });
}
