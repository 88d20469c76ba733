using Anxin.Rules;

namespace Anxin.Web.Wording;

/// <summary>What the acts and the reader of workbooks have to say, in the reader's language. Its English stands in Wording/en/sentences.json.</summary>
public static class SentenceWords
{
    private static readonly Wordbook L = new();

    public static string Say(Sentence sentence) => Wordbook.Language == "zh" ? sentence.Chinese
        : sentence.English ?? L[sentence.Key, [.. sentence.Fills.Select(fill => fill is Sentence part ? Say(part) : fill)]].Value;
}
