using Anxin.Core.Inspections;
using Anxin.Rules;

namespace Anxin.Core.Cases.Import;

/// <summary>What an import will do with each row of a workbook, before anything is done.</summary>
public sealed class ImportPlan
{
    /// <summary>Refused rows are given back whole up to this many; beyond, they are only counted.</summary>
    public const int RefusedKept = 20_000;

    public List<PlannedRow> New { get; } = [];
    public List<(PlannedRow Row, CaseState Case)> Changed { get; } = [];
    public List<(PlannedRow Row, Guid Case)> AlreadyTaken { get; } = [];
    public List<PlannedVisit> NewInspections { get; } = [];
    public List<(PlannedVisit Row, Inspection Standing)> ChangedInspections { get; } = [];
    public List<PlannedVisit> InspectionsAlreadyTaken { get; } = [];
    public List<RefusedRow> Refused { get; } = [];
    public int RefusedCount { get; set; }
    public List<ImportWarning> Warnings { get; } = [];
    public List<UnknownColumn> Questions { get; } = [];
    public List<SkippedRows> Skipped { get; } = [];

    public int NewCount => New.Count + NewInspections.Count;
    public int ChangedCount => Changed.Count + ChangedInspections.Count;
    public int AlreadyTakenCount => AlreadyTaken.Count + InspectionsAlreadyTaken.Count;

    public void Refuse(RefusedRow row)
    {
        RefusedCount++;
        if (Refused.Count < RefusedKept)
            Refused.Add(row);
    }
}

/// <summary>Something a person should look at, although the row is taken.</summary>
public sealed record ImportWarning(string Code, Sentence Message, string? Sheet = null, int? Row = null, Guid? Case = null);

/// <summary>The answer to an import, as the API gives it. Rows are cases and inspections together; <c>row</c> is the sheet's own number.</summary>
public sealed record ImportResult(
    int Accepted, int Updated, int AlreadyTaken, IReadOnlyList<CellProblem> Rejected, IReadOnlyList<ImportWarning> Warnings,
    IReadOnlyList<Guid> Cases, int RejectedRows, IReadOnlyList<UnknownColumn> Questions, IReadOnlyList<SkippedRows> Skipped)
{
    public static ImportResult Of(ImportPlan plan, bool taken, IReadOnlyList<Guid> cases) => new(
        taken ? plan.NewCount : 0, taken ? plan.ChangedCount : 0, plan.AlreadyTakenCount,
        [.. plan.Refused.SelectMany(r => r.Problems)], plan.Warnings, cases, plan.RefusedCount, plan.Questions, plan.Skipped);
}
