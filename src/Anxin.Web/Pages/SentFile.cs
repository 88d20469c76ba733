using Anxin.Core.Cases;

namespace Anxin.Web.Pages;

/// <summary>The file of a form, as an act takes it.</summary>
public static class SentFile
{
    /// <returns>Null where none was chosen; of one that is too large one byte more than is taken, which tells it.</returns>
    public static async Task<AttachFile?> OfAsync(IFormFile? upload, CancellationToken ct)
    {
        if (upload is null)
            return null;
        if (upload.Length > CaseActs.MaxFileBytes)
            return new AttachFile(upload.FileName, upload.ContentType, new byte[CaseActs.MaxFileBytes + 1]);
        using var bytes = new MemoryStream();
        await upload.CopyToAsync(bytes, ct);
        return new AttachFile(upload.FileName, upload.ContentType, bytes.ToArray());
    }
}
