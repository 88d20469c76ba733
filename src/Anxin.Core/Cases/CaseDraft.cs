using System.Text.RegularExpressions;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Rules.Matching;

namespace Anxin.Core.Cases;

/// <summary>What a case is about, checked: the common ground of a form, an API call and a workbook row.</summary>
public sealed partial record CaseDraft
{
    public required Guid UnitId { get; init; }
    public required string UnitCode { get; init; }
    public required DateOnly AcceptedOn { get; init; }
    public required Channel Channel { get; init; }
    public required string Employer { get; init; }
    public string? CreditCode { get; init; }
    public string? Site { get; init; }
    public bool ConstructionProject { get; init; }
    public required Industry Industry { get; init; }
    public int? People { get; init; }
    public long? AmountFen { get; init; }
    public bool Disputed { get; init; }
    public bool Mediated { get; init; }
    public bool LegalService { get; init; }
    public bool ServedUnspecified { get; init; }

    /// <summary>Recovered and closed already when the case is entered: a ledger brought along.</summary>
    public RowRecovery? Recovery { get; init; }
    public RowClosing? Closing { get; init; }

    /// <summary>Who called, where the case was told by phone.</summary>
    public string? CallFrom { get; init; }

    /// <summary>A number that the unit brought along; ours otherwise.</summary>
    public string? Number { get; init; }

    /// <summary>Reads a form or API body, or throws with every field's problem.</summary>
    public static CaseDraft Read(CreateCase input, ActContext context)
    {
        var read = new InputReader(new Problems(), context.Today);
        var unit = read.Text("unit", input.Unit, 40, true, $"单位");
        var acceptedOn = read.Date("acceptedOn", input.AcceptedOn, true, $"受理日期");
        var channel = read.Word("channel", input.Channel, Words.Channel, $"来源", true);
        var employer = read.Text("employer.name", input.Employer?.Name, CaseLimits.Name, true, $"企业名称");
        var code = read.CreditCode("employer.creditCode", input.Employer?.CreditCode);
        var site = read.Text("site.name", input.Site?.Name, CaseLimits.Name);
        var project = read.Flag("site.constructionProject", input.Site?.ConstructionProject);
        var industry = read.Word("industry", input.Industry, Words.Industry, $"所属行业", true);
        var people = read.People("people", input.People);
        var amount = read.Yuan("amountYuan", input.AmountYuan);
        var disputed = read.Flag("disputed", input.Disputed);
        var mediated = read.Flag("mediated", input.Mediated);
        var served = read.Flag("legalService", input.LegalService);
        read.Text("note", input.Note, CaseLimits.Note);
        var callFrom = read.Text("callFrom", input.CallFrom, 50);
        read.Problems.ThrowIfAny();

        var node = context.Viewer.Unit(unit!);
        if (callFrom is null)
            context.Viewer.Demand(Roles.Caseworker, node.Id);
        else
            context.Viewer.Demand(Roles.Duty, context.Viewer.Tree.Root.Id);
        return new CaseDraft
        {
            UnitId = node.Id,
            UnitCode = node.Code,
            AcceptedOn = acceptedOn!.Value,
            Channel = channel!.Value,
            Employer = employer!,
            CreditCode = code,
            Site = site,
            ConstructionProject = project ?? false,
            Industry = industry!.Value,
            People = people,
            AmountFen = amount,
            Disputed = disputed ?? false,
            Mediated = mediated ?? false,
            LegalService = served ?? false,
            CallFrom = callFrom,
        };
    }

    /// <summary>The first state, with serial and instant given by the act.</summary>
    public CaseState Born(Guid id, long serial, DateTime now)
    {
        var number = Number ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{UnitCode}-{AcceptedOn.Year}-{serial:D6}");
        var keys = MatchKeys.Of(Employer, Site);
        return new CaseState
        {
            CaseId = id,
            Version = 1,
            Serial = serial,
            Number = number,
            UnitId = UnitId,
            HolderId = UnitId,
            Status = Closing is null ? CaseStatus.Open : CaseStatus.Closed,
            RecoveredPeople = Recovery?.People ?? 0,
            RecoveredFen = Recovery?.Fen ?? 0,
            ClosedOn = Closing?.On,
            Outcome = Closing?.Outcome,
            AcceptedOn = AcceptedOn,
            Channel = Channel,
            Employer = Employer,
            EmployerKey = EmployerName.Normalise(Employer),
            CreditCode = CreditCode,
            Site = Site,
            ConstructionProject = ConstructionProject,
            Industry = Industry,
            People = People,
            AmountFen = AmountFen,
            Disputed = Disputed,
            Mediated = Mediated,
            LegalService = LegalService,
            ServedUnspecified = ServedUnspecified,
            ChangedAt = now,
            Digest = [],
            SearchGrams = Grams(number, Employer, Site, CreditCode),
            MatchName = keys.Name,
            MatchSite = keys.Site,
        };
    }

    /// <summary>Whether a text has the form of a number that <see cref="Born"/> gives.</summary>
    public static bool IsNumber(string text) => NumberForm().IsMatch(text);

    /// <summary>The code of the unit that such a number was given for; null for a number of another form.</summary>
    public static string? UnitOf(string number) => NumberForm().Match(number) is { Success: true } given ? given.Groups["unit"].Value : null;

    [GeneratedRegex(@"^(?<unit>[A-Z0-9-]+)-[0-9]{4}-[0-9]{6,}\z")]
    private static partial Regex NumberForm();

    public static string Grams(string number, string employer, string? site, string? code) =>
        Bigrams.Index($"{number}\n{employer}\n{site}\n{code}");
}

/// <summary>What has been recovered in all, by the date of the last.</summary>
public sealed record RowRecovery(DateOnly On, int People, long Fen);

public sealed record RowClosing(DateOnly On, Outcome Outcome);
