using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Mediation;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Pages.Cases.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Wages;

/// <summary>One line of the tick list.</summary>
public sealed class PayLine
{
    public int N { get; set; }
    public bool Pick { get; set; }
    public string? Amount { get; set; }
}

/// <summary>One payment for many workers: ticked, on a day, by a method, with one proof.</summary>
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest, ValueCountLimit = 4 * WageActs.MostLines)]
public sealed class PayModel(CaseDesk with, WageActs acts) : CaseActPage(with)
{
    private const int MaxRequest = 4 * CaseActs.MaxFileBytes;

    [BindProperty]
    public RecordPayments Input { get; set; } = new();

    [BindProperty]
    public List<PayLine> Lines { get; set; } = [];

    /// <summary>Everybody to whom something is still owed, whatever is ticked.</summary>
    [BindProperty]
    public bool Everybody { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public WageSheet Sheet { get; private set; } = null!;

    /// <summary>What an agreement has promised and nobody has paid yet; of a merged case, with that.</summary>
    public IReadOnlyList<(Instalment One, CaseState? Of)> Promised { get; private set; } = [];

    /// <summary>What the form names an instalment by.</summary>
    public static string Key(Instalment one, CaseState? of) => of is null ? Text(one.Number) : $"{Text(one.Number)}/{of.CaseId}";

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Recovery);

    protected override async Task<string?> WhyNotAsync() => await base.WhyNotAsync()
        ?? (Sheet.Lines.Count == 0 ? L["名单还是空的，没有可以付的人：请先收工资表，或登记职工。"].Value : null);

    public long? Left(WorkerLine line) => line.OwedFen - Sheet.PaidFen(line.Number);

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        await ReadAsync();
        var proof = await SentFile.OfAsync(Upload, Aborted);
        var paid = Everybody
            ? Sheet.Lines.Where(l => Left(l) > 0).Select(l => new LinePayment(Text(l.Number), null))
            : Lines.Where(l => l.Pick).Select(l => new LinePayment(Text(l.N), l.Amount));
        var promise = (Input.Instalment ?? "").Split('/');
        await acts.PayAsync(context, Id, Input with { Version = Version, Lines = [.. paid], Instalment = promise[0], InstalmentOf = promise.ElementAtOrDefault(1) }, proof, Aborted);
        Said(L["付款已登记，案件的追回也一起登记了。"]);
        return RedirectToPage("/Cases/Wages/Workers", new { id = Id });
    });

    protected override Task FillAsync()
    {
        Input = Input with { On = Today, Method = WageWords.PaymentMethod.Api(PaymentMethod.BankTransfer) };
        foreach (var (one, of) in Promised.Where(p => Key(p.One, p.Of) == Request.Query["instalment"]))
            Share(one, Key(one, of));
        return Task.CompletedTask;
    }

    /// <summary>An instalment goes to everybody in the proportion of what each is still owed; the desk changes what was otherwise.</summary>
    private void Share(Instalment one, string key)
    {
        Input = Input with { Instalment = key };
        var owed = Lines.ConvertAll(l => Left(Sheet.Line(l.N)!) ?? 0);
        foreach (var (line, fen) in Lines.Zip(Money.Share(one.AmountFen, owed)))
            (line.Pick, line.Amount) = (fen > 0, Money.Yuan(fen));
    }

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Promised = [.. (await Db.MediationOfAsync(Viewer, Id, Aborted)).Promised.Where(i => i.One.PaidOn is null)];
        Sheet = await WageSheet.LoadAsync(Db, Id, Aborted);
        var typed = Lines.GroupBy(l => l.N).ToDictionary(l => l.Key, l => l.First());
        Lines = [.. Sheet.Lines.Where(l => Left(l) is null or > 0).Select(l => typed.GetValueOrDefault(l.Number) ?? new PayLine
        {
            N = l.Number,
            Amount = Left(l) is { } left ? Money.Yuan(left) : null,
        })];
    }

    protected override string FieldOf(string field) => field is "file" or "proof" ? "Upload" : field == "lines" ? "Lines" : base.FieldOf(field);

    protected override IActionResult AfterFirst(SubmissionKey first) => RedirectToPage("/Cases/Wages/Workers", new { id = Id });

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
