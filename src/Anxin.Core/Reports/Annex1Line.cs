using Anxin.Rules;

namespace Anxin.Core.Reports;

/// <summary>A line of annex 1 (欠薪事件线索汇总表).</summary>
/// <param name="No">序号, from 1; 0 for one that is not counted.</param>
/// <param name="People">Null: not known yet (待核).</param>
/// <param name="AmountFen">Null: not known yet (待核).</param>
/// <param name="UnitName">For a consolidated table, outside the print area.</param>
/// <param name="Counted">False for a joined case that another unit counts: listed, but in no total.</param>
public sealed record Annex1Line(
    int No, Guid Case, DateOnly AcceptedOn, string Employer, Industry Industry, int? People, long? AmountFen,
    bool MediatedOrServed, bool Closed, string? UnitName, bool Counted)
{
    /// <summary>The code of the unit that answers for the case in the period.</summary>
    public string? UnitCode { get; init; }
}
