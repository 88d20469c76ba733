using System.Security.Cryptography;
using Anxin.Core;
using Anxin.Core.Clues;
using Anxin.Core.Keys;
using Anxin.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Verbs;

/// <summary>
/// Checks a proof of filing offline: with the published key in <c>--key FILE</c>, or with the keys in the data folder's database.
/// Exit 0 only if it is genuine, else 1.
/// </summary>
public static class VerifyProofVerb
{
    public static async Task<int> RunAsync(VerbLine line)
    {
        var file = line.Words.Count == 1 ? Path.GetFullPath(line.Words[0]) : throw new UsageException("verify-proof FILE: one file is needed.");
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        if (new FileInfo(file).Length > ProofOfFiling.MaxLength || ProofOfFiling.Read(await File.ReadAllTextAsync(file)) is not { } proof)
        {
            Console.WriteLine("This is no proof of filing.");
            return 1;
        }
        var key = line.Option("key") is { } given ? await KeyOfFileAsync(given) : await KeyOfFolderAsync(line.DataFolder, proof.KeyVersion);
        if (key is null || !proof.IsSignedBy(key))
        {
            Console.WriteLine("Not genuine: it was changed, or signed with another key.");
            return 1;
        }
        Console.WriteLine($"Genuine: received by {proof.UnitName} ({proof.Unit}) at {proof.ReceivedAt}; digest of what was told {proof.Told}.");
        return 0;
    }

    private static async Task<byte[]> KeyOfFileAsync(string name)
    {
        if (!File.Exists(name))
            throw new UsageException($"There is no file {name}.");
        var text = await File.ReadAllTextAsync(name);
        using var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportFromPem(text);
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            throw new UsageException($"{name} is no public key in PEM form.");
        }
        return ecdsa.ExportSubjectPublicKeyInfo();
    }

    private static async Task<byte[]?> KeyOfFolderAsync(string folder, int version)
    {
        await using var services = Site.Services(new SiteSettings { DataFolder = folder });
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        if (!await Startup.IsReadyAsync(db))
            throw new UsageException("This data folder has no database yet: give the published key with --key FILE.");
        return await db.ServerKeys.Where(k => k.Purpose == KeyPurpose.Signing && k.Version == version).Select(k => k.PublicKey).SingleOrDefaultAsync();
    }
}
