using Anxin.Core.Letters;
using Anxin.Rules;
using Anxin.Web.Wording;

namespace Anxin.Web.Pages.Cases.Letters;

/// <summary>What a case's letters ask for next, in words. Null where they ask for nothing: waiting, or put right.</summary>
public sealed class LetterSteps(Wordbook L, Say say)
{
    public NextStep? Of(LadderStand stand) => stand switch
    {
        { Step: LadderStep.Sign, Letter: { } draft } =>
            new(L["签发{0}", Kind(draft)], L["已经起草，还没有签发。签发时取文号。"], At(draft), L["去签发"]),
        { Step: LadderStep.Serve, Letter: { } signed } =>
            new(L["送达{0}", Kind(signed)], L["{0}已经签发。送达以后才开始算答复期限。", signed.DocumentNumber ?? ""], At(signed), L["登记送达"]),
        { Step: LadderStep.Climb, Letter: { } top, Next: { } next } =>
            new(L["发{0}", say.Word(LetterWords.Kinds, next)], Why(top), "letters/new?kind=" + LetterWords.Kinds.Api(next), L["起草{0}", say.Word(LetterWords.Kinds, next)]),
        { Step: LadderStep.Beyond, Letter: { } last } =>
            new(L["向上级报告，或者请检察院、法院支持"], Why(last), "letters", L["看一函两书"]),
        _ => null,
    };

    /// <summary>Why a letter would come before its turn; null where it does not.</summary>
    public string? Early((LadderEarly Why, Letter? Opinion)? early) => early is { } found ? Early(found) : null;

    private string Early((LadderEarly Why, Letter? Opinion) early) => early switch
    {
        (LadderEarly.Awaited, { ReplyDue: { } due }) => L["意见书还在等答复，{0}到期。一般等到期没有答复、或者对方不改正，再发建议书；等不得的可以先发。", say.Due(due)],
        (LadderEarly.Awaited, _) => L["意见书还在等答复。一般等对方不答复、不改正，再发建议书；等不得的可以先发。"],
        (LadderEarly.PutRight, _) => L["意见书的答复是已经改正。再发建议书以前，先弄清还有什么没有改。"],
        _ => L["还没有送达过意见书。一般先发意见书，对方不答复、不改正，再发建议书；等不得的可以先发。"],
    };

    private string Why(Letter letter) => letter.State == LetterState.Served
        ? L["{0}过了答复期限，没有答复。", Kind(letter)]
        : L["{0}的答复是“{1}”。", Kind(letter), say.Word(LetterWords.Replies, letter.Reply ?? LetterReply.Refused)];

    private string Kind(Letter letter) => say.Word(LetterWords.Kinds, letter.Kind);

    private static string At(Letter letter) => "letters/" + letter.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
