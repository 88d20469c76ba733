using System.Globalization;
using CsCheck;

namespace Anxin.Rules.Tests.Amounts;

/// <summary>Workers say numbers as one says them.</summary>
public class SpokenNumberTests
{
    [Theory]
    [InlineData("十二万", 120_000)]
    [InlineData("十二万多块", 120_000)]
    [InlineData("三千五", 3_500)]
    [InlineData("三千零五", 3_005)]
    [InlineData("三千零五十", 3_050)]
    [InlineData("一万二", 12_000)]
    [InlineData("一万二千三百四十五元", 12_345)]
    [InlineData("两万五千块钱左右", 25_000)]
    [InlineData("1万2", 12_000)]
    [InlineData("１.２万", 12_000)]
    [InlineData("12万3千", 123_000)]
    [InlineData("一百多个", 100)]
    [InlineData("20来人", 20)]
    [InlineData("大概一百二十个人", 120)]
    [InlineData("十几个", 10)]
    [InlineData("二十几万", 200_000)]
    [InlineData("十", 10)]
    [InlineData("一百二", 120)]
    [InlineData("五个人", 5)]
    [InlineData("8,000 块", 8_000)]
    public void What_is_said_is_read(string said, int meant)
    {
        Assert.True(SpokenNumber.TryRead(said, out var number), said);
        Assert.Equal(meant, number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("好几千")]
    [InlineData("两三千")]
    [InlineData("几十个")]
    [InlineData("百")]
    [InlineData("万")]
    [InlineData("一万二万")]
    [InlineData("一百千")]
    [InlineData("不知道")]
    [InlineData("三年")]
    [InlineData("1.2.3")]
    public void What_names_no_one_number_is_not_read(string? said) => Assert.False(SpokenNumber.TryRead(said, out _));

    [Fact]
    public void Every_number_below_a_hundred_million_said_in_full_is_read_back() =>
        Gen.Int[1, 99_999_999].Sample(n =>
        {
            Assert.True(SpokenNumber.TryRead(Said(n), out var read), Said(n));
            Assert.Equal(n, read);
            Assert.True(SpokenNumber.TryRead(n.ToString(CultureInfo.InvariantCulture), out read));
            Assert.Equal(n, read);
        });

    private static string Said(int n) => n >= 10_000
        ? Section(n / 10_000) + "万" + (n % 10_000 is 0 ? "" : (n % 10_000 < 1_000 ? "零" : "") + Section(n % 10_000)) : Section(n);

    /// <summary>1,005 is 一千零五.</summary>
    private static string Section(int n)
    {
        var (said, gap) = ("", false);
        foreach (var (size, unit) in new[] { (1_000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = n / size % 10;
            if (digit > 0)
                said += (gap && said.Length > 0 ? "零" : "") + "零一二三四五六七八九"[digit] + unit;
            gap = digit == 0;
        }
        return said;
    }
}
