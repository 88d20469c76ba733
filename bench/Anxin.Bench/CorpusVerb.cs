using System.Globalization;
using Anxin.Bench.Corpus;

namespace Anxin.Bench;

/// <summary>
/// <c>corpus --out corpus.csv [--seed 2022] [--entities 2000]</c> makes one and says what is in it;
/// <c>corpus --judge corpus.csv --pairs pairs.csv [--scope Province|Subtree|Unit]</c> holds pairs of ids, two a line, against it.
/// </summary>
internal static class CorpusVerb
{
    public static int Run(string[] args)
    {
        var told = args.Chunk(2).Where(c => c.Length == 2).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);
        if (told.TryGetValue("--judge", out var corpus) && told.TryGetValue("--pairs", out var pairs))
            return Weigh(corpus, pairs, Enum.Parse<Scope>(told.GetValueOrDefault("--scope", nameof(Scope.Province)), true));
        if (told.TryGetValue("--out", out var file))
            return Make(file, Number(told, "--seed", 2022), Number(told, "--entities", 2000));
        Console.Error.WriteLine("corpus --out corpus.csv [--seed 2022] [--entities 2000], or\n"
            + "corpus --judge corpus.csv --pairs pairs.csv [--scope Province|Subtree|Unit]");
        return 2;
    }

    private static int Make(string file, int seed, int entities)
    {
        var corpus = CorpusMaker.Make(seed, entities);
        File.WriteAllText(file, CorpusFile.Write(corpus));
        Console.WriteLine(CorpusProfile.Of(corpus));
        return 0;
    }

    private static int Weigh(string corpus, string pairs, Scope scope)
    {
        var said = File.ReadLines(pairs).Select(l => l.Split(',')).Where(f => f is [['R', ..], ['R', ..], ..])
            .Select(f => new CorpusPair(f[0].Trim(), f[1].Trim()));
        Console.WriteLine(Judge.Weigh(CorpusFile.Read(File.ReadAllText(corpus)), said, scope));
        return 0;
    }

    private static int Number(Dictionary<string, string> told, string name, int otherwise) =>
        told.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
