using System.Collections.Frozen;

namespace Anxin.Forms.In.Payrolls;

/// <summary>What a payroll's column says; named after the fields of a worker's line.</summary>
internal enum PayrollField { Ignored, Name, Document, Number, Phone, Trade, Days, Pieces, DayRate, PieceRate, MonthRate, From, To, Earned, PaidBefore, Owed, Agreed, Note }

/// <summary>What headings are called in payrolls (工资表、考勤表、欠薪花名册). Other columns are left alone, and said.</summary>
internal static class PayrollWords
{
    public static FrozenDictionary<string, PayrollField> Headings { get; } = Table(
        (PayrollField.Ignored, ["序号", "编号", "No", "签字", "签名", "本人签字", "本人签名", "领款人签字", "领款人", "手印", "银行卡号", "银行账号", "开户行", "开户银行", "性别", "年龄", "民族", "住址", "家庭住址",
            "地址", "班组", "班组名称", "部门", "项目", "项目名称", "扣款", "借支", "预支"]),
        (PayrollField.Name, ["姓名", "名字", "工人姓名", "职工姓名", "农民工姓名", "劳动者姓名", "员工姓名"]),
        (PayrollField.Document, ["证件类型", "证件种类", "证件名称"]),
        (PayrollField.Number, ["身份证号", "身份证号码", "身份证", "居民身份证号", "居民身份证号码", "公民身份号码", "证件号", "证件号码", "身份号码"]),
        (PayrollField.Phone, ["电话", "联系电话", "手机", "手机号", "手机号码", "电话号码", "联系方式"]),
        (PayrollField.Trade, ["工种", "岗位", "职务", "工作岗位", "工种岗位"]),
        (PayrollField.Days, ["出勤天数", "出勤", "工日", "天数", "出勤日数", "实际出勤", "实际出勤天数", "考勤天数", "出工天数", "用工天数", "工天", "出勤工日", "总工日"]),
        (PayrollField.Pieces, ["工程量", "完成工程量", "数量", "件数", "工作量", "完成量", "计件数量"]),
        (PayrollField.DayRate, ["日工资", "日单价", "日薪", "工价", "每日工资", "日工资标准", "日工资单价", "工日单价", "日工资或单价"]),
        (PayrollField.PieceRate, ["单价", "计件单价", "计量单价", "每件单价"]),
        (PayrollField.MonthRate, ["月工资", "月薪", "月工资标准"]),
        (PayrollField.From, ["开始日期", "起始日期", "进场日期", "进场时间", "开始时间", "起始时间"]),
        (PayrollField.To, ["截止日期", "结束日期", "退场日期", "退场时间", "截止时间", "结束时间"]),
        (PayrollField.Earned, ["应发", "应发工资", "应发金额", "应付工资", "应付", "应得工资", "应发合计", "工资总额", "工资合计", "总工资", "应付金额", "应发数"]),
        (PayrollField.PaidBefore, ["已发", "已发工资", "已发金额", "已付", "已付工资", "已付金额", "已支付", "已领工资", "已领", "实发", "实发工资", "实发金额", "已支付金额", "已支付工资"]),
        (PayrollField.Owed, ["欠发", "欠发工资", "欠发金额", "欠付", "欠付工资", "未发", "未发工资", "未付", "未付工资", "未付金额", "欠薪", "欠薪金额", "拖欠工资", "拖欠金额", "剩余工资", "余额", "下欠", "尚欠", "尚欠工资"]),
        (PayrollField.Agreed, ["协议金额", "约定金额", "协商金额", "调解金额"]),
        (PayrollField.Note, ["备注", "说明", "备注说明"]));

    private static FrozenDictionary<string, PayrollField> Table(params (PayrollField Field, string[] Words)[] rows) =>
        rows.SelectMany(row => row.Words.Select(word => KeyValuePair.Create(word, row.Field))).ToFrozenDictionary(StringComparer.Ordinal);
}
