using System.Linq.Expressions;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Rules.Matching;

namespace Anxin.Core.Matching;

/// <summary>What of a case is held against others: a look-up reads hundreds, and shows few.</summary>
public sealed record CaseFace(
    Guid CaseId, Guid UnitId, long Serial, string Number, DateOnly AcceptedOn, string Employer, string? CreditCode, string? Site, int? People, long? AmountFen,
    Guid? JoinedTo);

/// <summary>A case with what a clue that is part of it adds, if any is.</summary>
public sealed record CaseTold(CaseFace Case, Guid? ClueId, string? CreditCode, string? Site, string? GeneralContractor, string? Place)
{
    internal static readonly Expression<Func<CaseState, Clue?, CaseTold>> From = (s, clue) => new CaseTold(
        new CaseFace(s.CaseId, s.UnitId, s.Serial, s.Number, s.AcceptedOn, s.Employer, s.CreditCode, s.Site, s.People, s.AmountFen, s.JoinedTo),
        clue!.ClueId, clue.CreditCode, clue.Site, clue.GeneralContractor, clue.Place);
}

/// <summary>A case that was held against what was asked for, with what was compared and what came of it.</summary>
public sealed record Held(CaseFace Case, MatchFacts Facts, MatchResult Result);
