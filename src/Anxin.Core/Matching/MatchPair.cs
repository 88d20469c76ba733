using System.Text.Json;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Matching;

public enum MatchState { Open = 1, Rejected = 2, Joined = 3, Gone = 4 }

/// <summary>
/// Two cases of different units that are possibly the same, or a clue that waits for triage and a case that is possibly its own. Of two cases
/// whoever stands above both decides; until then both count. Found by the sweep, which may find it again: the pair stays one row.
/// </summary>
public sealed class MatchPair
{
    public required Guid Id { get; init; }

    /// <summary>The two cases, or the case and the clue: the lower id first.</summary>
    public required Guid CaseA { get; init; }
    public required Guid CaseB { get; init; }

    /// <summary>From 0 to 1.</summary>
    public required double Score { get; set; }

    /// <summary>JSON list of <see cref="Evidence"/>.</summary>
    public required string Why { get; set; }

    /// <summary>Of the facts that were compared: once rejected, a pair is shown again only when they have changed.</summary>
    public required string Facts { get; set; }
    public required MatchState State { get; set; }

    /// <summary>System clock, UTC.</summary>
    public required DateTime FoundAt { get; init; }
    public DateTime? DecidedAt { get; set; }
    public string? DecidedBy { get; set; }
    public string? Reason { get; set; }

    /// <summary>Two that nobody has compared before.</summary>
    /// <param name="now">System clock, UTC.</param>
    public static MatchPair Of(Guid one, Guid other, DateTime now)
    {
        var (a, b) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        return new MatchPair { Id = Guid.CreateVersion7(now), CaseA = a, CaseB = b, Score = 0, Why = "[]", Facts = "", State = MatchState.Open, FoundAt = now };
    }

    /// <param name="print">Of the facts that were compared, see <see cref="MatchFactsOf.Print"/>.</param>
    public void Hold(MatchResult result, string print, MatchState state) =>
        (Score, Why, Facts, State) = (result.Score, JsonSerializer.Serialize(result.Why, CoreJson.Api), print, state);

    public void Decide(MatchState state, string? reason, ActContext context) =>
        (State, DecidedAt, DecidedBy, Reason) = (state, context.Now, context.Viewer.Actor.Name, reason);

    public IReadOnlyList<Evidence> Read() => JsonSerializer.Deserialize<List<Evidence>>(Why, CoreJson.Api)!;
}

/// <summary>Up to which position the ledger has been compared; one row.</summary>
public sealed class MatchSweep
{
    public const int Only = 1;

    public required int Id { get; init; }
    public required long Position { get; set; }
}

internal sealed class MatchPairMapping : IEntityTypeConfiguration<MatchPair>
{
    public void Configure(EntityTypeBuilder<MatchPair> pair)
    {
        pair.HasIndex(x => new { x.CaseA, x.CaseB }).IsUnique();
        pair.HasIndex(x => x.CaseB);
        pair.HasIndex(x => x.Score).HasFilter("state = 1").HasDatabaseName("ix_match_pairs_open");
        pair.Property(x => x.Facts).HasMaxLength(64);
        pair.Property(x => x.DecidedBy).HasMaxLength(100);
        pair.Property(x => x.Reason).HasMaxLength(CaseLimits.Reason);
    }
}

internal sealed class MatchSweepMapping : IEntityTypeConfiguration<MatchSweep>
{
    public void Configure(EntityTypeBuilder<MatchSweep> sweep)
    {
        sweep.Property(x => x.Id).ValueGeneratedNever();
        sweep.Property(x => x.Position).IsConcurrencyToken();
    }
}
