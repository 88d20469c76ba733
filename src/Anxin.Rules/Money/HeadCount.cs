namespace Anxin.Rules;

/// <summary>Numbers of people: whole, not negative, at most a million.</summary>
public static class HeadCount
{
    public const int Max = 1_000_000;

    /// <summary>Reads a number of people; full-width digits, thousands commas and 人 after it are taken.</summary>
    /// <param name="problem">A code of <see cref="ProblemWords"/>; "" when read.</param>
    public static bool TryParse(string? text, out int people, out string problem)
    {
        people = 0;
        if (!WrittenNumber.TryRead(text, "人", out var number, out _, out problem, "count"))
            return false;
        if (number != decimal.Truncate(number))
            problem = "count-not-a-number";
        else if (number > Max)
            problem = "count-too-large";
        else
            people = (int)number;
        return problem.Length == 0;
    }
}
