using System.Text;
using Anxin.Core.Clues;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Public;

/// <summary>Whether a proof of filing is what this site signed; against the published keys, never against the one in the file.</summary>
[RequestSizeLimit(64 * 1024)]
public sealed class VerifyModel(PublicRoom room, WorkerReceipts receipts) : PublicPage(room)
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public ProofOfFiling? Proof { get; private set; }

    /// <summary>Null until something was checked.</summary>
    public bool? Valid { get; private set; }

    /// <summary>Whether it belongs to the code that was entered with it.</summary>
    public bool? OfCode { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Room.Limits.Proof(HttpContext))
        {
            TellTooMany();
            return Page();
        }
        Proof = ProofOfFiling.Read(await TextAsync());
        if (Proof is null)
        {
            ModelState.AddModelError(nameof(Text), L["这不是收到证明。请选那个 anxin-proof.json 文件，或者把里面的内容整个贴上。"]);
            return Page();
        }
        var key = (await receipts.KeysAsync(Aborted)).FirstOrDefault(k => k.Version == Proof.KeyVersion).PublicKey;
        Valid = key is not null && Proof.IsSignedBy(key);
        var code = ReceiptCode.Normalise(Code);
        if (Valid is true && code.Length > 0)
            OfCode = ReceiptCode.IsValid(code) && Proof.IsOf(code);
        return Page();
    }

    private async Task<string?> TextAsync()
    {
        if (Upload is not { Length: > 0 and <= ProofOfFiling.MaxLength })
            return Text;
        using var reader = new StreamReader(Upload.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(Aborted);
    }
}
