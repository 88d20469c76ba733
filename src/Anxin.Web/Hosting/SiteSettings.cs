namespace Anxin.Web.Hosting;

/// <summary>What an empty folder is filled with.</summary>
public enum Seed { None, Organisation, Demo }

/// <summary>How this process runs.</summary>
public sealed record SiteSettings
{
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>Holds the SQLite file and the lock; with PostgreSQL, nothing that matters.</summary>
    public required string DataFolder { get; init; }

    /// <summary>PostgreSQL connection string, from <c>Anxin__Database</c>; null is SQLite.</summary>
    public string? Database { get; init; } = Environment.GetEnvironmentVariable("Anxin__Database") is { Length: > 0 } set ? set : null;
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>Null: the demo, on an empty folder.</summary>
    public Seed? Seed { get; init; }

    /// <summary>Start of a simulated clock that stands still, UTC.</summary>
    public DateTime? DrillAt { get; init; }
}
