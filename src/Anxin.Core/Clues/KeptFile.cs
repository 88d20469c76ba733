using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Journal;

namespace Anxin.Core.Clues;

/// <summary>A file whose bytes are in the vault, about to be attached to a clue or to a line of its thread.</summary>
/// <param name="Number">From 1, within what it comes with; the phone's own name for it is not kept.</param>
/// <param name="Digest">Salted digest of the bytes, for the journal.</param>
public sealed record KeptFile(int Number, Guid VaultId, WorkerFileKind Kind, long Length, string Digest)
{
    /// <param name="subject">A clue, or a message of its thread.</param>
    public Attachment Attachment(Guid subject, ActContext context) => new()
    {
        Id = Guid.CreateVersion7(context.SystemNow),
        SubjectId = subject,
        VaultId = VaultId,
        FileName = string.Create(CultureInfo.InvariantCulture, $"职工材料{Number}.{Kind.Extension}"),
        ContentType = Kind.ContentType,
        Length = Length,
        At = context.Now,
        By = context.Viewer.Actor.Name,
    };
}
