using Anxin.Rules;

namespace Anxin.Core.Cases.Mediation;

public sealed record InstalmentView(int N, DateOnly DueOn, string AmountYuan, DateOnly? PaidOn)
{
    public static InstalmentView Of(Instalment i) => new(i.Number, i.DueOn, Money.Yuan(i.AmountFen), i.PaidOn);
}

public sealed record MediationView(int N, DateOnly On, string? Place, string Result, string? AgreedYuan, IReadOnlyList<InstalmentView> Instalments)
{
    public static MediationView Of(MediationSession s, IEnumerable<Instalment> instalments) => new(
        s.Number, s.On, s.Place, LegalHelpWords.Results.Api(s.Result), s.AgreedFen is { } fen ? Money.Yuan(fen) : null,
        [.. instalments.Where(i => i.SessionNumber == s.Number).OrderBy(i => i.DueOn).ThenBy(i => i.Number).Select(InstalmentView.Of)]);
}

public sealed record LegalHelpView(int N, DateOnly On, string Kind, string Provider, string? Outcome)
{
    public static LegalHelpView Of(LegalHelp h) => new(h.Number, h.On, LegalHelpWords.Kinds.Api(h.Kind), h.Provider, h.Outcome);
}
