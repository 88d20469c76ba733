using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Letters;
using Anxin.Rules;
using Anxin.Web.Pages.Cases.Letters;
using Anxin.Web.Wording;

namespace Anxin.Web.Pages.Cases;

/// <summary>The next right thing to do with a case, why, and where.</summary>
/// <param name="Act">The last part of the address of the act's page, or a place on the case's own.</param>
public sealed record NextStep(string Title, string Why, string Act, string Button)
{
    public string Href(Guid id) => Act.StartsWith('#') ? $"/cases/{id}{Act}" : $"/cases/{id}/{Act}";
}

/// <summary>What a good caseworker would do next, from how the case stands. A suggestion: everything else can be done as well.</summary>
public sealed class NextAction(Wordbook L, Say say, LetterSteps letters)
{
    /// <param name="ladder">How its supervision letters stand.</param>
    /// <param name="said">What its workers say of the money.</param>
    public NextStep? Of(CaseState state, LadderStand ladder, MoneySaid said) => state switch
    {
        _ when Doubted(state, said) is { } step => step,
        { Status: CaseStatus.Closed, Outcome: Outcome.StatedInLedger } =>
            new(L["确认办结结果"], L["台账文件里只写了“办结”，没有写结果。"], "close", L["填办结结果"]),
        { Status: not CaseStatus.Open } => null,
        { People: null } => new(L["核实人数"], L["还不知道欠了多少人的工资。够50人要第一时间报省总。"], "amend", L["填人数"]),
        { AmountFen: null } => new(L["核实金额"], L["还不知道欠了多少。"], "amend", L["填金额"]),
        { AmountFen: { } owed } when state.RecoveredFen >= owed =>
            new(L["可以办结了"], L["欠的{0}已经全部追回。", say.Money(owed)], "close", L["办结"]),
        _ when letters.Of(ladder) is { } step => step,
        { MediatedOrServed: false } => new(L["约企业调解，或者提供法律服务"], L["还没有登记过调解或法律服务。"], "service", L["登记调解或法律服务"]),
        { RecoveredFen: > 0, AmountFen: { } owed } =>
            new(L["继续追讨余下的工资"], L["还差{0}。", say.Money(owed - state.RecoveredFen)], "recovery", L["登记追回的工资"]),
        _ => new(L["钱到了就登记"], L["调解或法律服务已经登记，等着兑现。"], "recovery", L["登记追回的工资"]),
    };

    /// <summary>The ledger says that all is paid or done, and a worker says that it is not: the worker comes first.</summary>
    private NextStep? Doubted(CaseState state, MoneySaid said) => (state.Status, said) switch
    {
        (CaseStatus.Open, _) when state.AmountFen is null || state.RecoveredFen < state.AmountFen => null,
        (CaseStatus.Open or CaseStatus.Closed, { Word: { } word, Call: { } call }) when call.Position > word.Position =>
            new(L["答复职工"], L["电话打过了，职工留的话还没有答复。"], "#threads", L["去答复"]),
        (CaseStatus.Open or CaseStatus.Closed, { Word: not null }) =>
            new(L["问清职工为什么说没拿到"], L["台账上已经付清或者办结，职工却说没有拿到或者只拿到一部分。先打电话问；确实没拿到，记进回访，办结的案件会重开。"], "callback", L["打电话，记回访"]),
        (CaseStatus.Open, { Call: { Result: not CallBackResult.Paid } call }) =>
            new(L["弄清钱为什么没到职工手里"], L["回访的结果是“{0}”。登记的追回有错就撤回；再问过本人，都拿到了才能办结。", say.Word(WageWords.CallBackResult, call.Result)], "callback", L["再打电话，记回访"]),
        _ => null,
    };
}
