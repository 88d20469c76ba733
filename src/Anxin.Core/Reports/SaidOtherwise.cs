using Anxin.Rules;

namespace Anxin.Core.Reports;

/// <summary>A reporter whose latest version says other figures than its row in a table over many; the rows are what the ledger says.</summary>
/// <param name="State">How its report stands in that table.</param>
/// <param name="Said">The version's totals.</param>
public sealed record SaidOtherwise(string UnitName, ObligationState State, int Version, Figures Said, Figures Ledger);
