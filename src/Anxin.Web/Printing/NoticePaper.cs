using System.Globalization;
using Anxin.Core;
using Anxin.Core.Clock;
using Anxin.Core.Custody;
using Anxin.Core.Letters;
using Anxin.Forms.Out.Letters;
using Anxin.Forms.Out.Printed;
using Anxin.Web.Wording;

namespace Anxin.Web.Printing;

/// <summary>The letter by which a labour department is notified of clues (N8): what it is about, and the clues as an annex, without any worker.</summary>
public static class NoticePaper
{
    private static readonly LetterColumn[] Columns =
    [
        new("序号", 640), new("收到日期", 1560), new("用人单位", 2490, Align.Left), new("工地或项目", 1950, Align.Left), new("人数", 764, Align.Right), new("金额（元）", 1440, Align.Right),
    ];

    /// <summary>As <see cref="Docx"/>, marked as a drill's where one runs.</summary>
    public static async Task<Func<NoticeLetter, byte[]>> MakerAsync(AnxinDb db, WorkClock clock, CancellationToken ct)
    {
        var drill = await clock.DrillAsync(db, ct) is not null;
        return letter => Docx(letter, drill ? "演练" : null);
    }

    /// <param name="mark">草稿 or 演练, on top of each page; null for a letter that counts.</param>
    public static byte[] Docx(NoticeLetter letter, string? mark)
    {
        var people = letter.Clues.Sum(c => c.People ?? 0);
        var fen = letter.Clues.Sum(c => c.AmountFen ?? 0);
        var open = letter.Clues.Count(c => c.People is null || c.AmountFen is null);
        var sums = $"共涉及{people}人、金额{LetterFills.Yuan(fen)}{(open == 0 ? "" : $"（其中{open}条的人数或金额正在核实）")}";
        return new LetterSheet(letter.Issuer, letter.Number, "关于通报欠薪线索的函", letter.Addressee,
            [
                $"我会收到欠薪线索{letter.Clues.Count}条，{sums}。现将有关情况通报贵单位，详见附件。",
                "本次通报不含职工个人信息，线索仍由我会办理；需要依法查处的，另行移送。贵单位正在办理的，请告知我会。",
            ],
            ["欠薪线索清单"], LetterFills.Date(letter.On), letter.Contact is { } contact ? "联系人：" + contact : "", "", mark,
            new LetterTable("欠薪线索清单", Columns, [.. letter.Clues.Select(Line)])).ToDocx();
    }

    private static IReadOnlyList<string> Line(NoticeRow clue, int index) =>
    [
        (index + 1).ToString(CultureInfo.InvariantCulture), clue.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), clue.Employer ?? "待核", clue.Site ?? "待核",
        clue.People?.ToString(CultureInfo.InvariantCulture) ?? "待核", clue.AmountFen is { } fen ? Say.Yuan(fen) : "待核",
    ];
}
