using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Clock;
using Anxin.Core.Journal;
using Anxin.Core.Letters;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Printing;

namespace Anxin.Web.Api;

/// <summary>Supervision letters of a case.</summary>
public static class LettersApi
{
    public static void MapLetters(this RouteGroupBuilder api)
    {
        var letters = api.MapGroup("cases/{id:guid}/letters");
        letters.MapGet("", async (Guid id, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            var all = await db.LettersOfAsync(await desk.ViewerAsync(ct), id, ct);
            var merged = await db.MergedLettersAsync(id, ct);
            var now = await desk.NowAsync(ct);
            var early = LadderStand.Early(LetterKind.Recommendation, all.Concat(merged.Select(m => m.Letter)), now);
            return Results.Json(new CaseLetters([.. all.Select(LetterView.Of)], LadderView.Of(LadderStand.Of(all, now), early?.Why),
                [.. merged.Select(l => new MergedLetterView(l.Case.CaseId, l.Case.Number, LetterView.Of(l.Letter)))]), CoreJson.Api);
        }).Produces<CaseLetters>().WithSummary("Supervision letters of a case, and what they ask for next; with the letters of the cases that were merged into it");
        letters.MapPost("", async (Guid id, HttpContext http, Desk desk, LetterActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<DraftLetter>(http, ct);
            return Results.Json((await acts.DraftAsync(await desk.ActAsync(key, ct), id, input, ct)).Case, CoreJson.Api);
        }).Accepts<DraftLetter>("application/json", "*/*").Produces<CaseView>().WithSummary("A draft, filled in from the case and the template in force");
        letters.MapGet("{n:int}", async (Guid id, int n, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            var (letter, text, reply) = await db.LetterAsync(await desk.ViewerAsync(ct), id, n, ct);
            return Results.Json(new LetterWhole(LetterView.Of(letter), text, reply), CoreJson.Api);
        }).Produces<LetterWhole>().WithSummary("One letter with its text");
        letters.MapGet("{n:int}.docx", async (Guid id, int n, Desk desk, AnxinDb db, WorkClock clock, CancellationToken ct) =>
        {
            var (letter, text, _) = await db.LetterAsync(await desk.ViewerAsync(ct), id, n, ct);
            return await PaperAsync(letter, text, db, clock, ct);
        }).Produces<byte[]>(200, LetterPaper.ContentType).WithSummary("The letter as a Word document in the letter layout of GB/T 9704; the same bytes each time once it was signed");
        letters.MapGet("merged/{of:guid}/{n:int}.docx", async (Guid id, Guid of, int n, Desk desk, AnxinDb db, WorkClock clock, CancellationToken ct) =>
        {
            var (letter, text) = await db.MergedLetterAsync(await desk.ViewerAsync(ct), id, of, n, ct);
            return await PaperAsync(letter, text, db, clock, ct);
        }).Produces<byte[]>(200, LetterPaper.ContentType).WithSummary("A letter of a case that was merged into this one, whoever had it");
        letters.MapLetterAct<AmendLetter>("amend", (acts, c, id, n, input, ct) => acts.AmendAsync(c, id, n, input, ct), "Changes a draft");
        letters.MapLetterAct<SignLetter>("sign", (acts, c, id, n, input, ct) => acts.SignAsync(c, id, n, input, ct), "Signs a draft off; it takes the next number of its series");
        letters.MapLetterAct<ServeLetter>("serve", (acts, c, id, n, input, ct) => acts.ServeAsync(c, id, n, input, null, ct), "Served; the time for a reply is fixed");
        letters.MapLetterAct<AnswerLetter>("reply", (acts, c, id, n, input, ct) => acts.AnswerAsync(c, id, n, input, null, ct), "A reply came; taken for a merged case, too");
        letters.MapLetterAct<WithReason>("void", (acts, c, id, n, input, ct) => acts.VoidAsync(c, id, n, input, ct), "Takes a letter back that was not answered; its number stays taken");
    }

    private delegate Task<CaseView> LetterAct<in T>(LetterActs acts, ActContext context, Guid id, int n, T input, CancellationToken ct);

    private static async Task<IResult> PaperAsync(Letter letter, LetterText? text, AnxinDb db, WorkClock clock, CancellationToken ct) =>
        text is null ? throw new NotVisibleException("text")
            : Results.File(LetterPaper.Docx(letter, text, await clock.DrillAsync(db, ct) is not null), LetterPaper.ContentType, LetterPaper.FileName(letter));

    private static void MapLetterAct<T>(this RouteGroupBuilder letters, string act, LetterAct<T> done, string summary) where T : class, new() =>
        letters.MapPost("{n:int}/" + act, async (Guid id, int n, HttpContext http, Desk desk, LetterActs acts, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<T>(http, ct);
            return Results.Json(await done(acts, await desk.ActAsync(key, ct), id, n, input, ct), CoreJson.Api);
        }).Accepts<T>("application/json", "*/*").Produces<CaseView>().WithSummary(summary);
}

/// <param name="Merged">Of the cases that were merged into it; replies are recorded there.</param>
public sealed record CaseLetters(IReadOnlyList<LetterView> Items, LadderView Ladder, IReadOnlyList<MergedLetterView> Merged);

public sealed record MergedLetterView(Guid Case, string Number, LetterView Letter);

/// <param name="Text">Null once it was erased.</param>
/// <param name="Reply">What was answered.</param>
public sealed record LetterWhole(LetterView Letter, LetterText? Text, string? Reply);
