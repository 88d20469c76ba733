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

    public static IEnumerable<MatchedPair> Find(IReadOnlyList<MatchRecord> records, double threshold = Matcher.Threshold)
    {
        var subjects = records.Select(r => new MatchSubject(r.Facts)).ToArray();
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < subjects.Length; i++)
        {
            var near = new HashSet<int>();
            foreach (var (key, anyTime) in Keys(subjects[i]))
            {
                if (!byKey.TryGetValue(key, out var sharing))
                    byKey[key] = sharing = [];
                near.UnionWith(sharing.Where(j => anyTime || Distance(subjects[i], subjects[j]) <= Days)
                    .OrderBy(j => Distance(subjects[i], subjects[j])).Take(AtMost));
                sharing.Add(i);
            }
            foreach (var j in near.Order())
                if (Matcher.Compare(subjects[j], subjects[i]) is var result && result.Score >= threshold)
                    yield return new MatchedPair(records[j].Id, records[i].Id, result);
        }
    }

    /// <summary>Days between two.</summary>
    public static int Distance(MatchSubject a, MatchSubject b) => Math.Abs(a.Facts.On.DayNumber - b.Facts.On.DayNumber);

    /// <summary>The keys of which two must share one to be compared; some only within <see cref="Days"/>.</summary>
    public static IEnumerable<(string Key, bool AnyTime)> Keys(MatchSubject subject)
    {
        var keys = MatchKeys.Of(subject);
        if (keys.Name is { } name)
            yield return ("n" + name, false);
        if (keys.Site is { } site)
            yield return ("s" + site, false);
        if (subject.Code is { } code)
            yield return ("c" + code, true);
        foreach (var phone in subject.Facts.Phones)
            yield return ("p" + phone, true);
    }
}
