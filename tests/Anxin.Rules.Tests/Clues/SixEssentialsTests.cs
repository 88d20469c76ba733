namespace Anxin.Rules.Tests;

public sealed class SixEssentialsTests
{
    [Fact]
    public void A_clue_that_says_nothing_scores_nought_and_is_asked_first_how_to_reach_somebody()
    {
        var known = default(KnownEssentials);
        Assert.Equal(0, SixEssentials.Score(known));
        Assert.Equal(Essential.Contact, SixEssentials.Missing(known)[0]);
        Assert.Equal(Enum.GetValues<Essential>().Order(), SixEssentials.Missing(known).Order());
    }

    [Fact]
    public void What_is_known_is_not_asked_again()
    {
        var known = new KnownEssentials(Employer: true, Project: true, Amount: false, Period: true, Workers: true, Contact: true);
        Assert.Equal(5, SixEssentials.Score(known));
        Assert.Equal([Essential.Amount], SixEssentials.Missing(known));
        Assert.Empty(SixEssentials.Missing(known with { Amount = true }));
    }

    [Fact]
    public void Every_conclusion_knows_where_to_go_instead() =>
        Assert.All(Enum.GetValues<ClueConclusion>(), c => Assert.NotEmpty(WhereToGo.For(c)));
}
