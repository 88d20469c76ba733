using Anxin.Core.Clues;
using Anxin.Core.Organisation;
using Anxin.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Matching;

/// <summary>The clues that wait for triage, found in memory by the keys under which cases are found in the ledger.</summary>
internal sealed class WaitingClues
{
    /// <summary>The newest; older ones that still wait are found from their own page.</summary>
    private const int AtMost = 5_000;

    private readonly Dictionary<Guid, MatchSubject> subjects;
    private readonly ILookup<string, Guid> byKey;

    private WaitingClues(Dictionary<Guid, MatchSubject> subjects)
    {
        this.subjects = subjects;
        byKey = subjects.SelectMany(s => PairFinder.Keys(s.Value).Select(k => (Key: k, Clue: s.Key))).ToLookup(k => k.Key, k => k.Clue, StringComparer.Ordinal);
    }

    /// <summary>Clues that somebody told and nobody has triaged.</summary>
    public static IQueryable<Clue> Of(AnxinDb db) =>
        db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && c.CaseId == null && !c.Declined && c.StoryId != null);

    public static async Task<WaitingClues> LoadAsync(AnxinDb db, MatchFinder finder, UnitTree tree, CancellationToken ct)
    {
        var clues = await Of(db).OrderByDescending(c => c.ReceivedOn).Take(AtMost).ToListAsync(ct);
        return new WaitingClues((await finder.FactsAsync(clues, tree, ct)).ToDictionary(f => f.Key, f => new MatchSubject(f.Value)));
    }

    /// <summary>Those that are like a case, whichever unit has them.</summary>
    public IEnumerable<Likely> Like(MatchFacts facts)
    {
        var subject = new MatchSubject(facts);
        return PairFinder.Probes(subject).SelectMany(k => byKey[k.Key].Where(c => k.AnyTime || PairFinder.Distance(subject, subjects[c]) <= PairFinder.Days)
                .OrderBy(c => PairFinder.Distance(subject, subjects[c])).Take(PairFinder.AtMost)).Distinct()
            .Select(c => new Likely(c, subjects[c].Facts, Matcher.Compare(subject, subjects[c])));
    }
}

/// <summary>The other side of a pair, a case or a clue, with what was compared and what came of it.</summary>
internal sealed record Likely(Guid Id, MatchFacts Facts, MatchResult Result);
