using Anxin.Rules;

namespace Anxin.Core.Limits;

public static class LimitWords
{
    public static Vocabulary<LimitSpan> Spans { get; } = new(
        (LimitSpan.Hours, "小时", "hours", []), (LimitSpan.Days, "天", "days", ["日"]), (LimitSpan.WorkingDays, "个工作日", "working days", ["工作日"]),
        (LimitSpan.Months, "个月", "months", ["月"]), (LimitSpan.Years, "年", "years", []));

    public static Vocabulary<LimitForce> Forces { get; } = new(
        (LimitForce.Law, "法定", "Law", []), (LimitForce.Practice, "惯例", "Practice", []), (LimitForce.Target, "内部目标", "Target", []));
}
