using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Cases.Import;

/// <summary>What a row says that a case does not have yet, as the acts a person would have done. Pure.</summary>
public static class RowChanges
{
    /// <summary>The row says what a person stated before the names were complete, and the names say otherwise now: the names stand.</summary>
    public static bool IsOvertaken(CaseState s, PlannedRow row) =>
        s.NamesComplete && ((Says(row, SheetField.People) && row.Draft.People is { } people && people != s.People)
            || (Says(row, SheetField.Amount) && row.Draft.AmountFen is { } fen && fen != s.AmountFen));

    /// <summary>Whether anything would change; nothing is written.</summary>
    public static bool Differs(CaseState s, PlannedRow row) =>
        Amends(s, row)
        || (row.Draft.Mediated && !s.Mediated) || (row.Draft.LegalService && !s.LegalService)
        || (row.Draft.ServedUnspecified && !s.MediatedOrServed)
        || (row.Recovery is { } r && (r.Fen > s.RecoveredFen || r.People > s.RecoveredPeople))
        || (row.Closing is { } closing && s.Status == CaseStatus.Open)
        || (row.Closing is { Outcome: not Outcome.StatedInLedger } && s.Outcome == Outcome.StatedInLedger);

    /// <summary>Whether what the case is about would change.</summary>
    public static bool Amends(CaseState s, PlannedRow row) => Amended(s, row) != s;

    /// <summary>Why the row cannot be applied to the case, if it cannot.</summary>
    public static (SheetField Field, Sentence Problem)? Conflict(CaseState s, PlannedRow row)
    {
        if (s.NamesComplete && Says(row, SheetField.People) && row.Draft.People is { } people && people != s.People && people != s.StatedPeople)
            return (SheetField.People, $"本案工人名单已经齐全，人数按名单是{s.People}人，台账写的是{people}人；请改名单，或把名单改为“不齐全”，再导入");
        if (s.NamesComplete && Says(row, SheetField.Amount) && row.Draft.AmountFen is { } fen && fen != s.AmountFen && fen != s.StatedFen)
            return (SheetField.Amount, $"本案工人名单已经齐全，金额按名单是{Money.Grouped(s.AmountFen ?? 0)}元，台账写的是{Money.Grouped(fen)}元；请改名单，或把名单改为“不齐全”，再导入");
        if (row.Recovery is { } r && (r.Fen < s.RecoveredFen || r.People < s.RecoveredPeople))
            return (SheetField.ResolvedAmount,
                $"已登记化解 {s.RecoveredPeople} 人 {Money.Grouped(s.RecoveredFen)} 元，台账写的更少；如录错，请在案件里作废那一笔化解");
        if (row.Undated is { } undated && undated != (s.RecoveredPeople, s.RecoveredFen))
            return (SheetField.ResolvedOn, RowReader.NoDay);
        var after = Amended(s, row);
        if (after.AcceptedOn > (row.Closing?.On ?? s.ClosedOn))
            return (SheetField.AcceptedOn, $"受理日期不能晚于办结日期（{row.Closing?.On ?? s.ClosedOn}）");
        var problem = CasePeople.Check(after.People, after.AmountFen,
            Math.Max(row.Recovery?.People ?? 0, s.RecoveredPeople), Math.Max(row.Recovery?.Fen ?? 0, s.RecoveredFen)).FirstOrDefault();
        if (problem is not null)
            return (problem == "recovered-more-than-owed" ? SheetField.ResolvedAmount : SheetField.ResolvedPeople, ProblemWords.Say(problem));
        if (row.Closing is { } closing && CasePeople.CheckClosing(closing.Outcome, after.AmountFen,
            Math.Max(row.Recovery?.Fen ?? 0, s.RecoveredFen)) is { } unpaid)
            return (SheetField.Outcome, ProblemWords.Say(unpaid));
        return null;
    }

    public static void Apply(CaseWork work, PlannedRow row, ActRows rows)
    {
        var amended = Amended(work.Before, row);
        var (people, fen) = NamedPeople.Stated(amended);
        work.Restate(amended, people, fen);
        var (id, draft) = (work.Before.CaseId, row.Draft);
        foreach (var (says, has, kind) in new[]
        {
            (draft.Mediated, work.Before.Mediated, ServiceKind.Mediation),
            (draft.LegalService, work.Before.LegalService, ServiceKind.LegalService),
            (draft.ServedUnspecified, work.Before.MediatedOrServed, ServiceKind.Unspecified),
        })
            if (says && !has)
                work.Add(rows, new Service { CaseId = id, Number = ++work.LastService, Kind = kind, On = draft.AcceptedOn });
        if (row.Recovery is { } r && (r.Fen > work.Before.RecoveredFen || r.People > work.Before.RecoveredPeople))
            work.Add(rows, new Recovery
            {
                CaseId = id,
                Number = ++work.LastRecovery,
                On = r.On,
                People = r.People - work.Before.RecoveredPeople,
                AmountFen = r.Fen - work.Before.RecoveredFen,
            });
        if (row.Closing is { } closing && CaseMoves.AllowsClose(work.Before.Status, work.Before.Outcome))
            work.After = work.After with { Status = CaseStatus.Closed, ClosedOn = closing.On, Outcome = closing.Outcome };
    }

