namespace Anxin.Bench.Corpus;

/// <summary>Two records said, or known, to be of the same arrears; the ids in ordinal order.</summary>
public readonly record struct CorpusPair
{
    public CorpusPair(string one, string other) =>
        (First, Second) = string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);

    public string First { get; }
    public string Second { get; }

    /// <summary>Every pair of different records with the same entity.</summary>
    public static IEnumerable<CorpusPair> TruthOf(IEnumerable<CorpusRecord> corpus)
    {
        foreach (var same in corpus.GroupBy(r => r.Entity, StringComparer.Ordinal))
        {
            var ids = same.Select(r => r.Id).ToList();
            for (var i = 0; i < ids.Count; i++)
                for (var j = i + 1; j < ids.Count; j++)
                    yield return new CorpusPair(ids[i], ids[j]);
        }
    }
}
