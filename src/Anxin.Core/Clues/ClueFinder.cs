using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Matching;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>What a caller's words find: clues that wait and cases that are open, in the own subtree.</summary>
public sealed record FoundMatters(IReadOnlyList<Clue> Clues, IReadOnlyList<CaseState> Cases)
{
    public static readonly FoundMatters None = new([], []);

    public bool Any => Clues.Count + Cases.Count > 0;
}

/// <summary>
/// Finds, while somebody is on the phone, what is there already: by employer, site, phone, or receipt code; what contains the words first, then what
/// the matching rules take for the same name, written otherwise.
/// </summary>
public sealed class ClueFinder(AnxinDb db, ClueList list, MatchFinder matches)
{
    private const int AtMost = 5;

    /// <param name="words">Each is looked for by itself; blank and very short ones are passed over.</param>
    public async Task<FoundMatters> FindAsync(Viewer viewer, IEnumerable<string?> words, DateOnly today, CancellationToken ct)
    {
        var clues = new List<Clue>();
        var cases = new List<CaseState>();
        List<string> texts = [.. words.Select(w => w?.Trim() ?? "").Where(w => w.Length >= 2).Distinct()];
        foreach (var text in texts)
        {
            var told = await (await list.ContainingAsync(db.CluesOf(viewer), text, ct)).Where(c => !c.Declined && c.StoryId != null)
                .OrderByDescending(c => c.ReceivedAt).Take(AtMost * 2).ToListAsync(ct);
            clues.AddRange(told.Where(c => c.Waiting));
            var into = told.Where(c => c.CaseId is not null).Select(c => c.CaseId!.Value).Distinct().ToArray();
            if (into.Length > 0)
                cases.AddRange(await db.CasesOf(viewer).Where(s => into.Contains(s.CaseId) && s.Status == CaseStatus.Open).Take(AtMost).ToListAsync(ct));
            if (Bigrams.Of(text).Count > 0)
                cases.AddRange(await db.Containing(text, viewer.SeesAll ? null : viewer.VisibleUnits).AsNoTracking()
                    .Where(s => s.Status == CaseStatus.Open).OrderByDescending(s => s.AcceptedOn).Take(AtMost).ToListAsync(ct));
        }
        foreach (var name in texts.Where(t => t.Any(char.IsLetter)))
        {
            clues.AddRange(await MatchFinder.NamedAsync(db.CluesOf(viewer).Where(c => c.CaseId == null && !c.Declined && c.StoryId != null), name, today, ct));
            cases.AddRange((await matches.NamedAsync(viewer.Narrow(null, true), name, true, today, ct)).Where(s => s.Status == CaseStatus.Open));
        }
        return new FoundMatters([.. clues.DistinctBy(c => c.ClueId).Take(AtMost)], [.. cases.DistinctBy(s => s.CaseId).Take(AtMost)]);
    }
}
