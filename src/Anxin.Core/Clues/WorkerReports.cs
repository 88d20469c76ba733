using System.Globalization;
using System.Security.Cryptography;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>A worker's own report becomes a clue. A draft is sent once, however often the button is pressed.</summary>
public sealed class WorkerReports(AnxinDb db, WorkerDrafts drafts, ClueIntake intake)
{
    private const string Key = "worker.report";

    /// <summary>Sends the draft; its receipt is then <see cref="WorkerDraft.ReceiptId"/>.</summary>
    /// <exception cref="InputException">Nothing at all was told.</exception>
    public async Task SendAsync(ActContext context, WorkerDraft draft, CancellationToken ct)
    {
        context = context with { Key = new KeyedRequest(draft.Id, Key, SHA256.HashData(draft.Id.ToByteArray())) };
        await context.ReplayAsync(db, ct);
        var tree = context.Viewer.Tree;
        var files = await WorkerFiles.TakeAsync(db, draft.Id, ct);
        ClueDraft told;
        try
        {
            told = ClueDraft.Read(Input(await drafts.AnswersAsync(draft, ct), tree, files.Count), context.Today, true) with { Files = files };
        }
        catch (InputException)
        {
            // The same draft, sent a moment ago, may have taken the answers with it since: then it is answered as sent.
            await context.ReplayAsync(db, ct);
            throw;
        }
        // Who closes soon takes nothing more; whoever comes after it does, and the worker is not asked to go elsewhere.
        var unit = await ClosingUnits.StayingAsync(db, tree, tree.Find(told.UnitCode!) ?? tree.Root, ct);

        var rows = context.Begin("worker.report", unit.Id);
        var (clue, _) = await intake.WriteAsync(rows, told, unit.Id, context, ct);
        rows.Answer(context.Key, 201, new ClueCreated(clue.ClueId, 1));
        db.RemoveRange(await db.Vault.Where(v => v.Id == draft.AnswersId).ToListAsync(ct));
        draft.AnswersId = null;
        draft.SentAt = draft.TouchedAt = context.SystemNow;
        draft.ReceiptId = rows.Inserts.OfType<Receipt>().Single().Id;
        await context.WriteAsync(db, rows, ct);
    }

    /// <summary>The unit a place belongs to: the county's, else the prefecture's, else the province.</summary>
    public static UnitNode UnitOf(WorkerAnswers answers, UnitTree tree) =>
        Find(answers.County, tree) ?? Find(answers.Prefecture, tree) ?? tree.Root;

    /// <summary>Year and month as the first day of that month; null where either is not known.</summary>
    public static string? Since(WorkerAnswers answers) =>
        answers is { SinceYear: { } year, SinceMonth: { } month } && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            ? string.Create(CultureInfo.InvariantCulture, $"{year}-{m:00}-01") : null;

    private static UnitNode? Find(string? code, UnitTree tree) => string.IsNullOrEmpty(code) ? null : tree.Find(code);

    private static CreateClue Input(WorkerAnswers answers, UnitTree tree, int files)
    {
        var unit = UnitOf(answers, tree);
        var chosen = unit.Id == tree.Root.Id ? null : string.Concat(tree.Above(unit.Id).Where(u => u.Id != tree.Root.Id).Reverse().Select(Place));
        var place = string.Join("，", new[] { chosen, answers.Place }.Where(p => !string.IsNullOrWhiteSpace(p)));
        var since = Since(answers);
        var roughly = since is null && answers.SinceYear is { } year ? $"（大约从{year}年开始欠，月份记不清）" : null;
        var papers = files > 0 && string.IsNullOrWhiteSpace(answers.Heard) ? $"（没有写经过，交了{files}份照片或材料）" : null;
        return new CreateClue
        {
            Unit = unit.Code,
            Channel = Words.Channel.Api(Channel.WorkerReport),
            Place = place,
            Employer = answers.Employer,
            Site = answers.Site,
            GeneralContractor = answers.GeneralContractor,
            Foreman = answers.Foreman,
            ForemanPhone = answers.ForemanPhone,
            People = answers.People,
            OwedFrom = since,
            AmountYuan = answers.Amount,
            Heard = string.Join('\n', new[] { answers.Heard, roughly, papers }.Where(t => !string.IsNullOrWhiteSpace(t))),
            Name = answers.Name,
            Phone = answers.Phone,
            Reach = answers.OtherReach,
            Anonymous = answers.Reach == ReachChoice.Anonymous ? "true" : null,
            Consent = answers.Consent,
            ConsentWording = answers.Consent is null ? null : answers.ConsentWording,
        };
    }

    /// <summary>西宁市总工会 → 西宁市.</summary>
    private static string Place(UnitNode unit) => PlaceOf(unit.Name);

    /// <summary>The place a territorial union is named after.</summary>
    public static string PlaceOf(string unit) => unit.Replace("总工会", "", StringComparison.Ordinal);
}
