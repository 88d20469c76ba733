namespace Anxin.Rules;

/// <summary>A check's finding; <see cref="Problem"/> is a code worded by <see cref="ProblemWords"/>, "" when valid.</summary>
public readonly record struct CheckResult(Validity Validity, string Problem)
{
    public static readonly CheckResult Valid = new(Validity.Valid, "");

    public static CheckResult Warning(string problem) => new(Validity.Warning, problem);

    public static CheckResult Invalid(string problem) => new(Validity.Invalid, problem);
}
