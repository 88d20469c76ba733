namespace Anxin.Core.Campaigns.Reading;

/// <summary>Every problem a campaign file can have, in words that say how to mend it.</summary>
internal static class CampaignProblemWords
{
    private static readonly Dictionary<string, (string Chinese, string English)> All = new()
    {
        ["not-yaml"] = ("从第 {1} 行第 {2} 列起读不下去，不是有效的 YAML。请核对这里和上一行：缩进只用空格、上下对齐，冒号后面要空一格，引号和括号要成对，同一个键不能写两次", "Not valid YAML from line {1}, column {2} on: {0}"),
        ["too-long"] = ("文件过长，最多 {0} 个字符", "The file is too long; at most {0} characters"),
        ["too-deep"] = ("嵌套过深，最多 {0} 层", "Nested too deeply; at most {0} levels"),
        ["empty"] = ("文件是空的", "The file is empty"),
        ["several-documents"] = ("一个文件只能写一个行动，请去掉多余的“---”", "One file holds one campaign; remove the further ---"),
        ["alias"] = ("不支持 YAML 锚点和别名（& 与 *），请写全", "YAML anchors and aliases (& and *) are not taken; write it out"),
        ["not-a-map"] = ("这里应为若干“键: 值”", "A set of key: value lines belongs here"),
        ["not-a-list"] = ("这里应为列表，每项以“- ”开头，或写成 [a, b]", "A list belongs here: items that begin with \"- \", or [a, b]"),
        ["not-a-value"] = ("这里应为单个值", "A single value belongs here"),
        ["unknown-key"] = ("未知的键“{0}”，这里可以写：{1}", "Unknown key \"{0}\"; known here: {1}"),
        ["missing-key"] = ("缺少“{0}”", "\"{0}\" is missing"),
        ["empty-value"] = ("“{0}”没有填写", "\"{0}\" is left empty"),
        ["empty-list"] = ("列表不能为空", "The list cannot be empty"),
        ["too-long-text"] = ("文字过长，最多 {0} 个字", "The text is too long; at most {0} characters"),
        ["not-a-code"] = ("“{0}”不能作代码：只用小写字母、数字和连字符，以字母或数字开头，最多64位", "\"{0}\" is no code: lower-case letters, digits and hyphens, at most 64"),
        ["not-a-duty-key"] = ("“{0}”不能作任务键：以小写字母开头，只用字母、数字和连字符，最多40位", "\"{0}\" is no duty key: letters, digits and hyphens after a lower-case letter, at most 40"),
        ["not-a-date"] = ("“{0}”不是日期，请写成 2022-10-01", "\"{0}\" is not a date; write 2022-10-01"),
        ["not-a-time"] = ("“{0}”不是时间，请写成 \"16:00\"；当日24时截止则不写", "\"{0}\" is not a time of day; write \"16:00\", or nothing for the day's end"),
        ["not-a-number"] = ("“{0}”应为 {1} 到 {2} 的整数", "\"{0}\" must be a whole number from {1} to {2}"),
        ["not-a-duration"] = ("“{0}”不是时长，请写成 30m、2h 或 1d，最长30天", "\"{0}\" is not a length of time; write 30m, 2h or 1d, at most 30 days"),
        ["not-a-flag"] = ("“{0}”应为 true 或 false", "\"{0}\" must be true or false"),
        ["not-a-choice"] = ("“{0}”不在可选之列：{1}", "\"{0}\" is not one of: {1}"),
        ["not-a-reporter-kind"] = ("“{0}”不是单位类别，可选：{1}", "\"{0}\" is no kind of unit; one of: {1}"),
        ["no-reporters"] = ("没有报送单位：请在 kinds 写单位类别，或在 codes 写单位代码", "No reporters: give kinds of units in kinds, or codes of units in codes"),
        ["no-such-reporters"] = ("没有一个单位属于这些类别，行动就没有报送单位：{0}", "No unit is of these kinds, so that nobody would report: {0}"),
        ["unknown-unit"] = ("没有代码为“{0}”的单位，请核对代码，或先到“单位”里增设", "There is no unit with the code \"{0}\": look at the code, or add the unit first"),
        ["repeated"] = ("“{0}”重复", "\"{0}\" is repeated"),
        ["window-backwards"] = ("结束日期 {1} 早于开始日期 {0}", "The window ends on {1}, before it begins on {0}"),
        ["window-too-long"] = ("期间长达 {0} 天，最多 {1} 天，请核对年份", "The window has {0} days, at most {1}; look at the year"),
        ["window-year"] = ("年份应在 {0} 到 {1} 之间", "The year must be from {0} to {1}"),
        ["window-outside"] = ("期间 {0} 至 {1} 超出行动期间 {2} 至 {3}", "The window {0} to {1} reaches outside the campaign's, {2} to {3}"),
        ["no-due-rule"] = ("没有写何时报送，请从中选一：{0}", "No rule says when it is due; give one of: {0}"),
        ["two-due-rules"] = ("报送时限只能写一种，这里写了：{0}", "Only one rule may say when it is due; found: {0}"),
        ["holiday-of-working-days"] = ("onHoliday 只用于 weekday 和 daysAfter：按工作日计算的期限不会落在休息日", "onHoliday belongs to weekday and daysAfter alone: a due day counted in working days is never a day off"),
        ["include-without-annex1"] = ("include 只用于 form: annex1", "include belongs to form: annex1 alone"),
    };

    public static IReadOnlyCollection<string> Codes => All.Keys;

    public static (string Chinese, string English) Of(string code) => All[code];
}
