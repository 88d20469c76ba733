using Anxin.Core.Day;
using Anxin.Core.Law;
using Anxin.Rules;
using Anxin.Web.Wording;

namespace Anxin.Web.Pages.Day;

/// <summary>What a thing of the day is called.</summary>
public sealed class DayWords(Wordbook L, Say say)
{
    public string Of(DayItem item) => item.What switch
    {
        "clock" => Clock(ClockData.Of(item.Detail!)),
        "clue" => L["{0}的线索，等着分办", Words.Channel.TryParse(item.Detail, out var channel) ? say.Word(Words.Channel, channel) : L["其他"]],
        "petition" => L["信访要书面告知"],
        "news" => L["说好告诉职工进展"],
        "callback" => item.Detail switch { null => L["办结后回访"], "withdrawn" => L["撤回后回访，问是不是自愿"], _ => L["办结后回访，办结要靠它证明"] },
        "custody.answer" => L["{0}交来的，等您答复", item.Detail!],
        "custody.waits" => L["等{0}答复，到期自动留在原处", item.Detail!],
        "custody.feedback" => L["等{0}反馈", item.Detail!],
        "custody.accepted" => L["{0}接收了", item.Detail!],
        "custody.refused" => L["{0}不接收", item.Detail!],
        "custody.timedout" => L["{0}到期没有答复，留在原处", item.Detail!],
        "custody.fedback" => L["{0}反馈了", item.Detail!],
        "custody.gone" => L["{0}撤回了移交：事情已有结果", item.Detail!],
        "custody.told" => L["{0}告诉了情况", item.Detail!],
        "reconcile" => L["同人社部门对{0}月的账", int.Parse(item.Detail![^2..], System.Globalization.CultureInfo.InvariantCulture)],
        "notice" => L["{0}条线索要通报人社部门", item.Detail!],
        "worker.word" => L["职工来话，等着答复"],
        "worker.money" => L["职工说钱的事，等着答复"],
        "instalment" => L["约定付{0}元", item.Detail!],
        "letter.due" => L["{0}等答复", Letter(item)],
        "letter.answered" => L["{0}有了答复", Letter(item)],
        "letter.unanswered" => L["{0}逾期没有答复，可以走下一步", Letter(item)],
        "stuck" => L["{0}天没有动静", Core.Dispatch.Today.StuckAfterDays],
        _ => L["要办的事"],
    };

    private string Letter(DayItem item) => LetterWords.Kinds.TryParse(item.Detail, out var kind) ? say.Word(LetterWords.Kinds, kind) : L["文书"];

    public static string Clock(ClockEntry entry) => Wordbook.Language == "en" ? entry.En : entry.Zh;
}
