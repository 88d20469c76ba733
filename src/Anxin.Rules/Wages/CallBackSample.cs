namespace Anxin.Rules;

/// <summary>Which lines are asked about after a closing: one in ten, at least one and at most five, spread over the list.</summary>
public static class CallBackSample
{
    private const int OneIn = 10;
    private const int Most = 5;

    /// <param name="lines">Numbers of the lines, in order.</param>
    /// <param name="turn">Where to begin: another closing asks others.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<int> lines, int turn)
    {
        if (lines.Count == 0)
            return [];
        var size = Math.Clamp((lines.Count + OneIn - 1) / OneIn, 1, Most);
        var begin = (int)((uint)turn % (uint)lines.Count);
        return [.. Enumerable.Range(0, size).Select(i => lines[(begin + (i * lines.Count / size)) % lines.Count]).Order()];
    }
}
