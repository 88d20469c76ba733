namespace Anxin.Core.Data;

/// <summary>A province's divisions, and codes that were given up, with what follows them.</summary>
public sealed record DivisionTable(Division Province, IReadOnlyList<DivisionRename> Renamed);
