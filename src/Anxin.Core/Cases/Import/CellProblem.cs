using Anxin.Rules;

namespace Anxin.Core.Cases.Import;

/// <summary>Why a row is refused, and how to mend it.</summary>
/// <param name="Row">The sheet's own row number, from 1.</param>
/// <param name="Column">The column's heading, or what it would be called where the sheet has none; null if the row as a whole is meant.</param>
/// <param name="Value">What the cell says; null if it is blank or missing.</param>
/// <param name="Problem">A plain sentence.</param>
public sealed record CellProblem(string Sheet, int Row, string? Column, string? Value, Sentence Problem);
