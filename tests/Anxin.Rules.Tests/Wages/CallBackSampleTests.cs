using CsCheck;

namespace Anxin.Rules.Tests.Wages;

public class CallBackSampleTests
{
    [Fact]
    public void One_in_ten_at_least_one_at_most_five_each_once_and_all_of_the_list() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int).Sample((count, turn) =>
        {
            var lines = Enumerable.Range(1, count).Select(n => n * 3).ToList();
            var sample = CallBackSample.Of(lines, turn);
            Assert.Equal(Math.Clamp((count + 9) / 10, 1, 5), sample.Count);
            Assert.Equal(sample.Count, sample.Distinct().Count());
            Assert.All(sample, n => Assert.Contains(n, lines));
        });

    [Fact]
    public void Nobody_named_nobody_asked() => Assert.Empty(CallBackSample.Of([], 7));

    [Fact]
    public void Only_what_claims_money_needs_proof() => Assert.Equal([Outcome.PaidInFull, Outcome.AgreementPerformed], Enum.GetValues<Outcome>().Where(o => o.NeedsProof()));

    [Fact]
    public void Every_word_of_wages_reads_back_as_its_own_value()
    {
        ReadsBack(WageWords.PartyRole);
        ReadsBack(WageWords.Safeguard);
        ReadsBack(WageWords.Answered);
        ReadsBack(WageWords.RateBasis);
        ReadsBack(WageWords.PaymentMethod);
        ReadsBack(WageWords.ConfirmationHow);
        ReadsBack(WageWords.PersonDocument);
        ReadsBack(WageWords.CallBackResult);
        ReadsBack(WageWords.ClosingProof);
    }

    private static void ReadsBack<T>(Vocabulary<T> words) where T : struct, Enum
    {
        foreach (var word in words.All)
            foreach (var spelling in word.Variants.Prepend(word.English).Prepend(word.Chinese).Prepend(word.Api))
                Assert.True(words.TryParse(spelling, out var read) && read.Equals(word.Value), spelling);
    }
}
