using System.Text.Json;

namespace Anxin.Core.Journal;

/// <summary>
/// Everything one act writes: its record, its entries, new rows, and rows that it supersedes. Built by pure code,
/// written whole by <see cref="AnxinDb.WriteAsync"/>: in one round trip for a single act, in bulk for an import.
/// </summary>
public sealed class ActRows(Act act, int ordinal = 0, int ids = 0)
{
    private readonly List<object> inserts = [];
    private readonly List<ISuperseded> superseded = [];

    public Act Act { get; } = act;
    public IReadOnlyList<object> Inserts => inserts;
    public IReadOnlyList<ISuperseded> Superseded => superseded;
    public SubmissionKey? Key { get; private set; }

    public void Insert(object row) => inserts.Add(row);

    /// <summary>The row stays, and stops being the current one from this act on.</summary>
    public void Supersede(ISuperseded row) => superseded.Add(row);

    /// <summary>More rows of the same act: an import writes them a part at a time.</summary>
    public ActRows More() => new(Act, ordinal, ids);

    /// <summary>
    /// A version 7 id. Those of one act rise (RFC 9562, 6.2: a counter where the random bits begin), so that an import's rows are
    /// appended to the end of every index by id instead of being scattered over it.
    /// </summary>
    public Guid NewId()
    {
        Span<byte> id = stackalloc byte[16];
        Guid.CreateVersion7(Act.RecordedAt).TryWriteBytes(id, bigEndian: true, out _);
        var n = ids++;
        id[6] = (byte)(0x70 | ((n >> 22) & 0x0F));
        id[7] = (byte)(n >> 14);
        id[8] = (byte)(0x80 | ((n >> 8) & 0x3F));
        id[9] = (byte)n;
        return new Guid(id, bigEndian: true);
    }

    /// <summary>Chains an entry to the thing's last one.</summary>
    public byte[] Enter(EntrySubject subject, Guid id, int number, byte[]? previousDigest, Changes changes)
    {
        var payload = changes.ToJson();
        var digest = Entry.Chain(previousDigest, Act, subject, id, number, payload);
        inserts.Add(new Entry
        {
            Ordinal = ordinal++,
            Subject = subject,
            SubjectId = id,
            Number = number,
            Payload = payload,
            Digest = digest,
        });
        return digest;
    }

    /// <summary>Keeps the answer under the sender's key, in the same transaction.</summary>
    public void Answer(KeyedRequest? request, int status, object answer) => Key = request is null ? null : Keep(request, status, answer);

    /// <summary>The same for an act in parts, whose answer is only known with the last.</summary>
    public void InsertAnswer(KeyedRequest? request, int status, Func<object> answer)
    {
        if (request is not null)
            inserts.Add(Keep(request, status, answer()));
    }

    private SubmissionKey Keep(KeyedRequest request, int status, object answer) => Keep(request, status, answer, Act.RecordedAt);

    /// <summary>An answer to be kept where no act is written.</summary>
    internal static SubmissionKey Keep(KeyedRequest request, int status, object answer, DateTime at) => new()
    {
        SenderId = request.SenderId,
        Key = request.Key,
        BodyDigest = request.BodyDigest,
        Status = status,
        Answer = JsonSerializer.Serialize(answer, answer.GetType(), CoreJson.Api),
        At = at,
    };
}

/// <summary>A row with a life: true from one position until another. Past tables read what was true at theirs.</summary>
public interface ISuperseded
{
    long RowId { get; }
    long? UntilPosition { get; }
}

/// <summary>The sender's submission key and the digest of what came with it.</summary>
public sealed record KeyedRequest(Guid SenderId, string Key, byte[] BodyDigest);
