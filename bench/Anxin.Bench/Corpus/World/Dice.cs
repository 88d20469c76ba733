namespace Anxin.Bench.Corpus.World;

/// <summary>All chance of a corpus, from one seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public int Below(int count) => random.Next(count);

    /// <summary>Both ends included.</summary>
    public int Between(int from, int to) => random.Next(from, to + 1);

    public bool Chance(double share) => random.NextDouble() < share;

    public T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public char Pick(string of) => of[random.Next(of.Length)];

    /// <summary>The first ones oftener: as names of the world are spread.</summary>
    public T Favour<T>(IReadOnlyList<T> of) => of[Math.Min(random.Next(of.Count), random.Next(of.Count))];

    /// <param name="weights">Any sum.</param>
    /// <returns>An index, by weight.</returns>
    public int Weighted(IReadOnlyList<double> weights)
    {
        var left = random.NextDouble() * weights.Sum();
        for (var i = 0; i < weights.Count; i++)
            if ((left -= weights[i]) < 0)
                return i;
        return weights.Count - 1;
    }

    /// <summary>Mostly near the lower end, seldom near the upper; both included.</summary>
    public int Skewed(int from, int to) => from + (int)((to - from + 1) * Math.Pow(random.NextDouble(), 3));
}
