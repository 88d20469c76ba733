namespace Anxin.Rules.Matching;

/// <summary>One record to be held against others.</summary>
public sealed record MatchRecord(string Id, MatchFacts Facts);

/// <summary>Two records that are possibly of one case; <see cref="A"/> came before <see cref="B"/> in the list.</summary>
public sealed record MatchedPair(string A, string B, MatchResult Result);

/// <summary>Finds pairs in a list in memory, by the same keys, the same limits and the same evidence as in the ledger.</summary>
public static class PairFinder
{
    /// <summary>Days within which two reports are looked for by name or site; a code or a phone finds at any distance.</summary>
    public const int Days = 400;

    /// <summary>Those nearest in time are compared; a key that more share says too little.</summary>
    public const int AtMost = 200;

    /// <summary>How sure two links must be together for what they link to be taken for one: joined cases are one, whoever joined first.</summary>
    private const double Through = 0.75;

    /// <summary>Below this two reports speak against each other, whatever a third has in common with both.</summary>
    private const double Denied = 0.01;

    public static IReadOnlyList<MatchedPair> Find(IReadOnlyList<MatchRecord> records)
    {
        var subjects = records.Select(r => new MatchSubject(r.Facts)).ToArray();
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < subjects.Length; i++)
            foreach (var key in Keys(subjects[i]))
                (byKey.TryGetValue(key, out var sharing) ? sharing : byKey[key] = []).Add(i);
        var held = new Dictionary<(int, int), MatchResult>();
        for (var i = 0; i < subjects.Length; i++)
            foreach (var j in Near(subjects, byKey, i))
                if (Ordered(i, j) is var pair && !held.ContainsKey(pair))
                    held[pair] = Matcher.Compare(subjects[i], subjects[j]);
        var found = held.Where(p => p.Value.Score >= Matcher.Threshold).ToDictionary();
        foreach (var (pair, result) in Linked(found, held).ToList())
            found[pair] = result;
        return [.. found.OrderBy(p => p.Key).Select(p => new MatchedPair(records[p.Key.Item1].Id, records[p.Key.Item2].Id, p.Value))];
    }

    /// <summary>Pairs that have a third in common, which is the same as either, as sure as both links together and for the weaker one's reasons.</summary>
    private static IEnumerable<((int, int) Pair, MatchResult Result)> Linked(
        Dictionary<(int, int), MatchResult> found, Dictionary<(int, int), MatchResult> held)
    {
        var links = found.SelectMany(p => new[] { (Of: p.Key.Item1, To: p.Key.Item2, p.Value), (Of: p.Key.Item2, To: p.Key.Item1, p.Value) }).ToLookup(l => l.Of);
        return from third in links
               from a in third
               from b in third
               where a.To < b.To && !found.ContainsKey((a.To, b.To))
               let sure = a.Value.Score * b.Value.Score
               where sure >= Through && (!held.TryGetValue((a.To, b.To), out var direct) || direct.Score >= Denied)
               group (a, b, sure) by (a.To, b.To) into ways
               let best = ways.MaxBy(w => w.sure)
               select (ways.Key, new MatchResult(best.sure, (best.a.Value.Score < best.b.Value.Score ? best.a : best.b).Value.Signs));
    }

    private static HashSet<int> Near(MatchSubject[] subjects, Dictionary<string, List<int>> byKey, int i)
    {
        var near = new HashSet<int>();
        foreach (var (key, anyTime) in Probes(subjects[i]))
            if (byKey.TryGetValue(key, out var sharing))
                near.UnionWith(sharing.Where(j => j != i && (anyTime || Distance(subjects[i], subjects[j]) <= Days))
                    .OrderBy(j => Distance(subjects[i], subjects[j])).Take(AtMost));
        return near;
    }

    private static (int, int) Ordered(int i, int j) => (Math.Min(i, j), Math.Max(i, j));

    /// <summary>Days between two.</summary>
    public static int Distance(MatchSubject a, MatchSubject b) => Math.Abs(a.Facts.On.DayNumber - b.Facts.On.DayNumber);

    /// <summary>The keys under which it is found.</summary>
    public static IEnumerable<string> Keys(MatchSubject subject)
    {
        var keys = MatchKeys.Of(subject);
        return new[] { keys.Name is { } name ? "n" + name : null, keys.Site is { } site ? "s" + site : null }.OfType<string>().Concat(Exact(subject));
    }

    /// <summary>The keys by which it looks for others; some only within <see cref="Days"/>.</summary>
    public static IEnumerable<(string Key, bool AnyTime)> Probes(MatchSubject subject)
    {
        var (names, sites) = MatchKeys.Probes(subject);
        return names.Select(n => ("n" + n, false)).Concat(sites.Select(s => ("s" + s, false))).Concat(Exact(subject).Select(k => (k, true)));
    }

    private static IEnumerable<string> Exact(MatchSubject subject) =>
        subject.Facts.Phones.Select(p => "p" + p).Concat(subject.Code is { } code ? ["c" + code] : []);
}
