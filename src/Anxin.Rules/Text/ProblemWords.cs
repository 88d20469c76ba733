namespace Anxin.Rules;

/// <summary>What the rules refuse or doubt, by code, in words that say how to mend it.</summary>
public static class ProblemWords
{
    private static readonly Dictionary<string, (string Chinese, string English)> All = new()
    {
        ["credit-code-length"] = ("统一社会信用代码应为18位", "A social credit code has 18 signs"),
        ["credit-code-sign"] = ("统一社会信用代码含有不该有的字符（没有字母I、O、S、V、Z，第3至8位为数字）", "The social credit code has a sign it cannot have (no I, O, S, V, Z; digits at 3 to 8)"),
        ["credit-code-check"] = ("统一社会信用代码校验位不符，请核对是否抄错", "The social credit code's check sign does not fit; look for a slip of the pen"),
        ["credit-code-department"] = ("统一社会信用代码第1位不在已知的登记部门之内，请核对", "The social credit code's first sign is no known registry; please check"),
        ["credit-code-organisation"] = ("统一社会信用代码中的组织机构代码校验不符，请核对", "The organisation code inside the social credit code does not fit its check; please check"),
        ["identity-length"] = ("身份号码应为18位（旧号15位）", "An identity number has 18 signs (the old form 15)"),
        ["identity-sign"] = ("身份号码应为数字，只有末位可以是X", "An identity number is digits; only the last sign may be X"),
        ["identity-date"] = ("身份号码中的出生日期不存在", "The birth date in the identity number does not exist"),
        ["identity-check"] = ("身份号码校验位不符，请核对是否抄错", "The identity number's check sign does not fit; look for a slip of the pen"),
        ["phone-form"] = ("电话号码不像手机号或带区号的座机号，请核对", "This does not look like a mobile number or a landline with its area code; please check"),
        ["money-empty"] = ("请填写金额", "Please give an amount"),
        ["money-not-a-number"] = ("金额应为数字，例如 18000 或 18,000.50", "An amount is a number such as 18000 or 18,000.50"),
        ["money-negative"] = ("金额不能为负数", "An amount cannot be negative"),
        ["money-yuan-decimals"] = ("以元为单位最多两位小数", "An amount in yuan has at most two decimals"),
        ["money-wan-decimals"] = ("以万元为单位最多六位小数（精确到分）", "An amount in 万元 has at most six decimals (to the fen)"),
        ["money-too-large"] = ("金额不能超过100亿元，请核对单位是元还是万元", "An amount cannot exceed 10 billion yuan; is the unit yuan or 万元?"),
        ["count-empty"] = ("请填写人数", "Please give a number of people"),
        ["count-not-a-number"] = ("人数应为整数，例如 37", "A number of people is a whole number such as 37"),
        ["count-negative"] = ("人数不能为负数", "A number of people cannot be negative"),
        ["count-too-large"] = ("人数不能超过100万，请核对", "A number of people cannot exceed one million; please check"),
        ["recovered-more-people-than-owed"] = ("化解人数合计超过欠薪涉及人数；人数写少了就先更正案件的人数，化解登记多了就先作废那一笔", "More people were paid than the case has: amend its people if they are too few, or void the recovery that says too many"),
        ["recovered-more-than-owed"] = ("化解金额合计超过欠薪金额；金额写少了就先更正案件的金额，化解登记多了就先作废那一笔", "More was recovered than the case's amount: amend the amount if it is too small, or void the recovery that says too much"),
        ["paid-in-full-but-short"] = ("已追回金额少于欠薪金额，不能按“已足额支付”办结", "Less was recovered than is owed: the case cannot be closed as paid in full"),
        ["paid-in-full-amount-unknown"] = ("欠薪金额尚未核实，不能按“已足额支付”办结", "The amount owed is not known yet: the case cannot be closed as paid in full"),
    };

    /// <summary>All codes.</summary>
    public static IReadOnlyCollection<string> Codes => All.Keys;

    /// <exception cref="KeyNotFoundException">The code is not one of the rules'.</exception>
    public static string Chinese(string code) => All[code].Chinese;

    /// <summary>In both languages.</summary>
    /// <exception cref="KeyNotFoundException">The code is not one of the rules'.</exception>
    public static Sentence Say(string code) => Sentence.Of(All[code].Chinese, All[code].English);

    /// <inheritdoc cref="Chinese"/>
    public static string English(string code) => All[code].English;
}
