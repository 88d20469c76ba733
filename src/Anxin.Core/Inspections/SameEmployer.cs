namespace Anxin.Core.Inspections;

/// <summary>
/// Which inspections were of one employer. The credit code decides where there is one; without it, the same normalised name within
/// one branch of the tree, because namesakes in other places are other employers.
/// </summary>
public static class SameEmployer
{
    /// <param name="inspections">By date, then by order of entry.</param>
    /// <param name="branchOf">The branch of the tree in which names are taken for the same.</param>
    /// <returns>The last inspection of each employer, and every batch line.</returns>
    public static IReadOnlyList<Inspection> Latest(IReadOnlyList<Inspection> inspections, Func<Guid, Guid> branchOf)
    {
        // A name that was once given with its code is that employer, too, where the code was left out.
        var codes = inspections.Where(i => i is { EmployerKey: not null, CreditCode: not null })
            .GroupBy(i => (branchOf(i.UnitId), i.EmployerKey!))
            .Where(g => g.Select(i => i.CreditCode).Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().CreditCode);
        var last = new Dictionary<object, Inspection>();
        foreach (var inspection in inspections)
        {
            if (inspection.EmployerKey is not { } name)
            {
                last[inspection.InspectionId] = inspection;
                continue;
            }
            var named = (branchOf(inspection.UnitId), name);
            var code = inspection.CreditCode ?? codes.GetValueOrDefault(named);
            last[code is null ? named : code] = inspection;
        }
        return [.. last.Values];
    }
}
