using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Import.Jobs;

/// <summary>Pieces in the vault read as one file; one piece at a time is in memory.</summary>
internal sealed class VaultStream(AnxinDb db, IReadOnlyList<Guid> parts, long length) : Stream
{
    private int held = -1;
    private byte[] piece = [];

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Position >= length)
            return 0;
        var (number, at) = ((int)(Position / ImportFile.PartSize), (int)(Position % ImportFile.PartSize));
        if (number != held)
        {
            var id = parts[number];
            piece = db.Vault.AsNoTracking().Where(r => r.Id == id).Select(r => r.Content.Bytes).Single();
            held = number;
        }
        var n = Math.Min(buffer.Length, piece.Length - at);
        piece.AsSpan(at, n).CopyTo(buffer);
        Position += n;
        return n;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
