using Anxin.Bench.Corpus.World;

namespace Anxin.Bench.Corpus.Writing;

/// <summary>Where nobody knows a firm: a foreman, 某某公司, or nothing.</summary>
internal sealed class ForemanWriting(Dice dice)
{
    public string Foreman(Arrears arrears, MarkSet marks)
    {
        marks.Add(Mark.ForemanNamed);
        var name = arrears.Foreman;
        if (name.Length > 1)
            return dice.Pick([$"工头{name}", name, $"{name}老板", $"包工头{name}", $"{name}（工头）"]);
        var called = dice.Favour<string>([$"工头老{name}", $"包工头老{name}", $"老{name}", $"{name}老板", $"{name}工头", $"{name}某某", $"{name}师傅",
            $"姓{name}的包工头", $"包工头{name}某", $"个人（{name}某）"]);
        return dice.Chance(0.2) ? $"{called}，{arrears.County.Common}工地" : called;
    }

    public string Unknown(Arrears arrears, MarkSet marks)
    {
        marks.Add(Mark.EmployerUnknown);
        var some = $"{arrears.Firm?.Trade.Said ?? "劳务"}{(arrears.Firm is null or { Kind: FirmKind.Company } ? "公司" : "")}";
        return dice.Pick(["不清楚", "不知道", "不详", $"某{some}", $"{arrears.County.PrefectureShort}某{some}", "XX公司", $"一家{some}"]);
    }

    /// <summary>What clerks add to an employer.</summary>
    public string WithRemark(string employer, Arrears arrears, MarkSet marks)
    {
        marks.Add(Mark.Remark);
        var name = arrears.Foreman;
        return dice.Pick([$"{employer}（包工头老{name}）", $"{employer}/老{name}", $"疑似{employer}", $"{employer}(负责人{name}某)", $"{employer}，具体不详"]);
    }
}
