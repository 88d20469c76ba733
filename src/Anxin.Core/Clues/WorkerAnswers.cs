namespace Anxin.Core.Clues;

/// <summary>How a worker wants to be reached.</summary>
public enum ReachChoice { Phone = 1, Other = 2, Anonymous = 3 }

/// <summary>
/// What a worker has answered so far, as typed. Null is "not asked yet" or "not known": neither stops anything.
/// </summary>
public sealed record WorkerAnswers
{
    /// <summary>Code of the prefecture, and of the county within it.</summary>
    public string? Prefecture { get; init; }
    public string? County { get; init; }
    public string? Place { get; init; }

    public string? Employer { get; init; }
    public string? Site { get; init; }
    public string? GeneralContractor { get; init; }
    public string? Foreman { get; init; }
    public string? ForemanPhone { get; init; }

    /// <summary>A number, also with 人 or 多 as people write it.</summary>
    public string? People { get; init; }

    /// <summary>Owed since that month; a year alone is told in words.</summary>
    public string? SinceYear { get; init; }
    public string? SinceMonth { get; init; }

    /// <summary>Yuan, or with 万 behind it.</summary>
    public string? Amount { get; init; }
    public string? Heard { get; init; }

    public ReachChoice? Reach { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? OtherReach { get; init; }

    /// <summary>true, false, or not answered.</summary>
    public string? Consent { get; init; }

    /// <summary>The wording as it was shown, whole.</summary>
    public string? ConsentWording { get; init; }
}
