using Anxin.Core.Cases.Import;
using Anxin.Core.Cases.Import.Jobs;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Imports;

/// <summary>Words of workbooks in: stages, what becomes of a row, and what a column can mean.</summary>
public sealed class ImportWords(Wordbook L)
{
    public string Stage(ImportStage stage) => stage switch
    {
        ImportStage.Receiving => L["没有传完"],
        ImportStage.ToRead or ImportStage.Reading => L["正在核对"],
        ImportStage.Unreadable => L["读不出来"],
        ImportStage.Read => L["核对好了，等您收取"],
        ImportStage.ToTake or ImportStage.Taking => L["正在收取"],
        ImportStage.Taken => L["已收取"],
        ImportStage.Discarded => L["已放弃"],
        _ => L["中断了，没有收取"],
    };

    public string Fate(RowFate fate) => fate switch
    {
        RowFate.New => L["新收"],
        RowFate.Changed => L["更新"],
        RowFate.AlreadyTaken => L["已有"],
        _ => L["不能收"],
    };

    /// <summary>What a column can mean; posted as <c>people</c> or, in ten thousands, <c>amount:wan</c>.</summary>
    public IReadOnlyList<SelectListItem> Meanings() =>
    [
        .. All().Select(m => new SelectListItem(m.Words, ValueOf(m.Field, m.InWan))),
    ];

    public string Field(SheetField field) => All().FirstOrDefault(m => m.Field == field).Words ?? field.ToString();

    /// <summary>Null for what none of <see cref="Meanings"/> posts.</summary>
    public ColumnMeaning? Read(string? value)
    {
        var known = All().FirstOrDefault(m => ValueOf(m.Field, m.InWan) == value);
        return known.Words is null ? null : new ColumnMeaning(known.Field, known.InWan);
    }

    private static string ValueOf(SheetField field, bool inWan) => $"{field}{(inWan ? ":wan" : "")}";

    private IEnumerable<(SheetField Field, bool InWan, string Words)> All() =>
    [
        (SheetField.Ignored, false, L["不用读这一列"]),
        (SheetField.Unit, false, L["单位"]),
        (SheetField.Number, false, L["案件编号"]),
        (SheetField.AcceptedOn, false, L["受理日期"]),
        (SheetField.Channel, false, L["来源"]),
        (SheetField.Employer, false, L["企业名称"]),
        (SheetField.CreditCode, false, L["统一社会信用代码"]),
        (SheetField.Site, false, L["项目名称"]),
        (SheetField.ConstructionProject, false, L["是否工程建设"]),
        (SheetField.Industry, false, L["所属行业"]),
        (SheetField.People, false, L["欠薪人数"]),
        (SheetField.Amount, false, L["欠薪金额（元）"]),
        (SheetField.Amount, true, L["欠薪金额（万元）"]),
        (SheetField.Disputed, false, L["金额是否有争议"]),
        (SheetField.Mediated, false, L["是否调解"]),
        (SheetField.LegalService, false, L["是否提供法律服务"]),
        (SheetField.MediatedOrServed, false, L["是否进行调解或提供法律服务"]),
        (SheetField.ResolvedOn, false, L["化解日期"]),
        (SheetField.ResolvedPeople, false, L["化解人数"]),
        (SheetField.ResolvedAmount, false, L["化解金额（元）"]),
        (SheetField.ResolvedAmount, true, L["化解金额（万元）"]),
        (SheetField.Closed, false, L["是否办结"]),
        (SheetField.ClosedOn, false, L["办结日期"]),
        (SheetField.Outcome, false, L["办结结果"]),
        (SheetField.Note, false, L["备注"]),
        (SheetField.InspectedOn, false, L["检查日期"]),
        (SheetField.Employers, false, L["检查户数"]),
        (SheetField.Workers, false, L["职工人数"]),
        (SheetField.Workers, true, L["职工人数（万人）"]),
        (SheetField.MigrantWorkers, false, L["其中农民工人数"]),
        (SheetField.MigrantWorkers, true, L["其中农民工人数（万人）"]),
    ];
}
