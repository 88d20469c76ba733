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
        return Stating(next, people, amount);
    }

    /// <summary>What a person states of a case, whatever names there are beside it.</summary>
    public static (int? People, long? Fen) Stated(CaseState state) =>
        state.NamedWorkers == 0 ? (state.People, state.AmountFen) : (state.StatedPeople, state.StatedFen);

    /// <summary>The case with its names, where a person states so much.</summary>
    public static CaseState Stating(CaseState state, int? people, long? fen) => state.NamedWorkers == 0
        ? state with { People = people, AmountFen = fen, StatedPeople = null, StatedFen = null, NamesComplete = false }
        : state with
        {
            StatedPeople = people,
            StatedFen = fen,
            People = CasePeople.Of(people, state.NamedWorkers, state.NamesComplete),
            AmountFen = state.NamesComplete ? state.NamedFen : fen,
        };
}
