using System.Globalization;
using CsCheck;

namespace Anxin.Rules.Tests.Amounts;

public class MoneyTests
{
    [Theory]
    [InlineData("18000", 18_000_00)]
    [InlineData("18000.5", 18_000_50)]
    [InlineData("0.01", 1)]
    [InlineData("1,234,567.89", 1_234_567_89)]
    [InlineData("１８，０００．００", 18_000_00)]
    [InlineData(" ¥18000元", 18_000_00)]
    [InlineData("0", 0)]
    [InlineData("10000000000", Money.MaxFen)]
    public void Yuan_are_read(string text, long fen)
    {
        Assert.True(Money.TryParseYuan(text, out var read, out var problem), problem);
        Assert.Equal(fen, read);
    }

    [Theory]
    [InlineData("1.8", 18_000_00)]
    [InlineData("0.000001", 1)]
    [InlineData("1.234567万元", 1_234_567)]
    [InlineData("4,512.33", 45_123_300_00)]
    public void Wan_are_read(string text, long fen)
    {
        Assert.True(Money.TryParseWan(text, out var read, out var problem), problem);
        Assert.Equal(fen, read);
    }

    [Theory]
    [InlineData(null, "money-empty")]
    [InlineData("  ", "money-empty")]
    [InlineData("元", "money-empty")]
    [InlineData("18000.005", "money-yuan-decimals")]
    [InlineData("-5", "money-negative")]
    [InlineData("－５", "money-negative")]
    [InlineData("1e5", "money-not-a-number")]
    [InlineData("1,80", "money-not-a-number")]
    [InlineData("5.", "money-not-a-number")]
    [InlineData(".5", "money-not-a-number")]
    [InlineData("约5000", "money-not-a-number")]
    [InlineData("10000000000.01", "money-too-large")]
    [InlineData("99999999999999999999999999999999", "money-too-large")]
    public void What_is_no_amount_in_yuan_says_why(string? text, string problem)
    {
        Assert.False(Money.TryParseYuan(text, out _, out var found));
        Assert.Equal(problem, found);
    }

    [Theory]
    [InlineData("1.2345678", "money-wan-decimals")]
    [InlineData("1000000.000001", "money-too-large")]
    public void What_is_no_amount_in_wan_says_why(string text, string problem)
    {
        Assert.False(Money.TryParseWan(text, out _, out var found));
        Assert.Equal(problem, found);
    }

    [Theory]
    [InlineData(18_000_00, "18000.00", "1.8")]
    [InlineData(1, "0.01", "0.000001")]
    [InlineData(0, "0.00", "0")]
    [InlineData(100_000_00, "100000.00", "10")]
    public void Amounts_are_shown_exactly(long fen, string yuan, string wan)
    {
        Assert.Equal(yuan, Money.Yuan(fen));
        Assert.Equal(wan, Money.Wan(fen));
    }

    [Fact]
    public void A_printed_table_may_ask_for_fewer_digits()
    {
        Assert.Equal("1.25", Money.Wan(12_450_00, 2));
        Assert.Equal("1.80", Money.Wan(18_000_00, 2));
        Assert.Equal("3", Money.Wan(25_000_00, 0));
    }

    [Theory]
    [InlineData(37, "0.0037")]
    [InlineData(10_000, "1")]
    [InlineData(0, "0")]
    [InlineData(123_450, "12.345")]
    public void People_in_wan_are_exact(long people, string wan) => Assert.Equal(wan, Money.WanPeople(people));

    [Fact]
    public void Every_amount_reads_back_from_yuan_and_from_wan() =>
        Gen.Long[0, Money.MaxFen].Sample(fen =>
            Money.TryParseYuan(Money.Yuan(fen), out var yuan, out _) && yuan == fen
            && Money.TryParseWan(Money.Wan(fen), out var wan, out _) && wan == fen);

    [Fact]
    public void Shown_amounts_add_up_to_the_shown_total() =>
        Gen.Long[0, 1_000_000_000].Array[1, 50].Sample(amounts =>
            amounts.Sum(fen => decimal.Parse(Money.Wan(fen), CultureInfo.InvariantCulture)) == decimal.Parse(Money.Wan(amounts.Sum()), CultureInfo.InvariantCulture));

    [Fact]
    public void A_sum_is_shared_out_to_the_fen_and_nobody_gets_more_than_is_owed() =>
        Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[0, 5_000_000].Array[1, 200]).Sample((fen, owed) =>
            Money.Share(fen, owed) is var shares && shares.Sum() == Math.Min(fen, owed.Sum())
            && shares.Zip(owed).All(s => s.First >= 0 && s.First <= s.Second));

    [Theory]
    [InlineData("37", 37, "")]
    [InlineData("１，２００人", 1200, "")]
    [InlineData("37.0", 37, "")]
    [InlineData("37.5", 0, "count-not-a-number")]
    [InlineData("-1", 0, "count-negative")]
    [InlineData("1000000000", 0, "count-too-large")]
    [InlineData("", 0, "count-empty")]
    public void Numbers_of_people(string text, int people, string problem)
    {
        Assert.Equal(problem.Length == 0, HeadCount.TryParse(text, out var read, out var found));
        Assert.Equal((people, problem), (read, found));
    }
}
