using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Anxin.Forms.In.Cells;

/// <summary>Tells UTF-8 (with or without mark), UTF-16 and GB18030 apart by what a text file holds.</summary>
internal static class TextEncoding
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding; bytes that it cannot read make a later read throw <see cref="DecoderFallbackException"/>.</summary>
    public static Encoding Detect(Stream stream)
    {
        stream.Position = 0;
        Span<byte> mark = stackalloc byte[2];
        var read = stream.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        stream.Position = 0;
        return (read, mark[0], mark[1]) switch
        {
            (2, 0xFF, 0xFE) => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            (2, 0xFE, 0xFF) => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ when IsUtf8(stream) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
            _ => Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        };
    }

    private static bool IsUtf8(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        var scratch = ArrayPool<char>.Shared.Rent(1 << 16);
        try
        {
            var kept = 0;
            for (int read; (read = stream.Read(buffer, kept, (1 << 16) - kept)) > 0;)
            {
                var seen = buffer.AsSpan(0, kept + read);
                var status = Utf8.ToUtf16(seen, scratch, out var used, out _, replaceInvalidSequences: false, isFinalBlock: false);
                if (status == OperationStatus.InvalidData)
                    return false;
                kept = seen.Length - used;
                seen[used..].CopyTo(buffer);
            }
            return kept == 0;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            ArrayPool<char>.Shared.Return(scratch);
            stream.Position = 0;
        }
    }
}
