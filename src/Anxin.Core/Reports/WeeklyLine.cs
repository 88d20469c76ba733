using Anxin.Rules;

namespace Anxin.Core.Reports;

/// <summary>A row of the weekly table: one unit and its seven figures.</summary>
/// <param name="State">Null where the unit is no reporter.</param>
/// <param name="Zero">Null where the unit is no reporter.</param>
public sealed record WeeklyLine(string UnitCode, string UnitName, ObligationState? State, ZeroKind? Zero, Figures Figures);
