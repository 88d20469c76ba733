namespace Anxin.Bench.Corpus.World;

/// <summary>One employer's arrears on one site: an entity, as it is in the world, whoever reports it.</summary>
internal sealed record Arrears
{
    public required County County { get; init; }

    /// <summary>Null where only a foreman hired, who has no firm.</summary>
    public Firm? Firm { get; init; }

    /// <summary>The foreman's surname, or a Tibetan foreman's name.</summary>
    public required string Foreman { get; init; }

    public Site? Site { get; init; }

    /// <summary>The general contractor, where it is not the employer.</summary>
    public Firm? Contractor { get; init; }

    /// <summary>Eleven digits each: the foreman's, then workers'.</summary>
    public required IReadOnlyList<string> Phones { get; init; }

    /// <summary>Whose telephone most reports give: an index of <see cref="Phones"/>.</summary>
    public int Speaker { get; init; }

    /// <summary>The site office's landline, as its notice board has it; everybody on that site may give it.</summary>
    public string? Office { get; init; }

    public required string Street { get; init; }
    public required int People { get; init; }
    public required long Fen { get; init; }
    public required DateOnly First { get; init; }

    public string? Family { get; init; }
    public string? Trap { get; init; }

    /// <summary>Without this a report would be of any of the family, so that it is seldom left out.</summary>
    public bool EmployerMatters { get; init; }

    public bool SiteMatters { get; init; }
    public bool PlaceMatters { get; init; }
}
