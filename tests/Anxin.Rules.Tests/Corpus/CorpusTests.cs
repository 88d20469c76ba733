using System.Text.Json;
using Anxin.Bench.Corpus;
using Anxin.Bench.Corpus.World;

namespace Anxin.Rules.Tests.Corpus;

/// <summary>What the open corpus promises to whoever judges with it.</summary>
public sealed class CorpusTests
{
    private static readonly IReadOnlyList<CorpusRecord> Made = CorpusMaker.Make(7, 4000);

    [Fact]
    public void The_same_seed_gives_the_same_corpus_and_another_seed_another()
    {
        var text = CorpusFile.Write(CorpusMaker.Make(3, 300));
        Assert.Equal(text, CorpusFile.Write(CorpusMaker.Make(3, 300)));
        Assert.NotEqual(text, CorpusFile.Write(CorpusMaker.Make(4, 300)));
    }

    [Fact]
    public void The_published_sample_is_seed_2022_with_850_arrears() =>
        Assert.Equal(TestData.ReadText("corpus-sample.csv"), CorpusFile.Write(CorpusMaker.Make(2022, 850)));

    [Fact]
    public void What_is_written_reads_back_unchanged() =>
        Assert.Equal(Made, CorpusFile.Read(CorpusFile.Write(Made)));

    [Fact]
    public void Every_trap_and_every_mark_occurs()
    {
        Assert.Empty(Trap.All.Except(Made.Select(r => r.Trap!)));
        Assert.Empty(Mark.All.Except(Made.SelectMany(r => r.Marks.Split(' '))));
    }

    [Fact]
    public void Nothing_is_marked_that_is_not_listed() =>
        Assert.Empty(Made.SelectMany(r => r.Marks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(m => !m.StartsWith(Mark.Shows, StringComparison.Ordinal)).Except(Mark.All));

    [Fact]
    public void No_two_arrears_of_a_family_are_one_employer_on_one_site()
    {
        var families = new Families(new Dice(11));
        foreach (var family in Enumerable.Range(0, 6000).Select(_ => families.Next()).Where(f => f.Count > 1))
        {
            var kinds = family.Select(a => (a.Firm?.Code ?? a.Phones[0], Site: a.Site is { } s ? $"{s.Before}{s.Core}{s.Work}/{s.Phase}/{s.Lot}" : ""));
            Assert.Equal(family.Count, kinds.Distinct().Count());
        }
    }

    [Fact]
    public void A_credit_code_fails_its_check_where_it_was_mistyped_and_nowhere_else()
    {
        foreach (var r in Made.Where(r => r.CreditCode is not null))
            Assert.Equal(r.Marks.Split(' ').Contains(Mark.CodeMistyped),
                SocialCreditCode.Check(SocialCreditCode.Normalise(r.CreditCode!)) != CheckResult.Valid);
    }

    [Fact]
    public void Telephones_are_of_numbers_nobody_has()
    {
        foreach (var r in Made.Where(r => r.Phone is not null))
            Assert.Matches(@"^(86)?154\d{8}$|^09\d\d00\d{5}$", string.Concat(FullWidth.Fold(r.Phone!).Where(char.IsAsciiDigit)));
    }

    [Fact]
    public void Counties_are_those_of_the_product()
    {
        using var file = JsonDocument.Parse(TestData.ReadText("qinghai-divisions.json"));
        var theirs = file.RootElement.GetProperty("prefectures").EnumerateArray().SelectMany(p =>
            p.GetProperty("counties").EnumerateArray().Select(c => (c.GetProperty("code").GetString(), c.GetProperty("name").GetString(),
                p.GetProperty("name").GetString())));
        Assert.Equal(theirs, Counties.All.Select(c => ((string?)c.Code, (string?)c.Name, (string?)c.Prefecture)));
    }

    [Fact]
    public void The_judge_knows_the_truth_silence_and_a_trap()
    {
        var truth = CorpusPair.TruthOf(Made).ToList();
        var all = Judge.Weigh(Made, truth);
        Assert.Equal((1.0, 1.0), (all.Precision, all.Recall));

        var nothing = Judge.Weigh(Made, []);
        Assert.Equal((1.0, 0.0, truth.Count), (nothing.Precision, nothing.Recall, nothing.Missed.Count));

        var one = Made.First(r => r.Trap == Trap.TwoEmployers);
        var other = Made.First(r => r.Family == one.Family && r.Entity != one.Entity);
        var misled = Judge.Weigh(Made, [.. truth, new CorpusPair(one.Id, other.Id), new CorpusPair(other.Id, one.Id)]);
        Assert.Single(misled.Wrong);
        Assert.Equal(1, misled.Traps.Single(t => t.Name == Trap.TwoEmployers).Said);
    }

    [Fact]
    public void At_entry_a_record_is_looked_up_without_its_truth()
    {
        var seen = new List<CorpusRecord>();
        Judge.WeighAtEntry(Made, (r, before) =>
        {
            Assert.Equal(seen.Count, before);
            seen.Add(r);
            return [];
        });
        Assert.All(seen, r => Assert.Equal(("", null, null, ""), (r.Entity, r.Family, r.Trap, r.Marks)));
    }
}
