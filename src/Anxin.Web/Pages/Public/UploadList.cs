using Anxin.Core.Clues;
using Anxin.Web.Wording;

namespace Anxin.Web.Pages.Public;

/// <summary>The files that wait to be sent, and where more are taken in.</summary>
/// <param name="Address">Of the endpoint that takes parts; the page itself takes whole files.</param>
/// <param name="Handler">Of the page's handler for a whole file; null: its plain post.</param>
public sealed record UploadList(string Address, IReadOnlyList<WorkerUpload> Files, bool Camera, string? Handler = null);

/// <summary>Files in words.</summary>
public static class UploadWords
{
    public static string Say(UploadProblem problem, Wordbook L) => problem switch
    {
        UploadProblem.Empty => L["还没有选文件，或者文件是空的。请重新选一个。"],
        UploadProblem.TooLarge => L["文件太大了，最多20 MB。可以拍照片代替，或者分几段录。"],
        UploadProblem.TooMany => L["文件太多了，最多20份。请先删掉几份。"],
        _ => L["这种文件收不了。请传照片、录音、视频、PDF、Word或者Excel。"],
    };

    public static string Kind(WorkerUpload upload, Wordbook L) => upload switch
    {
        { Whole: false } => L["没有传完"],
        { ContentType: { } type } when type.StartsWith("image/", StringComparison.Ordinal) => L["照片"],
        { ContentType: { } type } when type.StartsWith("audio/", StringComparison.Ordinal) => L["录音"],
        { ContentType: { } type } when type.StartsWith("video/", StringComparison.Ordinal) => L["视频"],
        _ => L["材料"],
    };

    /// <summary>2.1 MB, 340 KB.</summary>
    public static string Size(long bytes) => bytes >= 1_000_000 ? FormattableString.Invariant($"{bytes / 1_000_000d:0.#} MB") : $"{Math.Max(1, bytes / 1000)} KB";

    /// <summary>Takes a file of a plain form whole, reading one byte more than is taken.</summary>
    public static async Task<UploadState> TakeAsync(WorkerUploads uploads, Guid holder, IFormFile? file, Guid office, CancellationToken ct)
    {
        if (file is null or { Length: > WorkerUploads.MaxBytes })
            return new UploadState(Guid.Empty, 0, 0, false, file is null ? UploadProblem.Empty : UploadProblem.TooLarge);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return await uploads.TakeAsync(holder, bytes.ToArray(), office, ct);
    }
}
