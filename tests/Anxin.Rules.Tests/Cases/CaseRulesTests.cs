namespace Anxin.Rules.Tests.Cases;

public class CaseRulesTests
{
    [Fact]
    public void A_void_case_takes_nothing_and_a_merged_one_only_its_unmerging_and_replies_to_its_letters()
    {
        Assert.Empty(CaseMoves.From(CaseStatus.Void));
        Assert.Equal([CaseAct.Unmerge, CaseAct.Reply], CaseMoves.From(CaseStatus.Merged));
    }

    [Theory]
    [InlineData(CaseStatus.Open, CaseAct.Close, true)]
    [InlineData(CaseStatus.Open, CaseAct.Reopen, false)]
    [InlineData(CaseStatus.Open, CaseAct.Unmerge, false)]
    [InlineData(CaseStatus.Closed, CaseAct.Reopen, true)]
    [InlineData(CaseStatus.Closed, CaseAct.Close, false)]
    [InlineData(CaseStatus.Closed, CaseAct.Recovery, true)]
    [InlineData(CaseStatus.Merged, CaseAct.Amend, false)]
    [InlineData(CaseStatus.Void, CaseAct.Reopen, false)]
    public void Moves(CaseStatus status, CaseAct act, bool allowed) => Assert.Equal(allowed, CaseMoves.Allows(status, act));

    [Fact]
    public void Only_a_closing_that_a_workbook_merely_stated_is_closed_again()
    {
        Assert.True(CaseMoves.AllowsClose(CaseStatus.Closed, Outcome.StatedInLedger));
        Assert.False(CaseMoves.AllowsClose(CaseStatus.Closed, Outcome.PaidInFull));
        Assert.True(CaseMoves.AllowsClose(CaseStatus.Open, null));
        Assert.False(CaseMoves.AllowsClose(CaseStatus.Void, Outcome.StatedInLedger));
    }

    [Theory]
    [InlineData(null, 0, false, null)]
    [InlineData(10, 3, false, 10)]
    [InlineData(3, 10, false, 10)]
    [InlineData(null, 4, false, 4)]
    [InlineData(10, 3, true, 3)]
    public void People_are_the_larger_number_unless_the_names_are_complete(int? stated, int named, bool complete, int? people) =>
        Assert.Equal(people, CasePeople.Of(stated, named, complete));

    [Fact]
    public void Recoveries_may_reach_but_not_exceed_people_and_amount()
    {
        Assert.Empty(CasePeople.Check(60, 1_000_00, 60, 1_000_00));
        Assert.Equal(["recovered-more-people-than-owed"], CasePeople.Check(60, 1_000_00, 61, 1_000_00));
        Assert.Equal(["recovered-more-than-owed"], CasePeople.Check(60, 1_000_00, 60, 1_000_01));
        Assert.Empty(CasePeople.Check(null, null, 61, 1_000_01));
    }

    [Theory]
    [InlineData(Outcome.PaidInFull, 100L, 99L, "paid-in-full-but-short")]
    [InlineData(Outcome.PaidInFull, 100L, 100L, null)]
    [InlineData(Outcome.PaidInFull, null, 100L, "paid-in-full-amount-unknown")]
    [InlineData(Outcome.Withdrawn, 100L, 0L, null)]
    public void Withdrawal_is_not_payment_and_paid_in_full_means_all_of_it(Outcome outcome, long? owed, long recovered, string? problem) =>
        Assert.Equal(problem, CasePeople.CheckClosing(outcome, owed, recovered));
}
