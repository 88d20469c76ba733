using System.Globalization;
using Anxin.Core.Campaigns;
using Anxin.Core.Reports;
using Anxin.Forms.Out.Printed;
using Anxin.Rules;

namespace Anxin.Web.Printing;

/// <summary>Any table as the notice prints it: head and lines to a workbook or a letter, by the duty's form.</summary>
public static class PrintedTable
{
    public static void Xlsx(Stream stream, FormHead head, TableLines lines)
    {
        if (lines.Weekly is { } weekly)
            WeeklyForm.Xlsx(stream, head, weekly);
        else if (lines.Annex1 is { } annex1)
            Annex1Form.Xlsx(stream, head, annex1);
        else
            Annex2Form.Xlsx(stream, head, lines.Annex2!);
    }

    public static void Docx(Stream stream, FormHead head, TableLines lines)
    {
        if (lines.Weekly is { } weekly)
            WeeklyForm.Docx(stream, head, weekly);
        else if (lines.Annex1 is { } annex1)
            Annex1Form.Docx(stream, head, annex1);
        else
            Annex2Form.Docx(stream, head, lines.Annex2!);
    }

    /// <summary>The head of a table that is not frozen: a draft as of that instant.</summary>
    public static FormHead Head(LoadedCampaign campaign, DutyDefinition duty, string unitName, ReportPeriod period, DateTime asOf, bool drill) => new()
    {
        CampaignTitle = campaign.Definition.Title,
        DocumentNumber = campaign.Definition.Notice.Number,
        DutyName = duty.Name,
        ByTelephone = duty.Delivery.By == DeliveryChannel.Telephone,
        UnitName = unitName,
        Period = period,
        AsOf = asOf,
        PreparedOn = CivilTime.DateOf(asOf),
        Drill = drill,
    };

    /// <summary>The head of a frozen version.</summary>
    /// <param name="takenBy">Who took the call, if it came by telephone.</param>
    public static FormHead Head(LoadedCampaign campaign, DutyDefinition duty, string unitName, ReportPeriod period, Submission version, string? takenBy, bool drill) =>
        Head(campaign, duty, unitName, period, version.ReceivedAt, drill) with
        {
            Version = version.Version,
            Digest = version.Digest,
            HeadOfUnit = version.SignedOffBy,
            PreparedBy = version.PreparedBy,
            Phone = version.Phone,
            Call = version is { CallFrom: { } from, CallAt: { } at } ? new FormCall(from, at, takenBy) : null,
        };

    /// <summary>西宁市总工会-欠薪事件线索汇总表-2022-10-01至2022-10-31, without the extension: the form itself has no unit or period line.</summary>
    public static string FileName(string unitName, DutyDefinition duty, ReportPeriod period) => string.Create(
        CultureInfo.InvariantCulture, $"{unitName}-{Title(duty)}-{period.From:yyyy-MM-dd}至{period.To:yyyy-MM-dd}");

    private static string Title(DutyDefinition duty) => duty.Form switch
    {
        ReportForm.Weekly => string.Concat($"欠薪案件{duty.Name}".Split(Path.GetInvalidFileNameChars())),
        ReportForm.Annex1 => "欠薪事件线索汇总表",
        _ => "工会参与集中整治拖欠农民工工资问题专项行动情况表",
    };
}
