namespace Anxin.TestCommon;

/// <summary>A clue as another system sends it: <c>AClue.Usual.Numbered("GD-1").Of(12)</c>.</summary>
public sealed record AClue
{
    /// <summary>Chengdong district's, told on the hotline, twelve people.</summary>
    public static readonly AClue Usual = new();

    public string Unit { get; init; } = "630102";
    public string Channel { get; init; } = "hotline12351";
    public string? Employer { get; init; } = "示例劳务有限公司";
    public string? Site { get; init; } = "示例安置房项目";
    public int? People { get; init; } = 12;
    public string? Owed { get; init; }
    public string? Heard { get; init; } = "木工班组三个月没有领到工资";
    public string? Name { get; init; }
    public string? Phone { get; init; } = "0971-0000011";
    public string? SourceSystem { get; init; }
    public string? SourceNumber { get; init; }
    public string? ReceivedOn { get; init; }
    public string? PetitionForm { get; init; }
    public int? Representatives { get; init; }
    public bool? Anonymous { get; init; }
    public bool? Consent { get; init; }

    /// <summary>Another clue of the same matter.</summary>
    public Guid? SameAs { get; init; }

    public object Body => new
    {
        unit = Unit,
        channel = Channel,
        employer = Employer,
        site = Site,
        people = People,
        amountYuan = Owed,
        heard = Heard,
        name = Name,
        phone = Phone,
        sourceSystem = SourceSystem,
        sourceNumber = SourceNumber,
        receivedOn = ReceivedOn,
        petitionForm = PetitionForm,
        representatives = Representatives,
        anonymous = Anonymous,
        consent = Consent,
        sameAs = SameAs,
        consentWording = Consent is null ? null : "工会可以把您反映的情况转给有权处理的部门。",
    };

    public AClue Numbered(string number, string system = "示例热线工单") => this with { SourceSystem = system, SourceNumber = number };

    public AClue Of(int? people) => this with { People = people };

    public AClue By(string? employer) => this with { Employer = employer };

    /// <summary>A petition brought in person.</summary>
    public AClue Visiting(int representatives) => this with { Channel = "lettersAndVisits", PetitionForm = "visit", Representatives = representatives };
}
