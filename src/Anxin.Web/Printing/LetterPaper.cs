using Anxin.Core.Letters;
using Anxin.Forms.Out.Letters;
using Anxin.Rules;

namespace Anxin.Web.Printing;

/// <summary>A letter on paper: what was signed, and nothing of what came after.</summary>
public static class LetterPaper
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="drill">A drill's letter says so.</param>
    public static byte[] Docx(Letter letter, LetterText text, bool drill) => new LetterSheet(
        letter.Issuer, letter.DocumentNumber, text.Title, letter.Addressee, [.. Lines(text.Facts), .. Lines(text.Basis), .. Lines(text.Requests)],
        [.. Lines(text.Annexes)], letter.SignedOn is { } on ? LetterFills.Date(on) : null, text.Contact, text.CopyTo,
        (letter.State, drill) switch
        {
            (LetterState.Draft, _) => "草稿",
            (LetterState.Void, _) => "已作废",
            (_, true) => "演练",
            _ => null,
        }).ToDocx();

    /// <summary>城东工监提〔2022〕1号.docx, or the kind with the addressee while it has no number.</summary>
    public static string FileName(Letter letter) =>
        string.Concat((letter.DocumentNumber ?? LetterWords.Kinds.Chinese(letter.Kind) + "-" + letter.Addressee).Where(c => !Path.GetInvalidFileNameChars().Contains(c) && c is not ('/' or '\\'))) + ".docx";

    private static IEnumerable<string> Lines(string part) =>
        part.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
