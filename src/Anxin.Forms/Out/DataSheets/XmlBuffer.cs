using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Anxin.Forms.Out.DataSheets;

/// <summary>UTF-8 XML under way to a file; emptied often, so that it stays small.</summary>
internal sealed class XmlBuffer
{
    // What XML text must escape, or cannot hold at all; _ because _x000D_ is an escape of its own inside sheets.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"_\uFFFE\uFFFF\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private byte[] bytes = new byte[1 << 16];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public XmlBuffer Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        Length += utf8.Length;
        return this;
    }

    public XmlBuffer Raw(string xml)
    {
        Length += Encoding.UTF8.GetBytes(xml, Room(Encoding.UTF8.GetMaxByteCount(xml.Length)));
        return this;
    }

    public XmlBuffer Number(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out var written);
        Length += written;
        return this;
    }

    /// <summary>Escaped; what XML cannot hold is left out. Half of a surrogate pair becomes U+FFFD.</summary>
    public XmlBuffer Text(string text)
    {
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny(Special)) >= 0; rest = rest[(at + 1)..])
        {
            Plain(rest[..at]);
            _ = rest[at] switch
            {
                '&' => Raw("&amp;"u8),
                '<' => Raw("&lt;"u8),
                '>' => Raw("&gt;"u8),
                '"' => Raw("&quot;"u8),
                '_' => Raw(IsEscape(rest[at..]) ? "_x005F_"u8 : "_"u8),
                _ => this,
            };
        }
        Plain(rest);
        return this;
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && uint.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);

    private void Plain(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        return bytes.AsSpan(Length);
    }
}
