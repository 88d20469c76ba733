using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Cases;

/// <summary>
/// How the number that a person stated and the workers named make the case's people and amount, whatever path an act takes.
/// </summary>
internal static class NamedPeople
{
    /// <param name="was">The case before this step.</param>
    /// <param name="next">As the step would leave it; people or an amount that differ are what a person states now.</param>
    /// <exception cref="RefusalException"><c>names-complete</c>: the sheet names everybody, so people and amount are stated there.</exception>
    public static CaseState Settle(CaseState was, CaseState next)
    {
        if (was.NamedWorkers == 0 && next.NamedWorkers == 0)
            return next;
        var states = next.People != was.People || next.AmountFen != was.AmountFen;
        if (states && was.NamesComplete && next.NamesComplete)
            throw new RefusalException("names-complete");
        var people = next.People != was.People || was.NamedWorkers == 0 ? next.People : was.StatedPeople;
        var amount = next.AmountFen != was.AmountFen || was.NamedWorkers == 0 ? next.AmountFen : was.StatedFen;
        return next.NamedWorkers == 0
            ? next with { People = people, AmountFen = amount, StatedPeople = null, StatedFen = null, NamesComplete = false }
            : next with
            {
                StatedPeople = people,
                StatedFen = amount,
                People = CasePeople.Of(people, next.NamedWorkers, next.NamesComplete),
                AmountFen = next.NamesComplete ? next.NamedFen : amount,
            };
    }
}
