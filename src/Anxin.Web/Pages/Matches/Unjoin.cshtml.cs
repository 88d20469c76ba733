using Anxin.Core.Cases;
using Anxin.Core.Matching;
using Anxin.Web.Pages.Cases.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Matches;

/// <summary>Two cases that were counted once are two after all.</summary>
public sealed class UnjoinModel(CaseDesk with, JoinActs joins) : CaseActPage(with)
{
    [BindProperty]
    public WithReason Input { get; set; } = new();

    protected override bool IsPossible => State.JoinedTo is not null;

    public Task<IActionResult> OnPostAsync() =>
        SaveAsync(context => joins.UnjoinAsync(context, Id, Input with { Version = Version }, Aborted), L["已分开计数。"]);
}
