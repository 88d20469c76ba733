using Anxin.Core.Cases;
using Anxin.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>A paper or picture is put to the case.</summary>
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class FilesModel(CaseDesk with) : CaseActPage(with)
{
    /// <summary>Well above the limit of one file, so that a file that is too large gets a sentence and not a broken connection.</summary>
    private const int MaxRequest = 4 * CaseActs.MaxFileBytes;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    protected override bool IsPossible => CaseMoves.CanTakeIn(State.Status);

    public Task<IActionResult> OnPostAsync() => SaveAsync(async context =>
    {
        using var bytes = new MemoryStream();
        // One byte more than is taken tells that it is too much.
        if (Upload is { Length: > 0 and <= CaseActs.MaxFileBytes + 1 })
            await Upload.CopyToAsync(bytes, Aborted);
        else if (Upload is { Length: > CaseActs.MaxFileBytes })
            bytes.SetLength(CaseActs.MaxFileBytes + 1);
        await Acts.AttachAsync(context, Id, new AttachFile(Upload?.FileName, Upload?.ContentType, bytes.ToArray()), Aborted);
    }, L["附件已存入。"]);

    protected override string FieldOf(string field) => "Upload";
}
