using Anxin.Rules;

namespace Anxin.Core.Campaigns;

/// <summary>Which units report: every unit of some kinds, and units named one by one.</summary>
public sealed record ReporterSelection(IReadOnlySet<UnitKind> Kinds, IReadOnlySet<string> Codes)
{
    public bool Includes(UnitKind kind, string code) => Kinds.Contains(kind) || Codes.Contains(code);
}
