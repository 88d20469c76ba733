using System.Globalization;
using Anxin.Rules.Matching;

namespace Anxin.Bench.Matching;

/// <summary>
/// <c>match-file FILE.csv [--out pairs.csv]</c>: the pairs that the product's own rules and keys find in a list, with their scores:
/// <c>a,b,score</c>, the likeliest first. An outside corpus can be held against it.
/// </summary>
internal static class MatchFile
{
    public static int Run(string[] args)
    {
        var file = args.FirstOrDefault(a => !a.StartsWith("--", StringComparison.Ordinal));
        var at = Array.IndexOf(args, "--out");
        if (file is null || !File.Exists(file) || (at >= 0 && at + 1 >= args.Length))
        {
            Console.Error.WriteLine("match-file FILE.csv [--out pairs.csv]");
            return 2;
        }
        if (at >= 0 && file == args[at + 1])
            file = args.First(a => a != "--out" && a != args[at + 1]);
        var pairs = PairFinder.Find(RecordFile.Read(file)).OrderByDescending(p => p.Result.Score).ToList();
        using var writer = at < 0 ? Console.Out : new StreamWriter(args[at + 1]);
        writer.WriteLine("a,b,score");
        foreach (var pair in pairs)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Quoted(pair.A)},{Quoted(pair.B)},{pair.Result.Score:0.0000}"));
        return 0;
    }

    private static string Quoted(string id) => id.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? id : $"\"{id.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
