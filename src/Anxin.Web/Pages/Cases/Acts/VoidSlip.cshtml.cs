using Anxin.Core.Cases;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>Takes back a mistyped recovery or service.</summary>
public sealed class VoidSlipModel(CaseDesk with) : CaseActPage(with)
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int N { get; set; }

    [BindProperty]
    public WithReason Input { get; set; } = new();

    public Recovery? Recovery => Kind == "recoveries" ? Work.Recoveries.FirstOrDefault(r => r.Number == N) : null;

    public Service? Service => Kind == "services" ? Work.Services.FirstOrDefault(s => s.Number == N) : null;

    protected override bool IsPossible => Recovery is not null || Service is not null;

    public Task<IActionResult> OnPostAsync() => SaveAsync(context => Kind == "recoveries"
        ? Acts.VoidRecoveryAsync(context, Id, N, Input with { Version = Version }, Aborted)
        : Acts.VoidServiceAsync(context, Id, N, Input with { Version = Version }, Aborted), L["已作废。"]);
}
