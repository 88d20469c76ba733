using Anxin.Rules;

namespace Anxin.Core.Reports;

public sealed record PeriodView(DateOnly From, DateOnly To);

/// <summary>An obligation as the API answers it; <c>figures</c> as the ledger has them now.</summary>
public sealed record ObligationView(
    Guid Id, string Duty, string Unit, PeriodView Period, string Due, DateOnly DueOn, bool Provisional, string Clause,
    string State, string Zero, bool? OnTime, string? SubmittedAt, string? AcceptedAt, int? Version, FiguresView Figures, bool Contradicted)
{
    public static ObligationView Of(ObligationNow o) => new(
        o.Obligation.Id, o.Obligation.Duty, o.Unit.Code, new PeriodView(o.Obligation.From, o.Obligation.To),
        CivilTime.Iso(o.Obligation.Due), o.Obligation.DueOn, o.Obligation.Provisional, o.Obligation.Clause,
        Words.ObligationState.Api(o.Standing.State), Words.ZeroKind.Api(o.Standing.Zero), o.Standing.OnTime,
        o.Latest is { } latest ? CivilTime.Iso(latest.ReceivedAt) : null, o.Accepted is { } accepted ? CivilTime.Iso(accepted.At) : null,
        o.Latest?.Version, FiguresView.Of(o.Figures), o.Contradicted);
}
