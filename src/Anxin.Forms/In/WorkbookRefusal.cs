using Anxin.Rules;

namespace Anxin.Forms.In;

/// <summary>A file that cannot be read as a workbook at all; nothing of it is taken.</summary>
/// <param name="code">Stable: empty, too-large, too-many-rows, password, damaged, web-page, not-a-workbook, other-format,
/// unknown-encoding, no-heading.</param>
/// <param name="says">A plain sentence that says what to do.</param>
public sealed class WorkbookRefusal(string code, Sentence says, Exception? cause = null) : Exception(says.Chinese, cause)
{
    public string Code { get; } = code;
    public Sentence Says { get; } = says;

    internal static WorkbookRefusal Damaged(Exception? cause = null) => new(
        "damaged", $"文件内容不完整或已损坏，无法读取。请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后再上传。", cause);

    internal static WorkbookRefusal TooLarge() => new(
        "too-large", $"文件展开后过大，没有读取。请删去无关的工作表和图片，或按月份、单位拆成几个文件再上传。");

    internal static WorkbookRefusal TooManyRows() => new(
        "too-many-rows", $"文件超过 {ReadLimits.Rows:N0} 行，没有读取。请按月份或单位拆成几个文件再上传。");
}
