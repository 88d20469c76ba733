namespace Anxin.Bench.Corpus.Writing;

/// <summary>What has happened to the report being written.</summary>
internal sealed class MarkSet
{
    private readonly List<string> marks = [];

    public void Add(string mark)
    {
        if (!marks.Contains(mark))
            marks.Add(mark);
    }

    public bool Has(string mark) => marks.Contains(mark);

    /// <param name="what">firm, site, code, phone-n.</param>
    public void Show(string what) => Add(Mark.Shows + what);

    public override string ToString() => string.Join(' ', marks);
}
