using System.Collections.Frozen;
using Anxin.Rules;

namespace Anxin.Forms.In.Values;

/// <summary>What people write where they know nothing.</summary>
internal static class BlankWords
{
    private static readonly FrozenSet<string> Unknown = new[]
    {
        "", "-", "--", "---", "—", "——", "–", "/", "//", "\\", "不详", "未知", "不明", "不清楚", "待核", "待核实", "待定", "待查", "暂无", "未填", "N/A", "n/a", "NA", "null",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Same = new[] { "同上", "〃", "″", "\"", "''", "同前", "上同" }.ToFrozenSet();

    public static bool Contains(string text) => Unknown.Contains(FullWidth.Fold(text));

    /// <summary>“As above”: a row has to speak for itself, or sorting the sheet would change what it says.</summary>
    public static bool SaysSameAsAbove(string text) => Same.Contains(FullWidth.Fold(text));
}