    /// <summary>What the row changes, in words for the preview.</summary>
    public static IReadOnlyList<Jobs.FieldChange> Told(CaseState s, PlannedRow row)
    {
        var (after, told) = (Amended(s, row), new List<Jobs.FieldChange>());
        void Tell(SheetField field, Sentence? was, Sentence? now)
        {
            if (!Equals(was, now))
                told.Add(new Jobs.FieldChange(field, was, now));
        }
        Tell(SheetField.AcceptedOn, Sentence.Day(s.AcceptedOn), Sentence.Day(after.AcceptedOn));
        Tell(SheetField.Employer, Text(s.Employer), Text(after.Employer));
        Tell(SheetField.CreditCode, Text(s.CreditCode), Text(after.CreditCode));
        Tell(SheetField.Site, Text(s.Site), Text(after.Site));
        Tell(SheetField.Industry, Words.Industry.Say(s.Industry), Words.Industry.Say(after.Industry));
        Tell(SheetField.ConstructionProject, YesNo(s.ConstructionProject), YesNo(after.ConstructionProject));
        Tell(SheetField.People, Number(s.People), Number(after.People));
        Tell(SheetField.Amount, Yuan(s.AmountFen), Yuan(after.AmountFen));
        Tell(SheetField.Disputed, YesNo(s.Disputed), YesNo(after.Disputed));
        Tell(SheetField.Mediated, YesNo(s.Mediated), YesNo(s.Mediated || row.Draft.Mediated));
        Tell(SheetField.LegalService, YesNo(s.LegalService), YesNo(s.LegalService || row.Draft.LegalService));
        if (row.Draft.ServedUnspecified && !s.MediatedOrServed)
            Tell(SheetField.MediatedOrServed, YesNo(false), YesNo(true));
        if (row.Recovery is { } r)
        {
            Tell(SheetField.ResolvedPeople, Number(s.RecoveredPeople), Number(Math.Max(r.People, s.RecoveredPeople)));
            Tell(SheetField.ResolvedAmount, Yuan(s.RecoveredFen), Yuan(Math.Max(r.Fen, s.RecoveredFen)));
        }
        if (row.Closing is { } closing && CaseMoves.AllowsClose(s.Status, s.Outcome))
            Tell(SheetField.Outcome, s.Outcome is { } before ? Words.Outcome.Say(before) : null, Words.Outcome.Say(closing.Outcome));
        return told;

        static Sentence? Text(string? text) => text is null ? null : Sentence.Told(text);
        static Sentence? Number(int? n) => n is null ? null : (Sentence)$"{n}";
        static Sentence YesNo(bool says) => says ? (Sentence)$"是" : $"否";
        static Sentence? Yuan(long? fen) => fen is { } f ? Text(Money.Yuan(f)) : null;
    }

    private static bool Says(PlannedRow row, SheetField field) => row.Says.Contains(field);

    private static CaseState Amended(CaseState s, PlannedRow row)
    {
        var says = row.Says;
        var (people, fen) = NamedPeople.Stated(s);
        var amended = s with
        {
            AcceptedOn = row.Draft.AcceptedOn,
            Employer = row.Draft.Employer,
            Industry = row.Draft.Industry,
            Site = row.Draft.Site ?? s.Site,
            CreditCode = says.Contains(SheetField.CreditCode) ? row.Draft.CreditCode : s.CreditCode,
            ConstructionProject = says.Contains(SheetField.ConstructionProject) ? row.Draft.ConstructionProject : s.ConstructionProject,
            Disputed = says.Contains(SheetField.Disputed) ? row.Draft.Disputed : s.Disputed,
        };
        // Where the list names everybody, people and amount are the list's.
        return s.NamesComplete ? amended
            : NamedPeople.Stating(amended, says.Contains(SheetField.People) ? row.Draft.People : people, says.Contains(SheetField.Amount) ? row.Draft.AmountFen : fen);
    }
}
