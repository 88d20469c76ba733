using static Anxin.Rules.Tests.TestData;

namespace Anxin.Rules.Tests.Reporting;

public class ObligationRuleTests
{
    private static readonly DateTime Due = Instant("2022-10-10T16:00:00+08:00");
    private static readonly DateTime Before = Due.AddHours(-1);
    private static readonly DateTime After = Due.AddHours(1);
    private static readonly DateTime Later = Due.AddHours(5);

    [Fact]
    public void Before_the_due_instant_a_duty_is_open() =>
        AssertStanding(ObligationState.Open, ZeroKind.None, null, Facts(ZeroPolicy.NoActivity), Due.AddTicks(-1));

    [Fact]
    public void At_the_due_instant_a_unit_with_activity_is_late() =>
        AssertStanding(ObligationState.Late, ZeroKind.None, null, Facts(ZeroPolicy.NoActivity) with { HasActivity = true }, Due);

    [Fact]
    public void At_the_due_instant_a_silent_unit_without_activity_is_deemed_to_have_reported_zero() =>
        AssertStanding(ObligationState.ZeroDeemed, ZeroKind.Deemed, true, Facts(ZeroPolicy.NoActivity), Due);

    [Fact]
    public void Where_zero_is_explicit_silence_is_late() =>
        AssertStanding(ObligationState.Late, ZeroKind.None, null, Facts(ZeroPolicy.ConfirmedOnly), Due);

    [Fact]
    public void With_cases_open_silence_is_zero_only_where_the_policy_says_so()
    {
        AssertStanding(ObligationState.ZeroDeemed, ZeroKind.Deemed, true, Facts(ZeroPolicy.NoActivity) with { HasOpenCases = true }, Due);
        AssertStanding(
            ObligationState.Late, ZeroKind.None, null, Facts(ZeroPolicy.NoActivityAndNothingOpen) with { HasOpenCases = true }, Due);
        AssertStanding(ObligationState.ZeroDeemed, ZeroKind.Deemed, true, Facts(ZeroPolicy.NoActivityAndNothingOpen), Due);
    }

    [Fact]
    public void An_empty_table_confirms_zero() =>
        AssertStanding(ObligationState.Submitted, ZeroKind.Confirmed, true, Facts(ZeroPolicy.ConfirmedOnly, new SubmissionFact(Before, Empty: true)), Later);

    [Fact]
    public void What_is_received_at_the_due_instant_is_late_for_ever()
    {
        AssertStanding(ObligationState.Submitted, ZeroKind.None, false, Facts(ZeroPolicy.ConfirmedOnly, new SubmissionFact(Due, false)), Later);
        AssertStanding(
            ObligationState.Accepted, ZeroKind.None, false, Facts(ZeroPolicy.ConfirmedOnly, new SubmissionFact(Due, false, AcceptedAt: After)), Later);
    }

    [Fact]
    public void What_is_received_just_before_the_due_instant_is_on_time() =>
        AssertStanding(
            ObligationState.Submitted, ZeroKind.None, true, Facts(ZeroPolicy.ConfirmedOnly, new SubmissionFact(Due.AddTicks(-1), false)), Later);

    [Fact]
    public void A_returned_report_corrected_after_the_due_instant_was_still_on_time()
    {
        var returned = new SubmissionFact(Before, false, ReturnedAt: After);
        AssertStanding(ObligationState.Returned, ZeroKind.None, true, Facts(ZeroPolicy.ConfirmedOnly, returned), After);
        AssertStanding(
            ObligationState.Submitted, ZeroKind.None, true, Facts(ZeroPolicy.ConfirmedOnly, returned, new SubmissionFact(Later, false)), Later);
    }

