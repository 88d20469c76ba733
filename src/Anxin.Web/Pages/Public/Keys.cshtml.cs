using System.Security.Cryptography;
using System.Text;
using Anxin.Core.Clues;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Public;

/// <summary>The public keys, and how a proof is checked without us.</summary>
public sealed class KeysModel(PublicRoom room, WorkerReceipts receipts) : PublicPage(room)
{
    /// <summary>Version, PEM, and the key's SHA-256 to compare by telephone.</summary>
    public IReadOnlyList<(int Version, string Pem, string Print)> All { get; private set; } = [];

    public async Task OnGetAsync() => All = [.. (await receipts.KeysAsync(Aborted)).Select(k => (k.Version, Pem(k.PublicKey), Print(k.PublicKey)))];

    public async Task<IActionResult> OnGetPemAsync(int version) =>
        (await receipts.KeysAsync(Aborted)).FirstOrDefault(k => k.Version == version).PublicKey is { } key
            ? File(Encoding.ASCII.GetBytes(Pem(key) + "\n"), "application/x-pem-file", $"anxin-key-{version}.pem") : NotFound();

    private static string Pem(byte[] key) => PemEncoding.WriteString("PUBLIC KEY", key);

    private static string Print(byte[] key) => string.Join(' ', Convert.ToHexStringLower(SHA256.HashData(key)).Chunk(4).Select(four => new string(four)));
}
