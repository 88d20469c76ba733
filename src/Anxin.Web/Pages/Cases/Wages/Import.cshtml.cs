using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Journal;
using Anxin.Forms.In;
using Anxin.Rules;
using Anxin.Web.Api;
using Anxin.Web.Pages.Cases.Acts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Wages;

/// <summary>
/// A payroll comes in: looked at first, taken whole or not at all. Between the two nothing is stored; what was read travels, sealed, in the form.
/// </summary>
[RequestSizeLimit(ImportsApi.MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportsApi.MaxBytes, ValueLengthLimit = 32 << 20)]
public sealed class ImportModel(CaseDesk with, WageActs acts, IDataProtectionProvider protection) : CaseActPage(with)
{
    private static readonly TimeSpan PreviewHolds = TimeSpan.FromHours(12);

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>What was read, sealed for this case.</summary>
    [BindProperty]
    public string? Sealed { get; set; }

    public PayrollPlan? Plan { get; private set; }

    public WageSheet Sheet { get; private set; } = null!;

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Amend);

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadAsync();
        if (Upload is not { Length: > 0 })
        {
            ModelState.AddModelError("Upload", L["请选择要上传的工资表"]);
            return Page();
        }
        try
        {
            using var bytes = new MemoryStream();
            await Upload.CopyToAsync(bytes, Aborted);
            var payroll = PayrollWorkbook.Read(bytes, Upload.FileName);
            Plan = await acts.PlanAsync(await Desk.ActAsync(null, Aborted), Id, payroll, Aborted);
            Sealed = Plan.Rejected.Count == 0 ? Seal(payroll) : null;
            ModelState.Remove(nameof(Sealed));
        }
        catch (WorkbookRefusal unreadable)
        {
            ModelState.AddModelError("Upload", SentenceWords.Say(unreadable.Says));
        }
        return Page();
    }

    public Task<IActionResult> OnPostTakeAsync() => DoAsync(async context =>
    {
        if (Open(Sealed) is not { } payroll)
        {
            await ReadAsync();
            ModelState.AddModelError("Upload", L["预览已过期，请把工资表再传一次。"]);
            return Page();
        }
        var result = await acts.ImportAsync(context, Id, payroll, new WithReason { Version = Version }, Aborted);
        if (result.Rejected.Count > 0)
            return await AgainAsync(payroll);
        Said(L["工资表已收：新增{0:N0}人，更新{1:N0}人，没有变动{2:N0}人。", result.Accepted, result.Updated, result.AlreadyTaken]);
        return RedirectToPage("/Cases/Wages/Workers", new { id = Id });
    });

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Sheet = await WageSheet.LoadAsync(Db, Id, Aborted);
    }

    protected override async Task MeanwhileAsync()
    {
        await base.MeanwhileAsync();
        if (Open(Sealed) is { } payroll)
            Plan = await acts.PlanAsync(await Desk.ActAsync(null, Aborted), Id, payroll, Aborted);
    }

    protected override IActionResult AfterFirst(SubmissionKey first) => RedirectToPage("/Cases/Wages/Workers", new { id = Id });

    private async Task<IActionResult> AgainAsync(Payroll payroll)
    {
        await ReadAsync();
        Plan = await acts.PlanAsync(await Desk.ActAsync(null, Aborted), Id, payroll, Aborted);
        return Page();
    }

    private ITimeLimitedDataProtector Protector => protection.CreateProtector("Anxin.Payroll", Id.ToString("N")).ToTimeLimitedDataProtector();

    private string Seal(Payroll payroll)
    {
        using var packed = new MemoryStream();
        using (var pack = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            JsonSerializer.Serialize(pack, payroll, CoreJson.Api);
        return Convert.ToBase64String(Protector.Protect(packed.ToArray(), PreviewHolds));
    }

    private Payroll? Open(string? sealedText)
    {
        try
        {
            using var packed = new MemoryStream(Protector.Unprotect(Convert.FromBase64String(sealedText ?? ""), out _));
            using var unpack = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Payroll>(unpack, CoreJson.Api);
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
