using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Rules;
using Anxin.Web.Look;

namespace Anxin.Web.Pages.Cases.Acts;

/// <summary>The fields of a case as a form shows them. Only what the person changed is handed to the act, so that nobody undoes another's work
/// by saving a field that was never touched.</summary>
public sealed class AmendForm
{
    private static readonly (string Name, Func<AmendForm, string> Get, Action<AmendForm, AmendForm> Take)[] Fields =
    [
        (nameof(Employer), f => Plain(f.Employer), (f, from) => f.Employer = from.Employer),
        (nameof(CreditCode), f => Plain(f.CreditCode), (f, from) => f.CreditCode = from.CreditCode),
        (nameof(Site), f => Plain(f.Site), (f, from) => f.Site = from.Site),
        (nameof(ConstructionProject), f => f.ConstructionProject ? "true" : "false", (f, from) => f.ConstructionProject = from.ConstructionProject),
        (nameof(Industry), f => Plain(f.Industry), (f, from) => f.Industry = from.Industry),
        (nameof(AcceptedOn), f => Plain(f.AcceptedOn), (f, from) => f.AcceptedOn = from.AcceptedOn),
        (nameof(People), f => Plain(f.People), (f, from) => f.People = from.People),
        (nameof(Amount), f => f.Amount.Fen?.ToString(CultureInfo.InvariantCulture) ?? Plain(f.Amount.Text), (f, from) => f.Amount = from.Amount),
        (nameof(Disputed), f => f.Disputed ? "true" : "false", (f, from) => f.Disputed = from.Disputed),
    ];

    public string? Employer { get; set; }
    public string? CreditCode { get; set; }
    public string? Site { get; set; }
    public bool ConstructionProject { get; set; }
    public string? Industry { get; set; }
    public string? AcceptedOn { get; set; }
    public string? People { get; set; }
    public AmountInput Amount { get; set; } = new();
    public bool Disputed { get; set; }

    /// <summary>Taken in place of the note that is there; empty leaves that alone.</summary>
    public string? Note { get; set; }
    public string? Reason { get; set; }

    public static AmendForm Of(CaseState state) => new()
    {
        Employer = state.Employer,
        CreditCode = state.CreditCode,
        Site = state.Site,
        ConstructionProject = state.ConstructionProject,
        Industry = Words.Industry.Api(state.Industry),
        AcceptedOn = state.AcceptedOn.ToString("O", CultureInfo.InvariantCulture),
        People = state.People?.ToString(CultureInfo.InvariantCulture),
        Amount = AmountInput.Of(state.AmountFen),
        Disputed = state.Disputed,
    };

    /// <summary>What differs from the version that was looked at; an emptied field goes as an empty text.</summary>
    public AmendCase Changes(CaseState seen, string? version)
    {
        var before = Of(seen);
        bool Touched(string name) => Array.Find(Fields, f => f.Name == name).Get is { } get && get(this) != get(before);
        return new AmendCase
        {
            Version = version,
            Reason = Reason,
            Note = Note,
            AcceptedOn = Touched(nameof(AcceptedOn)) ? Plain(AcceptedOn) : null,
            People = Touched(nameof(People)) ? Plain(People) : null,
            AmountYuan = Touched(nameof(Amount)) ? Plain(Amount.Written) : null,
            Industry = Touched(nameof(Industry)) ? Plain(Industry) : null,
            Disputed = Touched(nameof(Disputed)) ? (Disputed ? "true" : "false") : null,
            Employer = new EmployerInput(Touched(nameof(Employer)) ? Plain(Employer) : null, Touched(nameof(CreditCode)) ? Plain(CreditCode) : null),
            Site = new SiteInput(Touched(nameof(Site)) ? Plain(Site) : null, Touched(nameof(ConstructionProject)) ? (ConstructionProject ? "true" : "false") : null),
        };
    }

    /// <summary>Fields that were not touched take what stands now.</summary>
    /// <returns>Their names.</returns>
    public IReadOnlyList<string> Rebase(CaseState seen, CaseState now)
    {
        var (before, after) = (Of(seen), Of(now));
        var untouched = Fields.Where(f => f.Get(this) == f.Get(before)).ToList();
        foreach (var (_, _, take) in untouched)
            take(this, after);
        return [.. untouched.Select(f => f.Name)];
    }

    private static string Plain(string? text) => text?.Trim() ?? "";
}
