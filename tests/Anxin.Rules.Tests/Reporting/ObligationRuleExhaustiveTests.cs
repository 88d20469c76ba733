using static Anxin.Rules.Tests.TestData;

namespace Anxin.Rules.Tests.Reporting;

/// <summary>Every mixture of instants, submissions, evidence, activity and policy, held against sentences that must always be true.</summary>
public class ObligationRuleExhaustiveTests
{
    private static readonly DateTime Due = Instant("2022-10-10T16:00:00+08:00");
    private static readonly DateTime[] Times = [Due.AddHours(-2), Due.AddTicks(-1), Due, Due.AddHours(1), Due.AddHours(2)];

    [Fact]
    public void In_every_mixture()
    {
        var count = 0;
        foreach (var (facts, now) in Mixtures())
        {
            var standing = ObligationRule.State(facts, now);
            var received = facts.Submissions.Where(s => s.ReceivedAt <= now).ToList();
            var context = $"{facts} {string.Join(';', facts.Submissions)} at {now:O}: {standing}";

            Always(standing.State != ObligationState.Open || (now < Due && received.Count == 0), context);
            Always(standing.State != ObligationState.Late || (now >= Due && received.Count == 0), context);
            Always(standing.State is ObligationState.Open or ObligationState.Late or ObligationState.ZeroDeemed || received.Count > 0, context);
            Always(standing.State != ObligationState.ZeroDeemed || (standing.Zero == ZeroKind.Deemed && standing.OnTime == true), context);
            Always(standing.State != ObligationState.ZeroDeemed || !facts.HasActivity, context);
            Always((standing.OnTime is null) == (received.Count == 0 && standing.Zero == ZeroKind.None), context);
            Always(standing.Zero != ZeroKind.Confirmed || received[^1].Empty, context);
            Always(facts.ZeroDeemedAt is null || now < facts.ZeroDeemedAt || standing.Zero == ZeroKind.Deemed, context);
            Always(received.Count == 0 || received[0].ReceivedAt >= Due || standing.OnTime == true, context);
            Always(facts.ZeroPolicy != ZeroPolicy.ConfirmedOnly || facts.ZeroDeemedAt is not null || standing.Zero != ZeroKind.Deemed, context);
            count++;
        }
        Assert.True(count > 10_000, $"{count} mixtures");
    }

    [Fact]
    public void Late_stays_late()
    {
        foreach (var (facts, now) in Mixtures())
            if (ObligationRule.State(facts, now).OnTime == false)
                Assert.All(Times.Where(t => t > now), t => Assert.False(ObligationRule.State(facts, t).OnTime));
    }

    private static IEnumerable<(ObligationFacts Facts, DateTime Now)> Mixtures() =>
        from submissions in Histories()
        from policy in Enum.GetValues<ZeroPolicy>()
        from deemed in new DateTime?[] { null, Due, Due.AddHours(1) }
        where deemed is null || submissions.All(s => s.ReceivedAt >= deemed)
        from activity in new[] { false, true }
        from open in new[] { false, true }
        from contradicted in new[] { false, true }
        from now in Times
        select (new ObligationFacts(Due, submissions, policy, deemed, activity, open, contradicted), now);

    private static IEnumerable<SubmissionFact[]> Histories()
    {
        yield return [];
        foreach (var first in Versions())
        {
            yield return [first];
            if (first.ReturnedAt is { } returned)
                foreach (var second in Versions().Where(s => s.ReceivedAt >= returned))
                    yield return [first, second];
        }
    }

    private static IEnumerable<SubmissionFact> Versions() =>
        from received in Times
        from empty in new[] { false, true }
        from ruled in Times.Select(t => (DateTime?)t).Prepend(null)
        where ruled is null || ruled >= received
        from accepted in ruled is null ? new[] { true } : [true, false]
        select new SubmissionFact(received, empty, accepted ? ruled : null, accepted ? null : ruled);

    private static void Always(bool holds, string context) => Assert.True(holds, context);
}
