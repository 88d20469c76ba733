using Anxin.Core.Campaigns;
using Anxin.Core.Reports;
using Anxin.Rules;
using Anxin.Web.Wording;

namespace Anxin.Web.Pages.Reports;

/// <summary>Names of tables' figures and their rows, and how a share is said.</summary>
public sealed class FigureWords(Wordbook L, Say say)
{
    public string Column(string column) => column switch
    {
        "newCases" => L["新增案件"],
        "newPeople" => L["新增欠薪人数"],
        "newAmountYuan" => L["新增欠薪金额"],
        "resolvedPeople" or "resolvedPeopleWan" => L["化解人数"],
        "resolvedAmountYuan" or "resolvedAmountWan" => L["化解金额"],
        "closedCases" => L["办结案件"],
        "openCases" => L["期末在办案件"],
        "cases" => L["欠薪线索"],
        "people" => L["欠薪涉及人数"],
        "amountWan" => L["欠薪（争议）金额"],
        "mediatedOrServed" => L["进行调解或提供法律服务的"],
        "closed" => L["已办结的"],
        "employers" => L["检查用人单位户数"],
        "workersWan" => L["检查涉及职工人数"],
        "migrantWorkersWan" => L["检查涉及农民工人数"],
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    /// <summary>A unit, a line or a group; the totals for none.</summary>
    public string Row(FigureList list) => list.Row switch
    {
        null => L["合计"],
        var row => list.Form switch
        {
            ReportForm.Weekly => list.Tree.Find(row)?.Name ?? row,
            ReportForm.Annex1 => L["第{0}行", row],
            _ => Words.EmployerGroup.TryParse(row, out var group) ? say.Word(Words.EmployerGroup, group) : row,
        },
    };

    public string Share(FigureUnit unit, long share) => unit switch
    {
        FigureUnit.Fen => say.Money(share),
        FigureUnit.People => L["{0:N0}人", share],
        FigureUnit.Employers => L["{0:N0}户", share],
        _ => L["{0:N0}件", share],
    };
}
