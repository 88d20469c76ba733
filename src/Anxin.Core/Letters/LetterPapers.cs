using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Vault;

namespace Anxin.Core.Letters;

/// <summary>Receipts and replies as files of the case: sent along with the act, or named by the id of one that is there.</summary>
internal static class LetterPapers
{
    /// <param name="files">Ids of the case's files.</param>
    public static Guid? Put(ActRows rows, CaseWork work, ActContext context, InputReader read, AttachFile? sent, string? named, IReadOnlyCollection<Guid> files)
    {
        if (sent is null)
        {
            if (string.IsNullOrWhiteSpace(named))
                return null;
            if (Guid.TryParse(named, out var id) && files.Contains(id))
                return id;
            read.Problems.Add("file", $"这件案件里没有这个附件");
            return null;
        }
        var name = CaseActs.FileName(sent.Name);
        read.Problems.Check(name.Length > 0 && sent.Bytes.Length > 0, "file", $"请选择要上传的文件；空文件不收");
        read.Problems.Check(sent.Bytes.Length <= CaseActs.MaxFileBytes, "file", $"文件超过20 MB，请拆成几个小一点的再传");
        read.Problems.ThrowIfAny();
        var record = new VaultRecord { Id = Guid.CreateVersion7(context.SystemNow), OfficeId = work.Before.UnitId, Content = Sealed.Of(sent.Bytes), At = context.Now };
        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            SubjectId = work.Before.CaseId,
            VaultId = record.Id,
            FileName = name,
            ContentType = sent.ContentType is { Length: > 0 and <= 100 } type ? type : "application/octet-stream",
            Length = sent.Bytes.Length,
            At = context.Now,
            By = context.Viewer.Actor.Name,
        };
        rows.Insert(record);
        rows.Insert(attachment);
        work.Say("attachment", new { id = attachment.Id, name, length = attachment.Length, digest = record.Content.Digest() });
        return attachment.Id;
    }
}
