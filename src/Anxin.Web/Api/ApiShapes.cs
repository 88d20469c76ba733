using System.Text.Json.Serialization;
using Anxin.Core.Custody;
using Anxin.Core.Reports;

namespace Anxin.Web.Api;

/// <summary>A list under one name, so that more can be said beside it one day.</summary>
public sealed record Listed<T>(IEnumerable<T> Items);

/// <summary>The id of what was made.</summary>
public sealed record Made(Guid Id);

/// <summary>A paper or picture as it was kept.</summary>
public sealed record FileKept(Guid Id, string FileName, long Length);

/// <summary>A worker's whole number and phone.</summary>
public sealed record WorkerShown(string Name, string? Number, string? Phone);

public sealed record NotifiedAnswer(bool Notified);

public sealed record SourceTold(bool Told);

/// <summary>By an order from above a clue moves at once.</summary>
public sealed record ClueMoved(bool Moved, string? Unit);

/// <param name="Path">Of the page, on this server.</param>
public sealed record LinkIssued(string Path);

/// <summary>What a partner sees of what was handed to it: before its acceptance the preview, after it the sheet.</summary>
public sealed record HandedAnswer(HandoverView Handover)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HandedSheet? Sheet { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HandedPreview? Preview { get; init; }
}

/// <summary>A frozen version with who signed it off and what the recipient said.</summary>
/// <param name="Call">Where it was taken by telephone: when, and from whom.</param>
/// <param name="Table">As <c>obligations/{id}/table</c> answers it.</param>
public sealed record VersionView(
    int Version, long AsOf, string Digest, string ReceivedAt, string SignedOffBy, string PreparedBy, string Phone, CallView? Call, bool Empty,
    IEnumerable<VersionAnswer> Answers, System.Text.Json.Nodes.JsonObject Table);

public sealed record CallView(string At, string? From);

/// <param name="Kind">accepted, returned, confirmed.</param>
public sealed record VersionAnswer(string Kind, string At, string By, string? Reason);

public sealed record ChangesView(IReadOnlyList<TableChange> Changes);
