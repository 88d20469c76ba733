using CsCheck;

namespace Anxin.Rules.Tests.Text;

public class TextTests
{
    [Fact]
    public void Grams_are_distinct_pairs_of_letters_and_digits()
    {
        Assert.Equal(["青海", "海建", "建筑"], Bigrams.Of("青海建筑"));
        Assert.Equal(["ab", "b1", "12", "2号"], Bigrams.Of("ＡＢ12号"));
        Assert.Equal(["建筑"], Bigrams.Of("建筑、建筑 业"));
        Assert.Empty(Bigrams.Of("青"));
        Assert.Equal("青海 海建", Bigrams.Index("青海建"));
    }

    [Fact]
    public void Full_width_forms_and_blanks_of_any_kind_are_folded() =>
        Assert.Equal("A1(2) ¥,.", FullWidth.Fold("\u3000\uFEFFＡ１（２）\u00A0￥，．\u3000"));

    [Fact]
    public void A_rare_character_beyond_the_first_plane_is_one_sign() => Assert.Equal(["𠮷建"], Bigrams.Of("𠮷建"));

    [Fact]
    public void What_is_searched_inside_a_name_is_always_found_by_its_grams() =>
        Gen.Select(Gen.Char["青海建筑有限公司AB12（） "].Array[2, 30], Gen.Int[0, 29], Gen.Int[2, 6]).Sample((signs, at, length) =>
        {
            var name = new string(signs);
            var part = name.Substring(Math.Min(at, name.Length - 1));
            part = part[..Math.Min(length, part.Length)];
            return Bigrams.Of(part).All(Bigrams.Of(name).Contains);
        });

    [Fact]
    public void A_date_in_a_sentence_is_said_as_people_write_it_and_told_to_programs_as_they_read_it()
    {
        DateOnly? accepted = new DateOnly(2022, 10, 3);
        Sentence says = $"不能早于受理日期（{accepted}）";
        Assert.Equal("不能早于受理日期（2022年10月3日）", says.Chinese);
        Assert.Equal("不能早于受理日期（2022-10-03）", says.Coded);
        Assert.Equal("3 October 2022", ((Sentence)says.Fills[0]).English);
    }

    [Fact]
    public void Every_problem_has_words_in_both_languages() =>
        Assert.All(ProblemWords.Codes, code =>
        {
            Assert.NotEmpty(ProblemWords.Chinese(code));
            Assert.NotEmpty(ProblemWords.English(code));
        });
}
