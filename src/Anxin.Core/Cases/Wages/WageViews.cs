using Anxin.Rules;

namespace Anxin.Core.Cases.Wages;

public sealed record PaymentView(DateOnly On, string AmountYuan, string Method, Guid? Proof);

public sealed record ConfirmationView(DateOnly On, string How, string By);

/// <summary>One worker's line as the API answers it: numbers masked, money in yuan, days and pieces as decimals.</summary>
public sealed record WorkerView(
    int N, string? Name, string? Document, string? Number, string? Phone, string? Trade, decimal? Days, decimal? Pieces, string? RateYuan,
    string? RateBasis, DateOnly? From, DateOnly? To, string? EarnedYuan, string? PaidBeforeYuan, string? OwedYuan, string? AgreedYuan,
    string PaidYuan, bool Proven, ConfirmationView? Confirmed, IReadOnlyList<PaymentView> Payments)
{
    public static WorkerView Of(WageSheet sheet, WorkerLine line)
    {
        var person = sheet.PersonOf(line);
        return new WorkerView(line.Number, person?.Name, person is null ? null : WageWords.PersonDocument.Api(person.Document), person?.MaskedNumber,
            person?.MaskedPhone, person?.Trade, line.CentiDays / 100m, line.CentiPieces / 100m, Yuan(line.RateFen),
            line.RateBasis is { } basis ? WageWords.RateBasis.Api(basis) : null, line.From, line.To, Yuan(line.EarnedFen), Yuan(line.PaidBeforeFen),
            Yuan(line.OwedFen), Yuan(line.AgreedFen), Money.Yuan(sheet.PaidFen(line.Number)), sheet.IsProven(line, Outcome.PaidInFull),
            line.ConfirmedOn is { } on ? new ConfirmationView(on, WageWords.ConfirmationHow.Api(line.ConfirmedHow!.Value), line.ConfirmedBy ?? "") : null,
            [.. sheet.PaymentsOf(line.Number).Select(p => new PaymentView(p.On, Money.Yuan(p.AmountFen), WageWords.PaymentMethod.Api(p.Method), p.ProofId))]);
    }

    /// <summary>What the journal keeps of a line: figures, and a salted digest in place of the person.</summary>
    internal static object Told(WorkerLine line, string? personDigest) => new
    {
        n = line.Number,
        person = personDigest,
        days = line.CentiDays / 100m,
        pieces = line.CentiPieces / 100m,
        rateYuan = Yuan(line.RateFen),
        rateBasis = line.RateBasis is { } basis ? WageWords.RateBasis.Api(basis) : null,
        from = line.From,
        to = line.To,
        earnedYuan = Yuan(line.EarnedFen),
        paidBeforeYuan = Yuan(line.PaidBeforeFen),
        owedYuan = Yuan(line.OwedFen),
        agreedYuan = Yuan(line.AgreedFen),
        confirmedOn = line.ConfirmedOn,
        confirmedHow = line.ConfirmedHow is { } how ? WageWords.ConfirmationHow.Api(how) : null,
    };

    private static string? Yuan(long? fen) => fen is { } f ? Money.Yuan(f) : null;
}

/// <summary>A case's sheet of wages.</summary>
/// <param name="StatedPeople">What a person stated, where the sheet is not all that is known.</param>
/// <param name="DifferenceYuan">The case's stated amount less what the lines add up to; null where none is stated.</param>
public sealed record WorkersView(
    IReadOnlyList<WorkerView> Items, int Named, bool Complete, string OwedYuan, string PaidYuan, int? StatedPeople, string? StatedYuan, string? DifferenceYuan)
{
    public static WorkersView Of(WageSheet sheet, CaseState state) => new(
        [.. sheet.Lines.Select(l => WorkerView.Of(sheet, l))], state.NamedWorkers, state.NamesComplete, Money.Yuan(sheet.OwedFen),
        Money.Yuan(sheet.Payments.Sum(p => p.AmountFen)), state.StatedPeople ?? (state.NamedWorkers == 0 ? state.People : null),
        state.StatedFen is { } stated ? Money.Yuan(stated) : null,
        state.StatedFen is { } fen ? Money.Yuan(fen - sheet.OwedFen) : null);
}
