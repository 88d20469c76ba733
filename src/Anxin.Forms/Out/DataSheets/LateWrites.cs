namespace Anxin.Forms.Out.DataSheets;

/// <summary>
/// What a zip entry writes synchronously when it closes is kept until the next asynchronous write: a web server's response refuses
/// synchronous writes, and the archive has no other way to end an entry.
/// </summary>
internal sealed class LateWrites(Stream to) : Stream
{
    private readonly MemoryStream late = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => late.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => late.Write(buffer);

    public override void Flush()
    {
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await WriteLateAsync(cancellationToken);
        await to.WriteAsync(buffer, cancellationToken);
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await WriteLateAsync(cancellationToken);
        await to.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask WriteLateAsync(CancellationToken cancel)
    {
        if (late.Length == 0)
            return;
        await to.WriteAsync(late.GetBuffer().AsMemory(0, (int)late.Length), cancel);
        late.SetLength(0);
    }
}
