using Anxin.Rules;

namespace Anxin.Core.Cases.Import;

/// <summary>What one row of a ledger says about a case. Everything but the employer may be missing; null means that it says nothing.</summary>
/// <param name="Employer">The employer's name (企业名称), folded and trimmed.</param>
public sealed record LedgerRow(SheetRow Raw, string Employer) : SheetItem
{
    /// <summary>The sheet's name.</summary>
    public string Sheet => Raw.Layout.Name;

    /// <summary>The sheet's own row number, from 1.</summary>
    public int Row => Raw.Number;

    /// <summary>The unit as written, a name or a code, from its column or from a line such as 填报单位：西宁市总工会.</summary>
    public string? UnitText { get; init; }

    /// <summary>案件编号.</summary>
    public string? Number { get; init; }

    public DateOnly? AcceptedOn { get; init; }
    public Channel? Channel { get; init; }

    /// <summary>Normalised, but not checked.</summary>
    public string? CreditCode { get; init; }
    public string? Site { get; init; }
    public bool? ConstructionProject { get; init; }
    public Industry? Industry { get; init; }
    public int? People { get; init; }
    public long? AmountFen { get; init; }
    public bool? Disputed { get; init; }
    public bool? Mediated { get; init; }
    public bool? LegalService { get; init; }

    /// <summary>Annex 1's single column; which of the two it was is not said.</summary>
    public bool? MediatedOrServed { get; init; }

    public DateOnly? ResolvedOn { get; init; }
    public int? ResolvedPeople { get; init; }
    public long? ResolvedFen { get; init; }
    public DateOnly? ClosedOn { get; init; }

    /// <summary>是否办结; true also where only a closing date or an outcome is given.</summary>
    public bool? Closed { get; init; }
    public Outcome? Outcome { get; init; }
    public string? Note { get; init; }
}
