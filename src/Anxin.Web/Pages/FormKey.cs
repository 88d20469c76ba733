using System.Security.Cryptography;
using System.Text;
using Anxin.Core.Journal;

namespace Anxin.Web.Pages;

/// <summary>A posted form as an act's submission key: the key inside the form, and a digest of address, fields and files.</summary>
internal static class FormKey
{
    private const string Token = "__RequestVerificationToken";

    /// <returns>Null where the form carried no key: then nothing guards against sending it twice.</returns>
    public static async Task<KeyedRequest?> OfAsync(HttpRequest request, Guid? sender, Guid key, CancellationToken ct)
    {
        if (key == Guid.Empty || sender is not { } who)
            return null;
        var form = await request.ReadFormAsync(ct);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(digest, request.Path + request.QueryString);
        foreach (var field in form.Where(f => f.Key != Token).OrderBy(f => f.Key, StringComparer.Ordinal))
            foreach (var value in field.Value)
                Add(digest, $"{field.Key}={value}");
        foreach (var file in form.Files)
        {
            Add(digest, $"{file.Name}={file.FileName}");
            await using var content = file.OpenReadStream();
            digest.AppendData(await SHA256.HashDataAsync(content, ct));
        }
        return new KeyedRequest(who, key.ToString(), digest.GetHashAndReset());
    }

    private static void Add(IncrementalHash digest, string text) => digest.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
