namespace Anxin.Core.Clues;

/// <summary>What an informant has heard: who owes, how many, what is heard and how to reach who said it. All as typed.</summary>
public sealed record CreateClue
{
    public string? Unit { get; init; }

    /// <summary>By API name or Chinese; a union informant's unless said.</summary>
    public string? Channel { get; init; }
    public string? Employer { get; init; }

    /// <summary>Null or empty: not known.</summary>
    public string? People { get; init; }
    public string? Heard { get; init; }
    public string? Reach { get; init; }
}

public sealed record DeclineClue
{
    public string? Reason { get; init; }
}

public sealed record ClueCreated(Guid Id, int Version);

/// <summary>What was said, and how to reach who said it; kept in the vault alone.</summary>
public sealed record ClueStory(string? Heard, string? Reach);
