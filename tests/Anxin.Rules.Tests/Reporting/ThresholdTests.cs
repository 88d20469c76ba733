namespace Anxin.Rules.Tests.Reporting;

public class ThresholdTests
{
    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    [InlineData(51, true)]
    [InlineData(null, false)]
    public void Fifty_people_or_more_includes_fifty(int? people, bool reached) =>
        Assert.Equal(reached, Threshold.Reached(people, 50));
}
