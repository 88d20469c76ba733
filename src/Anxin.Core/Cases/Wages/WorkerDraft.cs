using System.Globalization;
using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Cases.Wages;

/// <summary>A worker's line as read and found good: the one validation of page, API and payroll.</summary>
public sealed record WorkerDraft(WagePerson Person, WorkerLine Figures)
{
    private const int MaxName = 60;
    private const int MaxWord = 100;
    private const decimal MaxQuantity = 1_000_000;

    /// <summary>Problems go to the reader; a draft comes back in any case and is used only where there are none.</summary>
    public static WorkerDraft Read(InputReader read, WorkerInput input)
    {
        var name = read.Text("name", input.Name, MaxName, true, $"姓名") ?? "";
        var kind = read.Word("document", input.Document, WageWords.PersonDocument, $"证件类型") ?? PersonDocument.CitizenId;
        var person = new WagePerson(name, kind, Number(read, input.Number, kind), Phone(read, input.Phone),
            read.Text("trade", input.Trade, MaxWord), read.Text("note", input.Note, CaseLimits.Reason));
        var (days, pieces) = (Quantity(read, "days", input.Days), Quantity(read, "pieces", input.Pieces));
        var rate = read.Yuan("rateYuan", input.RateYuan);
        var basis = read.Word("rateBasis", input.RateBasis, WageWords.RateBasis, $"计酬方式") ?? BasisOf(rate, days, pieces);
        var (from, to) = (read.Date("from", input.From, false, $"起始日期"), read.Date("to", input.To, false, $"截止日期"));
        read.Problems.Check(!(from > to), "to", $"截止日期不能早于起始日期");
        var (earned, before) = (read.Yuan("earnedYuan", input.EarnedYuan), read.Yuan("paidBeforeYuan", input.PaidBeforeYuan));
        read.Problems.Check(!(before > (earned ?? long.MaxValue)), "paidBeforeYuan", $"已发不能多于应发");
        var owed = read.Yuan("owedYuan", input.OwedYuan);
        if (owed is not null && earned - (before ?? 0) is { } rest && rest >= 0 && rest != owed)
            read.Problems.Add("owedYuan", $"应发减已发是 {Money.Grouped(rest)} 元，欠发写的是 {Money.Grouped(owed.Value)} 元，请核对");
        var line = new WorkerLine
        {
            CaseId = default,
            Number = 0,
            Version = 1,
            PersonId = default,
            Mark = [],
            CentiDays = days,
            CentiPieces = pieces,
            RateFen = rate,
            RateBasis = rate is null ? null : basis,
            From = from,
            To = to,
            EarnedFen = earned,
            PaidBeforeFen = before,
            OwedFen = owed ?? WorkedOut(earned, before, days, pieces, rate, basis),
            AgreedFen = read.Yuan("agreedYuan", input.AgreedYuan),
        };
        return new WorkerDraft(person, line);
    }

    /// <summary>Equal texts are one worker; what is marked blindly.</summary>
    public static string Identity(WagePerson person) =>
        person.Number is { } number ? $"identity:{number}" : $"worker:{FullWidth.Fold(person.Name)}|{person.Phone}";

    private static long? WorkedOut(long? earned, long? before, long? days, long? pieces, long? rate, RateBasis? basis)
    {
        var worked = basis switch { Rules.RateBasis.Day => days, Rules.RateBasis.Piece => pieces, _ => null };
        var sum = earned ?? (worked is null || rate is null ? null : (long)Math.Round(worked.Value * (decimal)rate.Value / 100, MidpointRounding.AwayFromZero));
        return sum is null ? null : Math.Max(0, sum.Value - (before ?? 0));
    }

    private static RateBasis? BasisOf(long? rate, long? days, long? pieces) => (rate, days, pieces) switch
    {
        (null, _, _) => null,
        (_, null, not null) => Rules.RateBasis.Piece,
        _ => Rules.RateBasis.Day,
    };

    private static string? Number(InputReader read, string? typed, PersonDocument kind)
    {
        if (read.Text("number", typed, MaxWord) is not { } text)
            return null;
        if (kind is not (PersonDocument.CitizenId or PersonDocument.ResidencePermit))
            return string.Concat(FullWidth.Fold(text).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        var number = IdentityNumber.Normalise(text);
        if (IdentityNumber.Check(number) is { Validity: Validity.Invalid } wrong)
            read.Problems.Add("number", ProblemWords.Chinese(wrong.Problem) + $"；不是身份证请选别的证件类型，不清楚可以留空");
        return number;
    }

    private static string? Phone(InputReader read, string? typed) =>
        read.Text("phone", typed, MaxWord) is { } text ? PhoneNumber.Normalise(text) is { Length: > 0 } phone ? phone : text : null;

    /// <summary>Hundredths of what was typed.</summary>
    internal static long? Quantity(InputReader read, string field, string? typed)
    {
        if (read.Text(field, typed, 20) is not { } text)
            return null;
        var bare = FullWidth.Fold(text).Replace(",", "", StringComparison.Ordinal).TrimEnd('天', '日', '件', '个');
        if (!decimal.TryParse(bare, NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var number))
            read.Problems.Add(field, $"应为数字，例如 26 或 26.5");
        else if (number > MaxQuantity || number * 100 != decimal.Truncate(number * 100))
            read.Problems.Add(field, $"最多两位小数，且不超过100万");
        else
            return (long)(number * 100);
        return null;
    }
}
