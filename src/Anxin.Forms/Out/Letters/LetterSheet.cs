namespace Anxin.Forms.Out.Letters;

/// <summary>Everything that stands on a letter, as plain text. No database: the same sheet gives the same bytes.</summary>
/// <param name="Issuer">The red name on top, and the name under the text.</param>
/// <param name="Number">城东工监提〔2022〕1号; null on a draft.</param>
/// <param name="Paragraphs">The body; each first line is indented.</param>
/// <param name="Annexes">Their names, for the 附件说明.</param>
/// <param name="Date">As printed: 2022年10月3日; null on a draft.</param>
/// <param name="Contact">Without brackets; empty for none.</param>
/// <param name="CopyTo">Empty for none.</param>
/// <param name="Mark">Said on top of each page: that it is a draft, or a drill; null for a letter that counts.</param>
/// <param name="Table">The annex that follows the letter on pages of its own; null where annexes are apart, or there are none.</param>
public sealed record LetterSheet(
    string Issuer, string? Number, string Title, string Addressee, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Annexes,
    string? Date, string Contact, string CopyTo, string? Mark = null, LetterTable? Table = null)
{
    /// <summary>A Word document in the letter layout of GB/T 9704-2012, section 10.1.</summary>
    public byte[] ToDocx()
    {
        using var stream = new MemoryStream();
        new LetterDocx(this).Write(stream);
        return stream.ToArray();
    }
}