    [Fact]
    public void Of_two_rulings_on_one_version_the_later_stands()
    {
        var reconsidered = new SubmissionFact(Before, false, AcceptedAt: Later, ReturnedAt: After);
        AssertStanding(ObligationState.Returned, ZeroKind.None, true, Facts(ZeroPolicy.ConfirmedOnly, reconsidered), After);
        AssertStanding(ObligationState.Accepted, ZeroKind.None, true, Facts(ZeroPolicy.ConfirmedOnly, reconsidered), Later);
        var withdrawn = new SubmissionFact(Before, false, AcceptedAt: After, ReturnedAt: Later);
        AssertStanding(ObligationState.Returned, ZeroKind.None, true, Facts(ZeroPolicy.ConfirmedOnly, withdrawn), Later);
    }

    [Fact]
    public void Activity_entered_later_contradicts_a_deemed_zero_openly()
    {
        var contradicted = Facts(ZeroPolicy.NoActivity) with { ZeroDeemedAt = Due, HasActivity = true };
        AssertStanding(ObligationState.Late, ZeroKind.Deemed, false, contradicted, After);
        AssertStanding(
            ObligationState.Submitted, ZeroKind.Deemed, false, contradicted with { Submissions = [new SubmissionFact(Later, false)] }, Later);
    }

    [Fact]
    public void A_contradiction_stands_when_what_made_it_is_voided_again() =>
        AssertStanding(
            ObligationState.Late, ZeroKind.Deemed, false, Facts(ZeroPolicy.NoActivity) with { ZeroDeemedAt = Due, Contradicted = true }, Later);

    [Fact]
    public void A_deemed_zero_followed_by_an_empty_table_was_on_time() =>
        AssertStanding(
            ObligationState.Submitted, ZeroKind.Deemed, true,
            Facts(ZeroPolicy.NoActivity, new SubmissionFact(After, Empty: true)) with { ZeroDeemedAt = Due }, Later);

    [Fact]
    public void An_old_case_found_open_contradicts_a_zero_that_meant_nothing_open()
    {
        var found = Facts(ZeroPolicy.NoActivityAndNothingOpen) with { ZeroDeemedAt = Due, HasOpenCases = true };
        AssertStanding(ObligationState.Late, ZeroKind.Deemed, false, found, After);
        AssertStanding(ObligationState.ZeroDeemed, ZeroKind.Deemed, true, found with { ZeroPolicy = ZeroPolicy.NoActivity }, After);
    }

    [Fact]
    public void Silence_was_zero_even_if_its_evidence_is_not_kept_yet() =>
        AssertStanding(
            ObligationState.Submitted, ZeroKind.Deemed, true,
            Facts(ZeroPolicy.NoActivity, new SubmissionFact(After, Empty: true)), Later);

    [Fact]
    public void A_report_that_came_in_time_and_was_returned_is_not_overdue_and_one_that_came_late_is()
    {
        Assert.True(ObligationRule.State(Facts(ZeroPolicy.ConfirmedOnly, new SubmissionFact(Before, false, ReturnedAt: After)), Later).IsDueMet);
        Assert.False(ObligationRule.State(Facts(ZeroPolicy.ConfirmedOnly, new SubmissionFact(After, false, ReturnedAt: Later)), Later).IsDueMet);
        Assert.False(ObligationRule.State(Facts(ZeroPolicy.ConfirmedOnly), Later).IsDueMet);
    }

    [Fact]
    public void What_has_not_happened_yet_decides_nothing()
    {
        var facts = Facts(ZeroPolicy.ConfirmedOnly, new SubmissionFact(Before, false, AcceptedAt: Later));
        AssertStanding(ObligationState.Open, ZeroKind.None, null, facts, Before.AddTicks(-1));
        AssertStanding(ObligationState.Submitted, ZeroKind.None, true, facts, After);
        AssertStanding(ObligationState.Accepted, ZeroKind.None, true, facts, Later);
    }

    private static ObligationFacts Facts(ZeroPolicy policy, params SubmissionFact[] submissions) => new(Due, submissions, policy);

    private static void AssertStanding(ObligationState state, ZeroKind zero, bool? onTime, ObligationFacts facts, DateTime now) =>
        Assert.Equal(new ObligationStanding(state, zero, onTime), ObligationRule.State(facts, now));
}
