using Anxin.Rules;

namespace Anxin.Core.Cases.Import;

/// <summary>Checks a row by the rules that a form has, and says of every bad cell how to mend it.</summary>
public sealed class RowReader(UnitNames units, DateOnly today)
{
    public static readonly Sentence NoDay = $"写了化解，请填写化解日期";

    public (PlannedRow? Row, IReadOnlyList<CellProblem> Problems) Read(LedgerRow row)
    {
        var problems = new List<CellProblem>();
        void Problem(SheetField field, Sentence text) => problems.Add(row.Raw.Problem(field, text));

        var unit = units.Find(row.UnitText, out var noUnit);
        if (noUnit is not null)
            Problem(SheetField.Unit, noUnit);
        if (row.AcceptedOn is null)
            Problem(SheetField.AcceptedOn, $"请填写受理日期");
        problems.AddRange(Dates(row));
        if (row.Industry is null)
            Problem(SheetField.Industry, $"请填写所属行业：制造业、建筑业、房地产业、住宿餐饮业或其他");
        if (row.Employer.Length > CaseLimits.Name)
            Problem(SheetField.Employer, $"企业名称最多{CaseLimits.Name}字");
        if (row.Site?.Length > CaseLimits.Name)
            Problem(SheetField.Site, $"项目名称最多{CaseLimits.Name}字");
        if (row.Number?.Length > 60)
            Problem(SheetField.Number, $"案件编号最多60个字符");
        if (row.Note?.Length > CaseLimits.Note)
            Problem(SheetField.Note, $"备注最多{CaseLimits.Note}字");
        if (row.People > CaseLimits.People)
            Problem(SheetField.People, ProblemWords.Say("count-too-large"));
        if (row.CreditCode is { } code && SocialCreditCode.Check(code) is { Validity: Validity.Invalid } bad)
            Problem(SheetField.CreditCode, $"{ProblemWords.Say(bad.Problem)}；不清楚可以留空");

        var recovery = ReadRecovery(row, Problem);
        var closing = ReadClosing(row, Problem);
        var undated = recovery is null && row is { ResolvedOn: null, ResolvedPeople: { } people, ResolvedFen: { } fen and > 0 } ? (people, fen) : ((int, long)?)null;
        CheckSums(row, recovery?.People ?? undated?.Item1 ?? 0, recovery?.Fen ?? undated?.Item2 ?? 0, closing, Problem);
        if (problems.Count > 0)
            return (null, problems);
        return (new PlannedRow(row.Sheet, row.Row, Draft(row, unit!) with { Recovery = recovery, Closing = closing })
        {
            Note = row.Note,
            Undated = undated,
            Closed = row.Closed,
            Says = Said(row),
        }, []);
    }

    /// <summary>Of a row that is refused for something else, too: days that cannot be.</summary>
    public IReadOnlyList<CellProblem> Dates(LedgerRow row)
    {
        var problems = new List<CellProblem>();
        void Problem(SheetField field, Sentence text) => problems.Add(row.Raw.Problem(field, text));
        CheckDate(row.AcceptedOn, SheetField.AcceptedOn, $"受理日期", Problem);
        CheckDate(row.ResolvedOn, SheetField.ResolvedOn, $"化解日期", Problem);
        CheckDate(row.ClosedOn, SheetField.ClosedOn, $"办结日期", Problem);
        return problems;
    }

    private static CaseDraft Draft(LedgerRow row, Organisation.UnitNode unit) => new()
    {
        UnitId = unit.Id,
        UnitCode = unit.Code,
        Number = row.Number,
        AcceptedOn = row.AcceptedOn!.Value,
        Channel = row.Channel ?? Channel.Other,
        Employer = row.Employer,
        CreditCode = row.CreditCode,
        Site = row.Site,
        ConstructionProject = row.ConstructionProject ?? false,
        Industry = row.Industry!.Value,
        People = row.People,
        AmountFen = row.AmountFen,
        Disputed = row.Disputed ?? false,
        Mediated = row.Mediated ?? false,
        LegalService = row.LegalService ?? false,
        ServedUnspecified = (row.MediatedOrServed ?? false) && row is { Mediated: not true, LegalService: not true },
    };

    private static HashSet<SheetField> Said(LedgerRow row)
    {
        var said = new HashSet<SheetField>();
        void Say(bool says, SheetField field)
        {
            if (says)
                said.Add(field);
        }
        Say(row.CreditCode is not null, SheetField.CreditCode);
        Say(row.ConstructionProject is not null, SheetField.ConstructionProject);
        Say(row.People is not null, SheetField.People);
        Say(row.AmountFen is not null, SheetField.Amount);
        Say(row.Disputed is not null, SheetField.Disputed);
        return said;
    }

    private void CheckDate(DateOnly? date, SheetField field, Sentence what, Action<SheetField, Sentence> problem)
    {
        if (date > today)
            problem(field, $"{what}不能晚于今天（{today}）");
        else if (date < CaseLimits.Earliest)
            problem(field, $"{what}不能早于{CaseLimits.Earliest}");
    }

    private static RowRecovery? ReadRecovery(LedgerRow row, Action<SheetField, Sentence> problem)
    {
        if (row is { ResolvedOn: null, ResolvedPeople: null or 0, ResolvedFen: null or 0 })
            return null;
        if (row.ResolvedFen is null or 0)
            problem(SheetField.ResolvedAmount, $"写了化解，请填写化解金额");
        if (row.ResolvedPeople is null)
            problem(SheetField.ResolvedPeople, $"写了化解，请填写化解人数；没有新领到工资的人填 0");
        if (row.ResolvedOn < row.AcceptedOn)
            problem(SheetField.ResolvedOn, $"化解日期不能早于受理日期（{row.AcceptedOn}）");
        return row is { ResolvedOn: { } on, ResolvedPeople: { } people, ResolvedFen: { } fen } ? new RowRecovery(on, people, fen) : null;
    }

    /// <summary>办结 without an outcome is <see cref="Outcome.StatedInLedger"/>; without a date it is known to be closed from today.</summary>
    private RowClosing? ReadClosing(LedgerRow row, Action<SheetField, Sentence> problem)
    {
        if (row.Closed is not true)
            return null;
        var on = row.ClosedOn ?? today;
        if (on < row.AcceptedOn)
            problem(SheetField.ClosedOn, $"办结日期不能早于受理日期（{row.AcceptedOn}）");
        return new RowClosing(on, row.Outcome ?? Outcome.StatedInLedger);
    }

    private static void CheckSums(LedgerRow row, int people, long fen, RowClosing? closing, Action<SheetField, Sentence> problem)
    {
        foreach (var wrong in CasePeople.Check(row.People, row.AmountFen, people, fen))
            problem(wrong == "recovered-more-than-owed" ? SheetField.ResolvedAmount : SheetField.ResolvedPeople, ProblemWords.Say(wrong));
        if (closing is { Outcome: Outcome.PaidInFull }
            && CasePeople.CheckClosing(Outcome.PaidInFull, row.AmountFen, fen) is { } unpaid)
            problem(SheetField.Outcome, ProblemWords.Say(unpaid));
    }
}
