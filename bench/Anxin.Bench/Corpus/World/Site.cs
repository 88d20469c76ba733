namespace Anxin.Bench.Corpus.World;

internal enum SiteKind
{
    Estate,
    School,
    Hospital,
    Road,
    Water,
    Energy,
    Plant,
    Municipal,
}

/// <summary>A building site, taken apart as its notice board has it.</summary>
internal sealed record Site
{
    public SiteKind Kind { get; init; }

    /// <summary>互助县 before a public building; empty where the name stands alone.</summary>
    public string Before { get; init; } = "";

    /// <summary>云榛苑, 第二小学, 鹭滩至榛沟公路.</summary>
    public required string Core { get; init; }

    /// <summary>What people call it.</summary>
    public IReadOnlyList<string> Nicknames { get; init; } = [];

    /// <summary>教学楼, 住院楼; empty for none.</summary>
    public string Work { get; init; } = "";

    /// <summary>期; 0 for none.</summary>
    public int Phase { get; init; }

    /// <summary>标段; 0 for none.</summary>
    public int Lot { get; init; }

    /// <summary>TJ-, LJ- or 土建 before the lot's number; usually empty.</summary>
    public string LotPrefix { get; init; } = "";

    /// <summary>号楼 where these workers work; 0 for none. Another building of the same employer is still the same site.</summary>
    public int Building { get; init; }

    /// <summary>项目, 工程, 建设项目 … or empty.</summary>
    public string Ending { get; init; } = "";

    /// <summary>Lots and phases of a family may not be left out freely: the report would be of either.</summary>
    public bool NumbersMatter { get; init; }

    /// <summary>The place before the name may not be left out freely where the unit does not say it.</summary>
    public bool PlaceMatters { get; init; }
}
