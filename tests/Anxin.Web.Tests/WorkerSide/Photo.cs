namespace Anxin.Web.Tests.WorkerSide;

internal static class Photo
{
    /// <summary>Bytes that begin like a JPEG, each place of its own.</summary>
    public static byte[] Of(int length)
    {
        var bytes = new byte[length];
        for (var n = 0; n < length; n++)
            bytes[n] = (byte)(n * 31 % 251);
        byte[] head = [0xff, 0xd8, 0xff, 0xe0];
        head.CopyTo(bytes, 0);
        return bytes;
    }
}
