using Anxin.Rules;

namespace Anxin.TestCommon;

/// <summary>Invented workers: numbers of no place and no person, with the right check sign.</summary>
public static class Workers
{
    /// <summary>An identity number that passes its check; the address part 000000 belongs to no division.</summary>
    public static string Number(int n)
    {
        var digits = $"00000019900101{n % 1000:000}";
        return digits + IdentityNumber.CheckSign(digits);
    }

    public static object Line(int n, string owed = "5000") => new { name = $"虚构工人{n}", number = Number(n), phone = $"1380000{n:0000}", trade = "木工", owedYuan = owed };

    /// <summary>A payroll as text: a title, headings in an order of their own, rows, a totals row.</summary>
    public static string Payroll(int count, string owed = "5000", string? spoiled = null) =>
        "示例工地2022年8月工资表,,,,,,\n班组：木工班,,,,,,\n序号,姓名,工种,身份证号码,出勤天数,日工资(元),欠发工资(元),备注\n"
        + string.Concat(Enumerable.Range(1, count).Select(n => $"{n},虚构工人{n},木工,{(n == 2 && spoiled is not null ? spoiled : Number(n))},25,200,{owed},\n"))
        + $"合计,,,,,,{count * decimal.Parse(owed, System.Globalization.CultureInfo.InvariantCulture)},\n";
}
