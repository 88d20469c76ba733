namespace Anxin.Rules;

/// <summary>A company's normalised name, and the branch or project named after it ("" when there is none).</summary>
public readonly record struct EmployerNameParts(string Company, string Office);
