using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Closing;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Api;

/// <summary>Call-backs after a closing, and the amount helper.</summary>
public static class ClosingApi
{
    /// <summary>Text as typed, as everywhere in the API.</summary>
    public sealed record AmountQuestion
    {
        public string? Days { get; init; }
        public string? DayRateYuan { get; init; }
        public string? Pieces { get; init; }
        public string? PieceRateYuan { get; init; }
        public string? Months { get; init; }
        public string? MonthlyYuan { get; init; }
        public string? MinimumMonthlyYuan { get; init; }
        public string? PaidYuan { get; init; }
        public string? From { get; init; }
        public string? To { get; init; }
        public string? OrderedAndUnpaid { get; init; }
    }

    public sealed record StepView(string Kind, decimal Quantity, string RateYuan, string Yuan, string Article);

    public sealed record AmountAnswer(
        IReadOnlyList<StepView> Steps, string EarnedYuan, string PaidYuan, string OwedYuan, string OverpaidYuan, string? ExtraFromYuan, string? ExtraToYuan);

    public sealed record DueView(Guid Case, string Number, string Unit, string Due, bool Proves, IReadOnlyList<int> Sample, string ClosedBy);

    /// <summary>One closing of a case.</summary>
    /// <param name="Evidence">What was written to it; null where nothing was.</param>
    /// <param name="File">Id of a file of the case.</param>
    /// <param name="CallBackDue">Exclusive instant by which somebody rings; null where nobody has to.</param>
    public sealed record ClosingView(
        int N, DateOnly On, string Outcome, string By, string? Proof, string? Evidence, Guid? File, string? CallBackDue, string? CalledBackAt, DateOnly? ReopenedOn);

    public sealed record CallBackView(DateOnly On, string Result, string By, string? Whom, string? Said, string Lines, int Closing);

    public static void MapClosing(this RouteGroupBuilder api)
    {
        var cases = api.MapGroup("cases");
        cases.MapGet("{id:guid}/callbacks", async (Guid id, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            await db.FindAsync(await desk.ViewerAsync(ct), id, ct);
            return Results.Json(new Listed<CallBackView>((await db.CallBacksAsync(id, ct)).Select(c => new CallBackView(
                c.Call.On, WageWords.CallBackResult.Api(c.Call.Result), c.Call.By, c.Told?.Whom, c.Told?.Said, c.Call.Lines, c.Call.Closing))), CoreJson.Api);
        }).Produces<Listed<CallBackView>>().WithSummary("Calls about the wages, latest first");
        cases.MapGet("{id:guid}/closings", async (Guid id, Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            await db.FindAsync(await desk.ViewerAsync(ct), id, ct);
            var views = new List<ClosingView>();
            foreach (var c in await db.ClosingsAsync(id, ct))
                views.Add(new(c.Number, c.ClosedOn, Words.Outcome.Api(c.Outcome), c.ClosedBy, c.Proof is { } proof ? WageWords.ClosingProof.Api(proof) : null,
                    await db.EvidenceAsync(c, ct), c.FileId, c.CallBackDue is { } due ? CivilTime.Iso(due) : null,
                    c.CalledBackAt is { } at ? CivilTime.Iso(at) : null, c.ReopenedOn));
            return Results.Json(new Listed<ClosingView>(views), CoreJson.Api);
        }).Produces<Listed<ClosingView>>().WithSummary("A case's closings with what each rests on, latest first");
        cases.MapCaseAct<CaseActs, LogCallBack>("{id:guid}/callbacks", (acts, c, id, input, ct) => acts.CallBackAsync(c, id, input, ct))
            .WithSummary("Somebody rang; result: paid, paidInPart, notPaid, notReached, and ownWish of a withdrawal. A bad one reopens a closed case");
        api.MapGet("callbacks", async (Desk desk, AnxinDb db, CancellationToken ct) =>
        {
            var viewer = await desk.ViewerAsync(ct);
            var due = await db.CallBacksDue(viewer).Take(200).ToListAsync(ct);
            return Results.Json(new Listed<DueView>(due.Select(d => new DueView(d.Case.CaseId, d.Case.Number, viewer.Tree.Find(d.Case.UnitId)?.Code ?? "",
                CivilTime.Iso(d.Closing.CallBackDue!.Value), d.Proves, d.Closing.SampleLines, d.Closing.ClosedBy))), CoreJson.Api);
        }).Produces<Listed<DueView>>().WithSummary("Call-backs that are due, the first due first, at most 200");
        api.MapPost("tools/amount", async (HttpContext http, Desk desk, CancellationToken ct) =>
        {
            var (asked, _) = await ApiBody.ReadAsync<AmountQuestion>(http, ct);
            var today = CivilTime.DateOf(await desk.NowAsync(ct));
            return Results.Json(View(WageClaim.Of(WageQuestion.Read(new InputReader(new Problems(), today), asked.Days, asked.DayRateYuan, asked.Pieces,
                asked.PieceRateYuan, asked.Months, asked.MonthlyYuan, asked.MinimumMonthlyYuan, asked.PaidYuan, asked.From, asked.To, asked.OrderedAndUnpaid))), CoreJson.Api);
        }).Accepts<AmountQuestion>("application/json", "*/*").Produces<AmountAnswer>()
            .WithSummary("From days, pieces, months and what was paid to what is owed, step by step; nothing is kept");
        api.MapPost("tools/minimum-wages", async (HttpContext http, Desk desk, MinimumWages wages, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<SetMinimumWage>(http, ct);
            var set = await wages.SetAsync(await desk.ActAsync(key, ct), input, ct);
            return Results.Json(new Made(set.Id), CoreJson.Api, statusCode: 201);
        }).Accepts<SetMinimumWage>("application/json", "*/*").Produces<Made>(201).WithSummary("The monthly minimum wage of an area from a day on, with its source");
    }

    private static AmountAnswer View(WageClaim claim) => new(
        [.. claim.Steps.Select(s => new StepView(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(s.Kind.ToString()), s.Quantity, Money.Yuan(s.RateFen), Money.Yuan(s.Fen), s.Article))],
        Money.Yuan(claim.EarnedFen), Money.Yuan(claim.PaidFen), Money.Yuan(claim.OwedFen), Money.Yuan(claim.OverpaidFen),
        claim.ExtraFromFen is { } from ? Money.Yuan(from) : null, claim.ExtraToFen is { } to ? Money.Yuan(to) : null);
}
