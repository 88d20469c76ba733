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

    private string Why(Letter letter) => letter.State == LetterState.Served
        ? L["{0}过了答复期限，没有答复。", Kind(letter)]
        : L["{0}的答复是“{1}”。", Kind(letter), say.Word(LetterWords.Replies, letter.Reply ?? LetterReply.Refused)];

    private string Kind(Letter letter) => say.Word(LetterWords.Kinds, letter.Kind);

    private static string At(Letter letter) => "letters/" + letter.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
