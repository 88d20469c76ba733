using System.Linq.Expressions;
using Anxin.Core.Cases;
using Anxin.Rules.Matching;

namespace Anxin.Core.Matching;

/// <summary>What of a case is held against others: a look-up reads hundreds, and shows few.</summary>
public sealed record CaseFace(
    Guid CaseId, Guid UnitId, long Serial, string Number, DateOnly AcceptedOn, string Employer, string? CreditCode, string? Site, int? People, long? AmountFen)
{
    public static readonly Expression<Func<CaseState, CaseFace>> From =
        s => new CaseFace(s.CaseId, s.UnitId, s.Serial, s.Number, s.AcceptedOn, s.Employer, s.CreditCode, s.Site, s.People, s.AmountFen);

    public static readonly Func<CaseState, CaseFace> Of = From.Compile();
}

/// <summary>A case that was held against what was asked for, with what was compared and what came of it.</summary>
public sealed record Held(CaseFace Case, MatchFacts Facts, MatchResult Result);
