using System.Globalization;
using Anxin.Core.Reports;
using Anxin.Rules;

namespace Anxin.Forms.Out.Printed;

/// <summary>How printed forms word dates, periods and figures.</summary>
internal static class FormWords
{
    private const int DigestSigns = 12;

    public static string Day(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    /// <param name="at">UTC.</param>
    public static string Minute(DateTime at)
    {
        var time = CivilTime.TimeOf(at);
        return $"{Day(CivilTime.DateOf(at))}{time.Hour}时{time.Minute:00}分";
    }

    /// <summary>2022年10月, 2022年10月3日至9日, 2022年10月1日至2023年1月21日.</summary>
    public static string Period(ReportPeriod period)
    {
        var (from, to) = (period.From, period.To);
        if (from.Day == 1 && to == from.AddMonths(1).AddDays(-1))
            return $"{from.Year}年{from.Month}月";
        if (from == to)
            return Day(from);
        return Day(from) + "至" + (from.Year != to.Year ? Day(to) : from.Month != to.Month ? $"{to.Month}月{to.Day}日" : $"{to.Day}日");
    }

    public static FormCell Count(long count) => new(count.ToString(CultureInfo.InvariantCulture), count);

    /// <summary>People in 万人, exactly.</summary>
    public static FormCell WanPeople(long people) => Exact(Money.WanPeople(people), people / 10_000m);

    /// <summary>An amount in 万元: exactly, or shown with so many decimals.</summary>
    public static FormCell Wan(long fen, int? digits) => digits is { } d
        ? new FormCell(Money.Wan(fen, d), fen / 1_000_000m, d)
        : Exact(Money.Wan(fen), fen / 1_000_000m);

    public static string HeaderLeft(FormHead head) => head.CampaignTitle + (head.DocumentNumber is { } number ? $"（{number}）" : "");

    public static string HeaderRight(FormHead head) => $"{head.UnitName}　{Period(head.Period)}";

    /// <summary>Which state of the ledger the form shows, so that two printouts can be told apart.</summary>
    public static string FooterLeft(FormHead head)
    {
        var asOf = $"数据截至{Minute(head.AsOf)}";
        return head.Version is { } version
            ? $"第{version}版　{asOf}" + (head.Digest is { } digest ? $"　校验码 {(digest.Length > DigestSigns ? digest[..DigestSigns] : digest)}" : "")
            : $"未报送（草稿）　{asOf}";
    }

    public static string Title(string title, FormHead head) => head.Drill ? $"{title}（演练）" : title;

    /// <summary>Notes that any form may carry below its own.</summary>
    public static IEnumerable<string> Notes(FormHead head)
    {
        if (head.WanDigits is { } digits)
            yield return $"金额四舍五入，保留{digits}位小数；合计按未舍入的数额计算。";
        if (head.Gaps.Count > 0)
            yield return $"以下单位未报送，所列为其台账现有的数：{string.Join('、', head.Gaps)}。";
        foreach (var one in head.SaidOtherwise)
            yield return Otherwise(one, head.Version is null ? "台账现为" : "定表时台账为");
        if (head.Note is { Length: > 0 } note)
            yield return note;
    }

    /// <summary>西宁市总工会：已审第1版新增27件703人，台账现为65件2278人. Only what differs is named.</summary>
    private static string Otherwise(SaidOtherwise one, string ledger)
    {
        var (said, now) = (new List<string>(), new List<string>());
        void Name(string what, Func<Figures, string> of)
        {
            if (of(one.Said) is var before && of(one.Ledger) is var after && before != after)
            {
                said.Add(what + before);
                now.Add((said.Count > 1 ? what : "") + after);
            }
        }
        Name("新增", f => $"{f.NewCases}件{f.NewPeople}人{Money.Wan(f.NewFen)}万元");
        Name("化解", f => $"{f.ResolvedPeople}人{Money.Wan(f.ResolvedFen)}万元");
        Name("办结", f => $"{f.ClosedCases}件");
        Name("期末在办", f => $"{f.OpenCases}件");
        return $"{one.UnitName}：{Words.ObligationState.Chinese(one.State)}第{one.Version}版{string.Join('、', said)}，{ledger}{string.Join('、', now)}。";
    }

    private static FormCell Exact(string text, decimal number) =>
        new(text, number, text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text.Length - point - 1 : 0);
}
