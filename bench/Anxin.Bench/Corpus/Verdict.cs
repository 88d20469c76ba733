using System.Globalization;
using System.Text;

namespace Anxin.Bench.Corpus;

/// <param name="Of">Pairs of the class: true ones with the mark, or false ones set as a trap (0 for unrelated ones: all the rest).</param>
/// <param name="Said">How many of them were said to be the same: right for a mark, wrong for a trap.</param>
public sealed record ClassFigure(string Name, int Of, int Said);

/// <summary>How well the same arrears were found, by pairs.</summary>
public sealed record Verdict
{
    /// <summary>True pairs said.</summary>
    public required int Found { get; init; }

    /// <summary>True pairs not said.</summary>
    public required IReadOnlyList<CorpusPair> Missed { get; init; }

    /// <summary>Pairs said that are none.</summary>
    public required IReadOnlyList<CorpusPair> Wrong { get; init; }

    /// <summary>Recall by what happened to either record: <c>Of</c> true pairs, <c>Said</c> found.</summary>
    public required IReadOnlyList<ClassFigure> Marks { get; init; }

    /// <summary>Errors by what misled: <c>Of</c> pairs of the trap in scope, <c>Said</c> fallen for.</summary>
    public required IReadOnlyList<ClassFigure> Traps { get; init; }

    /// <summary>1 when nothing was said.</summary>
    public double Precision => Share(Found, Wrong.Count);

    /// <summary>1 when there was nothing to find.</summary>
    public double Recall => Share(Found, Missed.Count);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Markdown: the figures, then both tables.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"precision {Precision:0.0000}, recall {Recall:0.0000}, F1 {F1:0.0000}; ");
        text.Append(CultureInfo.InvariantCulture, $"{Found} found, {Missed.Count} missed, {Wrong.Count} wrong\n\n");
        Table(text, "| true pairs with | pairs | found |", Marks);
        text.Append('\n');
        Table(text, "| taken for one another | pairs | wrongly |", Traps);
        return text.ToString();
    }

    private static void Table(StringBuilder text, string head, IEnumerable<ClassFigure> figures)
    {
        text.Append(head).Append("\n| --- | --- | --- |\n");
        foreach (var f in figures)
            text.Append(CultureInfo.InvariantCulture, $"| {f.Name} | {f.Of} | {f.Said} |\n");
    }

    private static double Share(int good, int bad) => good + bad == 0 ? 1 : (double)good / (good + bad);
}
