using System.Text.Json.Serialization;
using Anxin.Core.Reports;

namespace Anxin.Web.Api;

/// <summary>
/// A period's table as it is answered; rows and totals are those of the duty's form. A frozen one is answered as it was frozen, sign for sign,
/// so that nothing is read into these: they describe it, and a test holds every answer against them.
/// </summary>
public sealed record TableAnswer(
    string Duty, string Unit, PeriodView Period, long AsOf, IReadOnlyList<TableRow> Rows, TableTotals Totals, bool Frozen, int? Version, string? Digest)
{
    /// <summary>Of annex 1: cases of the unit that another unit counts; absent where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Annex1Row>? NotCounted { get; init; }
}

[JsonDerivedType(typeof(WeeklyRow)), JsonDerivedType(typeof(Annex1Row)), JsonDerivedType(typeof(Annex2Row))]
public abstract record TableRow;

/// <param name="State">Null where the unit is no reporter.</param>
/// <param name="Zero">Null where the unit is no reporter.</param>
public sealed record WeeklyRow(
    string Unit, string? State, string? Zero, int NewCases, long NewPeople, string NewAmountYuan, long ResolvedPeople, string ResolvedAmountYuan,
    int ClosedCases, int OpenCases, IReadOnlyList<Guid> Cases) : TableRow;

public sealed record Annex1Row(
    int No, DateOnly AcceptedOn, string Employer, string Industry, int? People, string? AmountWan, bool MediatedOrServed, bool Closed, string? Unit,
    IReadOnlyList<Guid> Cases) : TableRow;

/// <param name="Group">engineeringConstruction, manufacturing, otherEmployers.</param>
public sealed record Annex2Row(
    string Group, int Employers, string WorkersWan, string MigrantWorkersWan, string ResolvedPeopleWan, string ResolvedAmountWan,
    IReadOnlyList<Guid> Cases, IReadOnlyList<Guid> Inspections) : TableRow;

[JsonDerivedType(typeof(WeeklyTotals)), JsonDerivedType(typeof(Annex1Totals)), JsonDerivedType(typeof(Annex2Totals))]
public abstract record TableTotals;

public sealed record WeeklyTotals(
    int NewCases, long NewPeople, string NewAmountYuan, long ResolvedPeople, string ResolvedAmountYuan, int ClosedCases, int OpenCases) : TableTotals;

public sealed record Annex1Totals(int Cases, long People, string AmountWan, int MediatedOrServed, int Closed) : TableTotals;

public sealed record Annex2Totals(
    int Employers, string WorkersWan, string MigrantWorkersWan, string ResolvedPeopleWan, string ResolvedAmountWan) : TableTotals;
