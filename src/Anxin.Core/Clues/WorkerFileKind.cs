using System.Text;

namespace Anxin.Core.Clues;

/// <summary>What a worker may send, told by its first bytes and never by its name: photos, recordings, films, PDF and office papers.</summary>
/// <param name="Photo">It can be shown as a picture.</param>
public sealed record WorkerFileKind(string ContentType, string Extension, bool Photo = false)
{
    private static readonly (string Signature, int At, WorkerFileKind Kind)[] Known =
    [
        ("\u00ff\u00d8\u00ff", 0, new("image/jpeg", "jpg", true)),
        ("\u0089PNG", 0, new("image/png", "png", true)),
        ("GIF8", 0, new("image/gif", "gif", true)),
        ("WEBP", 8, new("image/webp", "webp", true)),
        ("ftyphei", 4, new("image/heic", "heic", true)),
        ("ftypmif1", 4, new("image/heic", "heic", true)),
        ("ftyphevc", 4, new("image/heic", "heic", true)),
        ("%PDF", 0, new("application/pdf", "pdf")),
        ("ftypM4A", 4, new("audio/mp4", "m4a")),
        ("ftyp", 4, new("video/mp4", "mp4")),
        ("ID3", 0, new("audio/mpeg", "mp3")),
        ("\u00ff\u00fb", 0, new("audio/mpeg", "mp3")),
        ("\u00ff\u00f1", 0, new("audio/aac", "aac")),
        ("#!AMR", 0, new("audio/amr", "amr")),
        ("WAVE", 8, new("audio/wav", "wav")),
        ("OggS", 0, new("audio/ogg", "ogg")),
        ("PK\u0003\u0004", 0, new("application/zip", "zip")),
        ("\u00d0\u00cf\u0011\u00e0", 0, new("application/x-ole-storage", "doc")),
    ];

    /// <summary>Null for anything else: programs and web pages are not taken.</summary>
    public static WorkerFileKind? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 16)]);
        foreach (var (signature, at, kind) in Known)
            if (head.Length >= at + signature.Length && string.CompareOrdinal(head, at, signature, 0, signature.Length) == 0)
                return kind.ContentType == "application/zip" ? Office(bytes) : kind;
        return null;
    }

    /// <summary>The kind that was told when the file came.</summary>
    public static WorkerFileKind? OfType(string? contentType) =>
        Offices.Concat(Known.Select(k => k.Kind)).FirstOrDefault(k => k.ContentType == contentType);

    private static readonly WorkerFileKind[] Offices =
    [
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ];

    /// <summary>Word and Excel papers are archives that name their parts; other archives are not taken.</summary>
    private static WorkerFileKind? Office(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("word/document.xml"u8) >= 0 ? Offices[0] : bytes.IndexOf("xl/workbook.xml"u8) >= 0 ? Offices[1] : null;
}
