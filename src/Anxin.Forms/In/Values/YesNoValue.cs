using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Anxin.Forms.In.Cells;
using Anxin.Rules;

namespace Anxin.Forms.In.Values;

/// <summary>是 and 否 as people tick them.</summary>
internal static partial class YesNoValue
{
    public static readonly Sentence Problem = $"应填“是”或“否”";

    private static readonly FrozenSet<string> Yes = new[]
    {
        "是", "有", "√", "✓", "✔", "☑", "■", "Y", "YES", "TRUE", "1", "对", "已", "属于",
        "调解", "法律服务", "法律援助", "办结", "完结", "结案", "争议", "有争议", "存在争议", "工程建设", "全部办结",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> No = new[]
    {
        "否", "无", "×", "✗", "✘", "☐", "□", "X", "N", "NO", "FALSE", "0", "没有", "没", "不是", "不属于", "在办", "在办理", "办理中", "正在办理", "处理中", "正在处理", "调解中",
        "未", "无争议", "不存在争议", "正在调解", "进行中", "跟进中", "待办",
    }.ToFrozenSet();

    public static bool TryRead(Cell cell, out bool yes)
    {
        yes = false;
        if (cell.Kind is CellKind.Flag or CellKind.Number)
        {
            yes = cell.Number == 1;
            return cell.Number is 0 or 1;
        }
        if (cell.Kind != CellKind.Text)
            return false;
        var text = string.Concat(FullWidth.Fold(cell.Text!).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '。')));
        yes = Yes.Contains(text) || YesWith().IsMatch(text);
        return yes || No.Contains(text) || NoWith().IsMatch(text);
    }

    // 已调解; 是（已签协议）; but not 已立案未调解.
    [GeneratedRegex(@"^(已[^否未]+|是\W[^否未]*)$")]
    private static partial Regex YesWith();

    // 未办结; 否（正在调解）; but not 未知.
    [GeneratedRegex(@"^(未[^知].*|否\W.*)$")]
    private static partial Regex NoWith();
}
