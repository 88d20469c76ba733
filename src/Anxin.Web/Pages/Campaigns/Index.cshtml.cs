using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Campaigns;

/// <summary>All campaigns; for the administrator, a file that loads one or edits one.</summary>
[RequestSizeLimit(1 << 20)]
public sealed class IndexModel(Desk desk, AnxinDb db, CampaignCache campaigns, CampaignActs acts, Wordbook L) : DeskPage(desk)
{
    [BindProperty]
    public CampaignForm Input { get; set; } = new();

    public IReadOnlyList<LoadedCampaign> Campaigns { get; private set; } = [];
    public bool MayLoad { get; private set; }

    /// <summary>What keeps the file from being a campaign, each with its line.</summary>
    public IReadOnlyList<CampaignProblem> Problems { get; private set; } = [];

    public async Task OnGetAsync() => await ReadAsync();

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        var problems = new Problems();
        problems.Check(Input.File is not null, "file", Sentence.Told(L["请选择行动文件"]));
        problems.Check(Input.File is null or { Length: <= CampaignFile.MostCharacters * 3 }, "file", Sentence.Told(L["文件太大"]));
        problems.Check(!string.IsNullOrWhiteSpace(Input.Reason), "reason", Sentence.Told(L["请填写理由"]));
        problems.ThrowIfAny();
        using var reader = new StreamReader(Input.File!.OpenReadStream());
        var yaml = await reader.ReadToEndAsync(Aborted);
        Problems = (await acts.ReadAsync(yaml, Input.File.FileName, Aborted)).Problems;
        if (Problems.Count > 0)
            throw new InputException(new Problems().Add("file", Sentence.Told(L["文件有{0}处问题，没有载入；逐处列在下面", Problems.Count])));
        var loaded = await acts.LoadAsync(context, yaml, Input.File.FileName, Input.Reason!.Trim(), Aborted);
        Said(loaded.Version == 1 ? L["行动已载入，报送事项已排好。"] : L["已作为裁定记下，只影响还没到期的。"]);
        return RedirectToPage("Campaign", new { loaded.Code });
    });

    /// <summary>The JSON schema of campaign files.</summary>
    public IActionResult OnGetSchema() => Content(ShippedCampaigns.Schema(), "application/schema+json");

    protected override async Task<IActionResult> ShowAgainAsync()
    {
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync()
    {
        var viewer = await Desk.ViewerAsync(Aborted);
        Campaigns = await campaigns.AllAsync(db, Aborted);
        MayLoad = viewer.Has(Roles.Administrator, viewer.Tree.Root.Id);
    }

    public sealed class CampaignForm
    {
        public IFormFile? File { get; set; }
        public string? Reason { get; set; }
    }
}
