using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Rules.Matching;

namespace Anxin.Core.Matching;

/// <summary>What is known of drafts, clues and cases, for holding one against another. Personal text never comes here: phones only as marks.</summary>
public static class MatchFactsOf
{
    public static MatchFacts Draft(CaseDraft draft) => new()
    {
        On = draft.AcceptedOn,
        Employer = draft.Employer,
        CreditCode = draft.CreditCode,
        Site = draft.Site,
        People = draft.People,
        AmountFen = draft.AmountFen,
        UnitCode = draft.UnitCode,
    };

    public static MatchFacts Clue(Clue clue, string? unitCode, IEnumerable<string> phones) => new()
    {
        On = clue.ReceivedOn,
        Employer = clue.Employer,
        CreditCode = clue.CreditCode,
        Site = clue.Site,
        GeneralContractor = clue.GeneralContractor,
        Phones = [.. phones],
        People = clue.People,
        AmountFen = clue.AmountFen,
        Place = clue.Place,
        UnitCode = unitCode,
    };

    /// <param name="clues">Those taken into the case, with more to tell than the case.</param>
    public static MatchFacts Case(CaseFace s, string? unitCode, IReadOnlyList<Clue> clues, ILookup<Guid, string> marks) => new()
    {
        On = s.AcceptedOn,
        Employer = s.Employer,
        CreditCode = s.CreditCode ?? clues.Select(c => c.CreditCode).FirstOrDefault(c => c is not null),
        Site = s.Site ?? clues.Select(c => c.Site).FirstOrDefault(c => c is not null),
        GeneralContractor = clues.Select(c => c.GeneralContractor).FirstOrDefault(c => c is not null),
        Phones = [.. clues.SelectMany(c => marks[c.ClueId]).Distinct()],
        People = s.People,
        AmountFen = s.AmountFen,
        Place = clues.Select(c => c.Place).FirstOrDefault(c => c is not null),
        UnitCode = unitCode,
    };

    /// <summary>Of both sides' facts, whichever is named first.</summary>
    public static string Print(MatchFacts a, MatchFacts b) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', new[] { One(a), One(b) }.Order(StringComparer.Ordinal)))));

    private static string One(MatchFacts f) => string.Create(CultureInfo.InvariantCulture,
        $"{f.On:O}|{f.Employer}|{f.CreditCode}|{f.Site}|{f.GeneralContractor}|{f.Place}|{f.People}|{f.AmountFen}|{string.Join(',', f.Phones.Order(StringComparer.Ordinal))}");
}
