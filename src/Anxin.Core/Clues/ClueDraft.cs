using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Clues;

/// <summary>What a clue tells, checked: the common ground of every channel.</summary>
public sealed record ClueDraft
{
    public required string? UnitCode { get; init; }
    public required Channel Channel { get; init; }
    public string? Employer { get; init; }
    public string? CreditCode { get; init; }
    public string? Site { get; init; }
    public string? GeneralContractor { get; init; }
    public string? Place { get; init; }
    public DateOnly? OwedFrom { get; init; }
    public DateOnly? OwedTo { get; init; }
    public int? People { get; init; }
    public long? AmountFen { get; init; }
    public bool Anonymous { get; init; }
    public required ClueStory Story { get; init; }
    public bool? Consent { get; init; }
    public string? ConsentWording { get; init; }
    public string? SourceSystem { get; init; }
    public string? SourceNumber { get; init; }
    public DateOnly? ReceivedOn { get; init; }
    public PetitionForm? PetitionForm { get; init; }
    public int? Representatives { get; init; }
    public Guid? InspectionId { get; init; }
    public Guid? SameAsId { get; init; }

    /// <summary>Photos and papers that came with it, their bytes in the vault already.</summary>
    public IReadOnlyList<KeptFile> Files { get; init; } = [];

    /// <summary>Reads what was typed or sent, or throws with every field's problem.</summary>
    /// <param name="byWorker">A worker tells it: anything may be unknown, as long as something is said.</param>
    public static ClueDraft Read(CreateClue input, DateOnly today, bool byWorker)
    {
        var read = new InputReader(new Problems(), today);
        var channel = read.Word("channel", input.Channel, Words.Channel, $"来源") ?? (byWorker ? Channel.WorkerReport : Channel.UnionInformant);
        // A caller tells what a caller knows: who owes, or what happened.
        var caller = !byWorker && channel == Channel.Hotline12351;
        var draft = new ClueDraft
        {
            UnitCode = read.Text("unit", input.Unit, 40, !byWorker, $"单位"),
            Channel = channel,
            Employer = read.Text("employer", input.Employer, CaseLimits.Name, !byWorker && !caller, $"欠薪的单位或个人"),
            CreditCode = read.CreditCode("creditCode", input.CreditCode),
            Site = read.Text("site", input.Site, CaseLimits.Name),
            GeneralContractor = read.Text("generalContractor", input.GeneralContractor, CaseLimits.Name),
            Place = read.Text("place", input.Place, CaseLimits.Name),
            OwedFrom = read.Date("owedFrom", input.OwedFrom),
            OwedTo = read.Date("owedTo", input.OwedTo),
            People = read.People("people", input.People),
            AmountFen = read.Yuan("amountYuan", input.AmountYuan),
            Anonymous = read.Flag("anonymous", input.Anonymous) ?? false,
            Consent = read.Flag("consent", input.Consent),
            ConsentWording = read.Text("consentWording", input.ConsentWording, CaseLimits.Note, input.Consent is { Length: > 0 }, $"同意书的原文"),
            SourceSystem = read.Text("sourceSystem", input.SourceSystem, 40, input.SourceNumber is { Length: > 0 }, $"来源系统的名称"),
            SourceNumber = read.Text("sourceNumber", input.SourceNumber, 100),
            ReceivedOn = read.Date("receivedOn", input.ReceivedOn, false, $"反映日期"),
            PetitionForm = read.Word("petitionForm", input.PetitionForm, Words.PetitionForm, $"来信或来访"),
            Representatives = Representing(read, input.Representatives),
            InspectionId = Id(read, "inspection", input.Inspection),
            SameAsId = Id(read, "sameAs", input.SameAs),
            Story = new ClueStory(
                read.Text("heard", input.Heard, CaseLimits.Note, !byWorker && !caller, $"听到的情况"), read.Text("reach", input.Reach, CaseLimits.Reason),
                read.Text("name", input.Name, 50), read.Text("phone", input.Phone, 50),
                read.Text("foreman", input.Foreman, 50), read.Text("foremanPhone", input.ForemanPhone, 50)),
        };
        if (draft.OwedFrom > draft.OwedTo)
            read.Problems.Add("owedTo", $"欠薪的截止日期不能早于开始日期");
        if (caller && draft is { Employer: null, Story.Heard: null })
            read.Problems.Add("employer", $"请填写欠薪的单位或个人，或者说了什么；知道一样就行");
        if (byWorker && draft is { Employer: null, Site: null, GeneralContractor: null, Place: null, Story: { Heard: null, Foreman: null, Phone: null, Reach: null } })
            read.Problems.Add("heard", $"请至少说一样：在哪里干活、谁欠的、怎么回事，或者怎么找到您");
        read.Problems.ThrowIfAny();
        return draft.Anonymous ? draft with { Story = draft.Story with { Name = null, Phone = null, Reach = null } } : draft;
    }

    private static int? Representing(InputReader read, string? typed)
    {
        var came = read.People("representatives", typed, false, $"代表人数");
        read.Problems.Check(came is not > Petitions.MostRepresentatives, "representatives",
            $"多人反映同一件事，代表不能超过{Petitions.MostRepresentatives}人（《信访工作条例》第二十条）：请他们推选不超过{Petitions.MostRepresentatives}名代表，这里按代表人数登记；一共多少人被欠薪，填在人数里");
        return came;
    }

    private static Guid? Id(InputReader read, string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (Guid.TryParse(typed, out var id))
            return id;
        read.Problems.Add(field, $"不是有效的编号，请从列表里选");
        return null;
    }
}
