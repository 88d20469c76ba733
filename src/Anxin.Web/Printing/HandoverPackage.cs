using System.Formats.Asn1;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Anxin.Core;
using Anxin.Core.Custody;
using Anxin.Core.Keys;
using Anxin.Core.Letters;
using Anxin.Core.Organisation;
using Anxin.Forms.Out.Ledgers;
using Anxin.Forms.Out.Letters;
using Anxin.Rules;
using QRCoder;

namespace Anxin.Web.Printing;

/// <summary>
/// What goes to an agency with neither account nor interface: a letter, a sheet, the data, a link with its QR code, and a signature over
/// all of them that anyone can check offline. Until the offer is accepted it holds the reduced preview only.
/// </summary>
public sealed class HandoverPackage(AnxinDb db, ServerKeys keys, Core.Clock.WorkClock clock, HandedFiles papers)
{
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="link">The one-time link whole, as it is to be opened.</param>
    public async Task<byte[]> MakeAsync(Handover handover, string link, UnitTree tree, CancellationToken ct)
    {
        var preview = await HandedSheet.PreviewAsync(db, handover, tree, ct);
        var sheet = await CustodyBook.OwnsAsync(db, handover, ct) ? await HandedSheet.OfAsync(db, handover, tree, ct) : null;
        var drill = await clock.DrillAsync(db, ct) is not null;
        var files = new List<(string Name, byte[] Bytes)>
        {
            ("1-移送函.docx", Letter(handover, preview, link, tree, drill)),
            ($"2-{SheetName(handover)}.xlsx", await SheetAsync(SheetName(handover), preview, sheet, ct)),
            ("3-数据.json", JsonSerializer.SerializeToUtf8Bytes(new { preview, sheet, drill }, CoreJson.Api)),
            ("4-答复链接.txt", Encoding.UTF8.GetBytes(link + "\n")),
            ("4-答复链接.png", Qr(link)),
        };
        if (sheet is { Wages.Count: > 0 })
            files.Add(("5-工资名单.xlsx", await WagesAsync(sheet, ct)));
        foreach (var (folder, few) in new[] { ("6-文书", sheet?.Letters), ("7-职工交来的材料", sheet?.Papers) })
            foreach (var (n, file) in (few ?? []).Index())
                if (await papers.BytesAsync(handover, file, ct) is { } bytes)
                    files.Add(($"{folder}/{n + 1}-{Plain(file.Name)}", bytes));
        var manifest = Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Bytes))}  {f.Name}\n")));
        var signature = await keys.SignAsync(db, manifest, ct);
        files.Add(("清单.sha256", manifest));
        files.Add(("清单.sig", Der(signature.Bytes)));
        var key = await keys.PublicKeyAsync(db, signature.KeyVersion, ct);
        files.Add(("公钥.pem", Encoding.ASCII.GetBytes(PemEncoding.WriteString("PUBLIC KEY", key))));
        files.Add(("核验方法.txt", Encoding.UTF8.GetBytes("openssl dgst -sha256 -verify 公钥.pem -signature 清单.sig 清单.sha256\nsha256sum -c 清单.sha256\n")));
        return Zip(files);
    }

    private static byte[] Letter(Handover handover, HandedPreview preview, string link, UnitTree tree, bool drill)
    {
        var kind = CustodyWords.OfferKind.Chinese(handover.Kind);
        var people = preview.People is { } n ? $"涉及{n}人" : "涉及人数待核";
        var amount = Money.TryParseYuan(preview.AmountYuan, out var fen, out _) ? $"金额{LetterFills.Yuan(fen)}" : "金额待核";
        var until = handover.Due is { } due ? $"请于{CivilTime.DateOf(due.AddTicks(-1)):yyyy年M月d日}24时前" : "请";
        return new LetterSheet(tree.NameOf(handover.FromId), $"{kind} {handover.Reference}", $"关于{kind}{preview.Employer}欠薪问题的函", tree.NameOf(handover.ToId),
            [
                $"我会受理的{preview.Employer}欠薪问题，{people}，{amount}。{Sentence(handover.Reason)}",
                $"现{kind}贵单位办理。{until}答复是否接收：打开 {link} 或扫描随函二维码即可答复，也可以函复。逾期未答复的，仍由我会办理。",
                handover.ConsentBasis is { } basis ? $"关于职工个人信息：{basis}。接收后方可查看移交的全部内容。" : "接收后方可查看移交的全部内容。",
            ],
            [SheetName(handover), "数据文件及签名"], LetterFills.Date(CivilTime.DateOf(handover.SentAt)), "", "", drill ? "演练" : null).ToDocx();
    }

    /// <summary>With the stop that whoever typed it left out.</summary>
    private static string Sentence(string reason) => reason.TrimEnd() is { Length: > 0 } said && !"。！？；.!?".Contains(said[^1]) ? said + "。" : reason.TrimEnd();

    private static string SheetName(Handover handover) => handover.Subject == HandoverSubject.Case ? "案件单" : "线索单";

    private static async Task<byte[]> SheetAsync(string name, HandedPreview preview, HandedSheet? sheet, CancellationToken ct)
    {
        using var stream = new MemoryStream();
        ExportColumn<(string Field, string? Value)>[] columns =
            [ExportColumn<(string Field, string? Value)>.Text("项目", 22, r => r.Field), ExportColumn<(string Field, string? Value)>.Text("内容", 80, r => r.Value)];
        await LedgerExport.WriteXlsxAsync(stream, name, columns, Lines(preview, sheet).ToAsyncEnumerable(), ct);
        return stream.ToArray();
    }

    private static async Task<byte[]> WagesAsync(HandedSheet sheet, CancellationToken ct)
    {
        using var stream = new MemoryStream();
        static ExportColumn<HandedWage> Column(string heading, double width, Func<HandedWage, string?> of) => ExportColumn<HandedWage>.Text(heading, width, of);
        static ExportColumn<HandedWage> Yuan(string heading, double width, Func<HandedWage, string?> of) =>
            ExportColumn<HandedWage>.Yuan(heading, width, w => Money.TryParseYuan(of(w), out var fen, out _) ? fen : null);
        ExportColumn<HandedWage>[] columns =
        [
            Column("序号", 8, w => w.N.ToString(System.Globalization.CultureInfo.InvariantCulture)), Column("姓名", 14, w => w.Name ?? "（本人没有单独同意提供）"),
            Column("证件号码", 22, w => w.Number), Column("电话", 16, w => w.Phone), Column("工种", 12, w => w.Trade), Column("起", 12, w => Day(w.From)), Column("止", 12, w => Day(w.To)),
            Yuan("应发（元）", 14, w => w.EarnedYuan), Yuan("立案前已发（元）", 16, w => w.PaidBeforeYuan), Yuan("欠发（元）", 14, w => w.OwedYuan),
            Yuan("约定（元）", 14, w => w.AgreedYuan), Yuan("立案后已付（元）", 16, w => w.PaidYuan),
        ];
        await LedgerExport.WriteXlsxAsync(stream, "工资名单", columns, sheet.Wages.ToAsyncEnumerable(), ct);
        return stream.ToArray();
    }

    /// <summary>A name that unpacks anywhere.</summary>
    private static string Plain(string name) => string.Concat(name.Select(c => Path.GetInvalidFileNameChars().Contains(c) || "/\\:*?\"<>|".Contains(c) ? '_' : c));

    private static IEnumerable<(string, string?)> Lines(HandedPreview p, HandedSheet? s)
    {
        yield return ("编号", p.Reference);
        yield return ("移交单位", p.FromName);
        yield return ("用人单位", p.Employer);
        yield return ("人数", p.People?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "待核");
        yield return ("金额（元）", Yuan(p.AmountYuan) ?? "待核");
        yield return ("工程建设项目", p.ConstructionProject ? "是" : "否");
        yield return ("移交理由", p.Reason);
        if (s is null)
            yield break;
        yield return ("项目", s.Site);
        yield return ("统一社会信用代码", s.CreditCode);
        if (s.Number is not null)
        {
            yield return ("案件编号", s.Number);
            yield return ("受理日期", Day(s.AcceptedOn));
            yield return ("已追回（元）", Yuan(s.RecoveredYuan));
            yield return ("已做的调解和法律服务", string.Join("；", s.Done));
        }
        else
        {
            yield return ("收到日期", Day(s.ReceivedOn));
            yield return ("来源", Words.Channel.TryParse(s.Channel, out var channel) ? Words.Channel.Chinese(channel) : null);
            yield return ("地点", s.Place);
            yield return ("总包单位", s.GeneralContractor);
            yield return ("欠薪起止", s.OwedFrom is null && s.OwedTo is null ? null : Owed(s.OwedFrom, s.OwedTo));
        }
        if (s.Letters.Count > 0)
            yield return ("已发的文书", string.Join("；", s.Letters.Select(l => Path.GetFileNameWithoutExtension(l.Name))));
        yield return ("个人信息", s.ConsentBasis);
        if (s.Papers.Count > 0)
            yield return ("职工交来的材料", string.Join("；", s.Papers.Select(f => f.Name)));
        foreach (var voice in s.Voices)
            yield return ("反映人", string.Join("；", new[] { voice.Name, voice.Phone, voice.Reach, voice.Heard }.Where(t => !string.IsNullOrEmpty(t))));
    }

    private static string? Yuan(string? yuan) => Money.TryParseYuan(yuan, out var fen, out _) ? Money.Grouped(fen) : null;

    private static string Owed(DateOnly? from, DateOnly? to) => to is null ? $"{Day(from)} 起" : from is null ? $"到 {Day(to)}" : $"{Day(from)} 至 {Day(to)}";

    private static string? Day(DateOnly? on) => on?.ToString("yyyy年M月d日", System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Qr(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(8);
    }

    /// <summary>r‖s as openssl reads it.</summary>
    private static byte[] Der(byte[] signature)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(Trim(signature.AsSpan(0, signature.Length / 2)));
            writer.WriteIntegerUnsigned(Trim(signature.AsSpan(signature.Length / 2)));
        }
        return writer.Encode();
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> number)
    {
        while (number.Length > 1 && number[0] == 0)
            number = number[1..];
        return number;
    }

    private static byte[] Zip(List<(string Name, byte[] Bytes)> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Timeless;
                using var into = entry.Open();
                into.Write(bytes);
            }
        return stream.ToArray();
    }
}
