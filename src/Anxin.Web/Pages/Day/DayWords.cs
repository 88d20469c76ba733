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
        "offer" => L["移交来的案件，等您答复"],
        "instalment" => L["约定付{0}元", item.Detail!],
        "stuck" => L["{0}天没有动静", Core.Dispatch.Today.StuckAfterDays],
        _ => L["要办的事"],
    };

    public static string Clock(ClockEntry entry) => Wordbook.Language == "en" ? entry.En : entry.Zh;
}
