using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Anxin.Bench.Running;

/// <summary>One kept-alive HTTP/1.1 connection that costs the machine little, so that the server is what is measured.</summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] answer = new byte[1 << 16];

    public static async Task<Wire> ConnectAsync(Uri server)
    {
        var wire = new Wire();
        await wire.socket.ConnectAsync(IPAddress.Loopback, server.Port);
        return wire;
    }

    /// <summary>A whole request as bytes.</summary>
    public static byte[] Request(string method, string path, string token, string? json = null)
    {
        var body = json is null ? [] : Encoding.UTF8.GetBytes(json);
        var head = $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <returns>Bytes answered, head included.</returns>
    /// <exception cref="InvalidOperationException">The answer is none of 2xx; the message holds it.</exception>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await socket.SendAsync(request);
        var got = 0;
        while (true)
        {
            if (got == answer.Length)
                Array.Resize(ref answer, got * 2);
            var read = await socket.ReceiveAsync(answer.AsMemory(got));
            if (read == 0)
                throw new InvalidOperationException("The server hung up.");
            got += read;
            if (IsWhole(answer.AsSpan(0, got)))
                break;
        }
        return answer[9] == '2' ? got : throw new InvalidOperationException(Encoding.UTF8.GetString(answer, 0, got));
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> got)
    {
        var head = got.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        var length = got[..head].IndexOf("Content-Length: "u8);
        if (length < 0)
            return got.EndsWith("\r\n0\r\n\r\n"u8);
        var digits = got[(length + 16)..];
        return got.Length >= head + 4 + int.Parse(digits[..digits.IndexOf((byte)'\r')], System.Globalization.CultureInfo.InvariantCulture);
    }
}
