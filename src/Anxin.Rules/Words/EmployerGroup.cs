namespace Anxin.Rules;

/// <summary>The rows of annex 2.</summary>
public enum EmployerGroup
{
    EngineeringConstruction,
    Manufacturing,
    OtherEmployers,
}
