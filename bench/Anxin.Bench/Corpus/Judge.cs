namespace Anxin.Bench.Corpus;

/// <summary>Holds what somebody found against the truth, pair by pair. Pairs count as they are said: nothing is closed over.</summary>
public static class Judge
{
    private const string Unrelated = "unrelated";

    /// <param name="predicted">Pairs said to be of the same arrears; repeated ones count once, ones out of scope not at all.</param>
    /// <exception cref="KeyNotFoundException">A predicted id is not of the corpus.</exception>
    public static Verdict Weigh(IReadOnlyList<CorpusRecord> corpus, IEnumerable<CorpusPair> predicted, Scope scope = Scope.Province)
    {
        var byId = corpus.ToDictionary(r => r.Id, StringComparer.Ordinal);
        bool InScope(CorpusPair p) => scope.Holds(byId[p.First], byId[p.Second]);
        var truth = CorpusPair.TruthOf(corpus).Where(InScope).ToHashSet();
        var said = predicted.Where(p => p.First != p.Second && InScope(p)).ToHashSet();
        var wrong = said.Where(p => !truth.Contains(p)).ToList();
        return new Verdict
        {
            Found = truth.Count(said.Contains),
            Missed = [.. truth.Where(p => !said.Contains(p))],
            Wrong = wrong,
            Marks = ByMark(truth, said, byId),
            Traps = ByTrap(corpus, wrong, scope, byId),
        };
    }

    /// <summary>As reports come in: each is looked up, without its truth, among those that came before it.</summary>
    /// <param name="lookUp">Given a blind record and how many records (the corpus' first n, blind) came before it: the ids of those
    /// of the same arrears.</param>
    public static Verdict WeighAtEntry(IReadOnlyList<CorpusRecord> corpus, Func<CorpusRecord, int, IEnumerable<string>> lookUp,
        Scope scope = Scope.Subtree) =>
        Weigh(corpus, corpus.SelectMany((r, i) => lookUp(r.Blind(), i).Select(id => new CorpusPair(r.Id, id))).ToList(), scope);

    private static List<ClassFigure> ByMark(HashSet<CorpusPair> truth, HashSet<CorpusPair> said, Dictionary<string, CorpusRecord> byId) =>
        [.. truth
            .SelectMany(p => Classes(byId[p.First], byId[p.Second]).Select(c => (Class: c, Met: said.Contains(p))))
            .GroupBy(x => x.Class, StringComparer.Ordinal)
            .Select(g => new ClassFigure(g.Key, g.Count(), g.Count(x => x.Met)))
            .OrderBy(f => f.Name, StringComparer.Ordinal)];

    /// <summary>Every mark of either record; <c>nothing-shared</c> for a pair that shows no firm, site, code or telephone in common.</summary>
    private static IEnumerable<string> Classes(CorpusRecord one, CorpusRecord other)
    {
        var (left, right) = (one.Marks.Split(' '), other.Marks.Split(' '));
        var marks = left.Union(right).Where(m => m.Length > 0 && !m.StartsWith(Mark.Shows, StringComparison.Ordinal));
        var shared = left.Intersect(right).Any(m => m.StartsWith(Mark.Shows, StringComparison.Ordinal));
        return shared ? marks : marks.Append("nothing-shared");
    }

    private static List<ClassFigure> ByTrap(IReadOnlyList<CorpusRecord> corpus, List<CorpusPair> wrong, Scope scope,
        Dictionary<string, CorpusRecord> byId)
    {
        var set = corpus.Where(r => r.Family is not null).GroupBy(r => r.Family!, StringComparer.Ordinal)
            .SelectMany(g => g.SelectMany(_ => g, (a, b) => (a, b)))
            .Where(x => string.CompareOrdinal(x.a.Id, x.b.Id) < 0 && x.a.Entity != x.b.Entity && scope.Holds(x.a, x.b))
            .CountBy(x => x.a.Trap!).ToDictionary(StringComparer.Ordinal);
        var fallen = wrong.CountBy(p => TrapOf(byId[p.First], byId[p.Second])).ToDictionary(StringComparer.Ordinal);
        return [.. Trap.All.Append(Unrelated).Select(t => new ClassFigure(t, set.GetValueOrDefault(t), fallen.GetValueOrDefault(t)))];
    }

    private static string TrapOf(CorpusRecord one, CorpusRecord other) =>
        one.Family is { } family && family == other.Family ? one.Trap! : Unrelated;
}
