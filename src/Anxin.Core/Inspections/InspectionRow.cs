using Anxin.Core.Cases.Import;
using Anxin.Rules;

namespace Anxin.Core.Inspections;

/// <summary>What one row of an inspection list says: one employer by name, or a batch line of several without names.</summary>
public sealed record InspectionRow(SheetRow Raw) : SheetItem
{
    /// <summary>The sheet's name.</summary>
    public string Sheet => Raw.Layout.Name;

    /// <summary>The sheet's own row number, from 1.</summary>
    public int Row => Raw.Number;

    /// <summary>The unit as written, a name or a code.</summary>
    public string? UnitText { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>Null on a batch line.</summary>
    public string? Employer { get; init; }

    /// <summary>How many employers the line covers; 1 for a named one.</summary>
    public int Employers { get; init; } = 1;

    public Industry? Industry { get; init; }
    public bool? ConstructionProject { get; init; }
    public int? Workers { get; init; }
    public int? MigrantWorkers { get; init; }
}
