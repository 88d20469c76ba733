namespace Anxin.Rules;

/// <summary>Which row of annex 2 an employer falls into.</summary>
public static class EmployerGroups
{
    /// <param name="industry">Annex 1's industry of the employer.</param>
    /// <param name="constructionProject">The mark 工程建设领域; it wins over every industry, manufacturing included.</param>
    public static EmployerGroup Of(Industry industry, bool constructionProject) => (industry, constructionProject) switch
    {
        (_, true) or (Industry.Construction, _) => EmployerGroup.EngineeringConstruction,
        (Industry.Manufacturing, _) => EmployerGroup.Manufacturing,
        _ => EmployerGroup.OtherEmployers,
    };
}
