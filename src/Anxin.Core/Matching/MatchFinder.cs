using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Rules;
using Anxin.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Matching;

/// <summary>A case that is possibly the same, and why.</summary>
public sealed record Alike(CaseState Case, MatchResult Result);

/// <summary>
/// Finds cases that may be the same: some searches in indexes give the few that share a key, then each is held against what is asked for.
/// </summary>
public sealed class MatchFinder(AnxinDb db)
{
    /// <summary>A hint to a person may be given sooner than a pair is called suspected.</summary>
    public const double HintFrom = 0.25;

    private const int Shown = 5;

    /// <summary>Of clues that wait, as many are held against a name while somebody types it.</summary>
    private const int NewestHeld = 300;

    /// <summary>Signs that a name alone gives for its being the same.</summary>
    private static readonly HashSet<string> Meant = ["name-same", "name-alike", "contractor-named", "foreman-same", "site-same", "site-alike"];

    /// <summary>For a clue, by the phone it was told from, too; without those that were said to be another matter.</summary>
    public async Task<IReadOnlyList<Alike>> AlikeAsync(Viewer viewer, Clue clue, CancellationToken ct)
    {
        var own = await FactsAsync(clue, viewer.Tree, ct);
        return await ShownAsync(await ExceptRejectedAsync(clue.ClueId, own, await HintsAsync(viewer, own, null, ct), ct), ct);
    }

    /// <summary>For a draft that is perhaps born from a clue.</summary>
    public async Task<IReadOnlyList<Alike>> AlikeAsync(Viewer viewer, CaseDraft draft, Clue? clue, CancellationToken ct) =>
        await ShownAsync(await HintsAsync(viewer, draft, clue, CasesNear.Most, ct), ct);

    public async Task<IReadOnlyList<Alike>> AlikeAsync(Viewer viewer, CaseState state, CancellationToken ct) =>
        await ShownAsync(await HintsAsync(viewer, (await FactsAsync([state], viewer.Tree, ct))[state.CaseId], state.CaseId, ct), ct);

    /// <summary>Cases of the units (null: all) that are meant by a name, however it is written: of an employer, or of a site where that is asked for, too.</summary>
    public async Task<IReadOnlyList<CaseState>> NamedAsync(IReadOnlyCollection<Guid>? units, string name, bool orSite, DateOnly today, CancellationToken ct)
    {
        var found = await FindAsync(units, Named(name, orSite, today), null, ct, CasesNear.Few);
        return [.. (await ShownAsync([.. found.Where(h => Means(h.Result))], ct)).Select(a => a.Case)];
    }

    /// <summary>The newest of those clues that are meant by a name, of an employer or a site.</summary>
    public static async Task<IReadOnlyList<Clue>> NamedAsync(IQueryable<Clue> clues, string name, DateOnly today, CancellationToken ct)
    {
        var subject = new MatchSubject(Named(name, true, today));
        return [.. (await clues.OrderByDescending(c => c.ReceivedAt).Take(NewestHeld).ToListAsync(ct))
            .Where(c => Means(Matcher.Compare(subject, new MatchSubject(MatchFactsOf.Clue(c, null, []))))).Take(Shown)];
    }

    private static MatchFacts Named(string name, bool orSite, DateOnly today) => new() { On = today, Employer = name, Site = orSite ? name : null };

    private static bool Means(MatchResult result) => result.Signs.Any(s => Meant.Contains(s.Code));

    /// <summary>A warning for each case that a draft looks like.</summary>
    public async Task<IReadOnlyList<CaseWarning>> WarningsAsync(Viewer viewer, CaseDraft draft, Clue? clue, CancellationToken ct) =>
        [.. (await HintsAsync(viewer, draft, clue, CasesNear.Few, ct)).Take(Shown).Select(a => new CaseWarning(CaseWarning.LikelyDuplicate,
            $"与{a.Case.AcceptedOn.Year}年{a.Case.AcceptedOn.Month}月{a.Case.AcceptedOn.Day}日受理的“{a.Case.Employer}”（{a.Case.Number}）可能是同一案件（{Why(a.Result)}），请核对",
            a.Case.CaseId, a.Case.Number))];

