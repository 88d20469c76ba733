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

    /// <param name="told">The case, once for each clue taken into it: clues may tell more than the case.</param>
    internal static MatchFacts Case(IReadOnlyList<CaseTold> told, string? unitCode, ILookup<Guid, string> marks)
    {
        var s = told[0].Case;
        return new MatchFacts
        {
            On = s.AcceptedOn,
            Employer = s.Employer,
            CreditCode = s.CreditCode ?? First(told, t => t.CreditCode),
            Site = s.Site ?? First(told, t => t.Site),
            GeneralContractor = First(told, t => t.GeneralContractor),
            Phones = [.. told.Where(t => t.ClueId is not null).SelectMany(t => marks[t.ClueId!.Value]).Distinct()],
            People = s.People,
            AmountFen = s.AmountFen,
            Place = First(told, t => t.Place),
            UnitCode = unitCode,
        };
    }

    private static string? First(IReadOnlyList<CaseTold> told, Func<CaseTold, string?> of) => told.Select(of).FirstOrDefault(x => x is not null);

    /// <summary>Of both sides' facts, whichever is named first.</summary>
    public static string Print(MatchFacts a, MatchFacts b) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', new[] { One(a), One(b) }.Order(StringComparer.Ordinal)))));

    private static string One(MatchFacts f) => string.Create(CultureInfo.InvariantCulture,
        $"{f.On:O}|{f.Employer}|{f.CreditCode}|{f.Site}|{f.GeneralContractor}|{f.Place}|{f.People}|{f.AmountFen}|{string.Join(',', f.Phones.Order(StringComparer.Ordinal))}");
}
