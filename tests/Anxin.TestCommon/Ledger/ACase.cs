namespace Anxin.TestCommon;

/// <summary>A case as a caseworker writes it down: <c>ACase.Usual.Of(60).Owing("18000")</c>.</summary>
public sealed record ACase
{
    /// <summary>Chengdong district's, ten people, 50,000 yuan.</summary>
    public static readonly ACase Usual = new();

    public string Unit { get; init; } = "630102";
    public string AcceptedOn { get; init; } = "2022-10-01";
    public string Channel { get; init; } = "hotline12351";
    public string Employer { get; init; } = "示例建筑工程有限公司";
    public string? CreditCode { get; init; }
    public string? Site { get; init; }
    public bool Construction { get; init; }
    public string Industry { get; init; } = "construction";
    public int? People { get; init; } = 10;
    public string? Owed { get; init; } = "50000.00";
    public bool? Mediated { get; init; }
    public bool? LegalService { get; init; }
    public string? Note { get; init; }

    public object Body => new
    {
        unit = Unit,
        acceptedOn = AcceptedOn,
        channel = Channel,
        employer = new { name = Employer, creditCode = CreditCode },
        site = new { name = Site, constructionProject = Construction },
        industry = Industry,
        people = People,
        amountYuan = Owed,
        mediated = Mediated,
        legalService = LegalService,
        note = Note,
    };

    public ACase Of(int? people) => this with { People = people };

    public ACase Owing(string? yuan) => this with { Owed = yuan };

    public ACase In(string unit) => this with { Unit = unit };

    public ACase By(string employer) => this with { Employer = employer };

    public ACase On(string acceptedOn) => this with { AcceptedOn = acceptedOn };
}
