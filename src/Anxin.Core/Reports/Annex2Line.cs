using Anxin.Rules;

namespace Anxin.Core.Reports;

/// <summary>A row of annex 2; people as counts, amounts in fen.</summary>
public sealed record Annex2Line(
    EmployerGroup Group, int Employers, long Workers, long MigrantWorkers, long ResolvedPeople, long ResolvedFen);
