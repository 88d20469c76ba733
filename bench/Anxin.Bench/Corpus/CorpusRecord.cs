namespace Anxin.Bench.Corpus;

/// <summary>
/// One report of unpaid wages as some channel wrote it down. <see cref="Entity"/>, <see cref="Family"/>, <see cref="Trap"/> and
/// <see cref="Marks"/> are the truth about it and may not be shown to whoever is judged: <see cref="Blind"/>.
/// </summary>
public sealed record CorpusRecord
{
    /// <summary>R000001 …, in the order of receipt.</summary>
    public required string Id { get; init; }

    /// <summary>Truth: one employer's arrears on one site. Records of the same entity are the same thing; all others are not.</summary>
    public required string Entity { get; init; }

    /// <summary>The union unit that took it in: six digits of GB/T 2260, a county, a prefecture or the province (630000).</summary>
    public required string Unit { get; init; }

    /// <summary>A member's name of <c>Anxin.Rules.Channel</c>.</summary>
    public required string Channel { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>What was written down for the employer, as it was written: never empty, not always an employer.</summary>
    public required string Employer { get; init; }

    public string? CreditCode { get; init; }
    public string? Site { get; init; }
    public string? GeneralContractor { get; init; }

    /// <summary>Of the worker or the foreman who reports, of the site office, or of a desk that took the report.</summary>
    public string? Phone { get; init; }

    public int? People { get; init; }
    public long? AmountFen { get; init; }

    /// <summary>The place of work in free words.</summary>
    public string? Place { get; init; }

    /// <summary>Truth: entities that are easily taken for one another share a family; null for the others.</summary>
    public string? Family { get; init; }

    /// <summary>Truth: what makes the family a trap, one of <see cref="Bench.Corpus.Trap.All"/>.</summary>
    public string? Trap { get; init; }

    /// <summary>Truth: what happened to this record on its way, of <see cref="Mark.All"/>, and what it still shows
    /// (<c>shows-firm</c>, <c>shows-site</c>, <c>shows-code</c>, <c>shows-phone-n</c>), a blank between them.</summary>
    public string Marks { get; init; } = "";

    /// <summary>The record without the truth.</summary>
    public CorpusRecord Blind() => this with { Entity = "", Family = null, Trap = null, Marks = "" };
}