    private static Sentence Why(MatchResult result) => MatchWords.Why(result.Why).DefaultIfEmpty("").Aggregate((before, next) => $"{before}，{next}");

    /// <summary>Every case of the units (null: all) that shares a key, held against <paramref name="facts"/>, the likeliest first.</summary>
    public async Task<IReadOnlyList<Held>> FindAsync(
        IReadOnlyCollection<Guid>? units, MatchFacts facts, Guid? except, CancellationToken ct, int each = CasesNear.Most)
    {
        var subject = new MatchSubject(facts);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var found = await db.NearAsync(CasesNear.Of(subject, each), units, ct);
            if (await CallingAsync(subject, ct) is { Length: > 0 } calling)
                found.AddRange(await ToldAsync(db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && (s.Status == CaseStatus.Open || s.Status == CaseStatus.Closed)
                    && calling.Contains(s.CaseId) && (units == null || units.Contains(s.UnitId))), ct));
            var all = await FactsAsync([.. found.Where(c => c.Case.CaseId != except)], null, ct);
            return [.. all.Values.Select(c => new Held(c.Case, c.Facts, Matcher.Compare(subject, new MatchSubject(c.Facts))))
                .OrderByDescending(h => h.Result.Score).ThenByDescending(h => h.Case.Serial)];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Facts of cases as they stand and of the clues they are born from, by case.</summary>
    public async Task<Dictionary<Guid, MatchFacts>> FactsAsync(IReadOnlyCollection<CaseState> cases, Organisation.UnitTree tree, CancellationToken ct)
    {
        var ids = cases.Select(s => s.CaseId).ToArray();
        var told = await ToldAsync(db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && ids.Contains(s.CaseId)), ct);
        return (await FactsAsync(told, tree, ct)).ToDictionary(f => f.Key, f => f.Value.Facts);
    }

    /// <param name="tree">For the units' codes; null: a case's own number begins with it.</param>
    private async Task<Dictionary<Guid, (CaseFace Case, MatchFacts Facts)>> FactsAsync(List<CaseTold> told, Organisation.UnitTree? tree, CancellationToken ct)
    {
        var marks = await MarksAsync([.. told.Select(t => t.ClueId).OfType<Guid>().Distinct()], ct);
        return told.GroupBy(t => t.Case.CaseId).ToDictionary(g => g.Key, g => (g.First().Case,
            MatchFactsOf.Case([.. g], tree?.Find(g.First().Case.UnitId)?.Code ?? g.First().Case.Number.Split('-')[0], marks)));
    }

    /// <summary>With each clue that came before its case; one that came with it tells nothing that the case does not.</summary>
    private Task<List<CaseTold>> ToldAsync(IQueryable<CaseState> cases, CancellationToken ct) =>
        cases.LeftJoin(db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && c.StoryId != null), s => s.CaseId, c => c.CaseId, CaseTold.From).ToListAsync(ct);

    /// <summary>Facts of clues, by clue.</summary>
    public async Task<Dictionary<Guid, MatchFacts>> FactsAsync(IReadOnlyCollection<Clue> clues, Organisation.UnitTree tree, CancellationToken ct)
    {
        var all = new Dictionary<Guid, MatchFacts>();
        foreach (var chunk in clues.Chunk(500))
        {
            var marks = await MarksAsync([.. chunk.Select(c => c.ClueId)], ct);
            foreach (var clue in chunk)
                all[clue.ClueId] = MatchFactsOf.Clue(clue, tree.Find(clue.UnitId)?.Code, marks[clue.ClueId]);
        }
        return all;
    }

    /// <summary>Of a clue and of a case that it is held against.</summary>
    public async Task<(MatchFacts Clue, MatchFacts Case)> FactsAsync(Clue clue, CaseState state, Organisation.UnitTree tree, CancellationToken ct) =>
        (await FactsAsync(clue, tree, ct), (await FactsAsync([state], tree, ct))[state.CaseId]);

    private async Task<MatchFacts> FactsAsync(Clue clue, Organisation.UnitTree tree, CancellationToken ct) => (await FactsAsync([clue], tree, ct))[clue.ClueId];

    private async Task<IReadOnlyList<Held>> HintsAsync(Viewer viewer, CaseDraft draft, Clue? clue, int each, CancellationToken ct)
    {
        var found = await HintsAsync(viewer, MatchFactsOf.Draft(draft), null, ct, each);
        return clue is null ? found : await ExceptRejectedAsync(clue.ClueId, await FactsAsync(clue, viewer.Tree, ct), found, ct);
    }

    /// <summary>Within what the viewer sees, and speaks of nothing outside it: the likeliest first.</summary>
    private async Task<IReadOnlyList<Held>> HintsAsync(
        Viewer viewer, MatchFacts facts, Guid? except, CancellationToken ct, int each = CasesNear.Most) =>
        [.. (await FindAsync(viewer.Narrow(null, true), facts, except, ct, each)).Where(h => h.Result.Score >= HintFrom)];

    /// <summary>Once rejected, a pair is shown again only when its facts have changed.</summary>
    private async Task<IReadOnlyList<Held>> ExceptRejectedAsync(Guid clue, MatchFacts own, IReadOnlyList<Held> found, CancellationToken ct)
    {
        var rejected = await db.MatchPairs.AsNoTracking().Where(p => p.State == MatchState.Rejected && (p.CaseA == clue || p.CaseB == clue)).ToListAsync(ct);
        return [.. found.Where(h => !rejected.Exists(p => (p.CaseA == h.Case.CaseId || p.CaseB == h.Case.CaseId) && p.Facts == MatchFactsOf.Print(own, h.Facts)))];
    }

    /// <summary>The few that are shown, as they stand: at most five.</summary>
    private async Task<IReadOnlyList<Alike>> ShownAsync(IReadOnlyList<Held> found, CancellationToken ct)
    {
        Held[] few = [.. found.Take(Shown)];
        if (few.Length == 0)
            return [];
        var ids = few.Select(h => h.Case.CaseId).ToArray();
        var states = await db.CaseStates.AsNoTracking().Where(s => s.UntilPosition == null && ids.Contains(s.CaseId)).ToDictionaryAsync(s => s.CaseId, ct);
        return [.. few.Where(h => states.ContainsKey(h.Case.CaseId)).Select(h => new Alike(states[h.Case.CaseId], h.Result))];
    }

    private async Task<ILookup<Guid, string>> MarksAsync(Guid[] clues, CancellationToken ct) => clues.Length == 0
        ? Array.Empty<(Guid Clue, string Mark)>().ToLookup(m => m.Clue, m => m.Mark)
        : (await db.ClueMarks.AsNoTracking().Where(m => clues.Contains(m.ClueId) && m.Kind == ClueMarkKind.Phone).ToListAsync(ct))
            .ToLookup(m => m.ClueId, m => Convert.ToBase64String(m.Mark));

    /// <summary>Cases of which somebody told who has one of the phones.</summary>
    private async Task<Guid[]> CallingAsync(MatchSubject subject, CancellationToken ct)
    {
        if (subject.Facts.Phones.Count == 0)
            return [];
        var marks = subject.Facts.Phones.Select(Convert.FromBase64String).ToList();
        return await (from m in db.ClueMarks
                      where marks.Contains(m.Mark)
                      join c in db.Clues on m.ClueId equals c.ClueId
                      where c.UntilPosition == null && c.CaseId != null
                      select c.CaseId!.Value).Distinct().OrderByDescending(id => id).Take(CasesNear.Most).ToArrayAsync(ct);
    }
}
