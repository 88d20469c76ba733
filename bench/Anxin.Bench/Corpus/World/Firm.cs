namespace Anxin.Bench.Corpus.World;

internal enum FirmKind
{
    Company,
    Shop,
    Yard,
}

/// <summary>An employer as registered, taken apart.</summary>
internal sealed record Firm
{
    public FirmKind Kind { get; init; }

    /// <summary>As registered: 青海, 青海省, 西宁市, 四川; empty for none.</summary>
    public required string Place { get; init; }

    /// <summary>Empty for a shop that is named after what it sells.</summary>
    public required string Brand { get; init; }

    /// <summary>The 集团 between brand and number.</summary>
    public bool OfGroup { get; init; }

    /// <summary>第一, 第二; 0 for none.</summary>
    public int Number { get; init; }

    public required Trade Trade { get; init; }

    /// <summary>有限公司, 有限责任公司, 股份有限公司; empty for shops and yards.</summary>
    public string Form { get; init; } = "";

    /// <summary>宏鹭建筑（青海）有限公司.</summary>
    public bool PlaceInside { get; init; }

    /// <summary>第三分公司, 格尔木分公司.</summary>
    public string Branch { get; init; } = "";

    public required string Code { get; init; }

    /// <summary>Of a branch.</summary>
    public string? HeadCode { get; init; }
}
