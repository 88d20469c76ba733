using Anxin.Core.Clues;
using Anxin.Rules;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Clues;

/// <summary>A clue in words: what it is called, and how to ask for what it does not say yet.</summary>
public sealed class ClueWords(Wordbook L, Say say)
{
    /// <summary>How clues are chosen in the inbox, in the order of the list.</summary>
    public IReadOnlyList<(ClueState State, string Words)> States =>
    [
        (ClueState.Waiting, L["等着分办"]), (ClueState.Asked, L["等反映人补充"]), (ClueState.Unanswered, L["信访待书面告知"]),
        (ClueState.Declined, L["已退回"]), (ClueState.Taken, L["已归入案件"]), (ClueState.All, L["全部"]),
    ];

    /// <summary>What a list calls it: who owes, or where, or that nobody knows.</summary>
    public string Name(Clue clue) => clue.Title ?? L["没说谁欠的"];

    public string Essential(Essential what) => say.Word(Words.Essential, what);

    /// <summary>The question to the worker, in plain words.</summary>
    public string Question(Essential what) => what switch
    {
        Rules.Essential.Contact => L["怎么联系您，或者你们推的代表？"],
        Rules.Essential.Employer => L["是哪个公司或哪个老板欠的？"],
        Rules.Essential.Project => L["在哪个工地、哪个项目干的活？"],
        Rules.Essential.Workers => L["一共多少人没有领到？"],
        Rules.Essential.Period => L["从什么时候欠到什么时候？"],
        _ => L["一共欠多少钱？"],
    };

    /// <summary>A first wording of what to ask, from what is missing.</summary>
    public string FirstQuestion(Clue clue) => string.Concat(SixEssentials.Missing(clue.Known).Where(e => e != Rules.Essential.Contact).Select(Question));

    /// <summary>How a clue can be closed without a case.</summary>
    public IEnumerable<SelectListItem> Conclusions() => say.Choices(Words.ClueConclusion).Where(
        c => c.Value != Words.ClueConclusion.Api(ClueConclusion.NewCase) && c.Value != Words.ClueConclusion.Api(ClueConclusion.JoinedCase));

    /// <summary>Where a worker can be sent, for every conclusion; as workers are told, in Chinese.</summary>
    public static IEnumerable<string> Elsewhere() => Enum.GetValues<ClueConclusion>().SelectMany(WhereToGo.For).Distinct();
}
