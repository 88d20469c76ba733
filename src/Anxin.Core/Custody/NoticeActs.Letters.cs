using System.Globalization;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Core.Letters;
using Anxin.Core.Organisation;
using Anxin.Core.Vault;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

// The letter of a notification: what is to be told, to whom, in whose name; drafted, and kept as it was sent.
public sealed partial class NoticeActs
{
    private const string LetterType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The letter as it would be, to be looked at and signed before it is sent; number and day may still be missing.</summary>
    public async Task<NoticeLetter> DraftAsync(Viewer viewer, DateOnly today, SendNotices input, CancellationToken ct) =>
        await LetterAsync(viewer, await ReadAsync(viewer, today, input, true, ct), today, ct);

    /// <summary>The letter of a notification as it was sent: for the unit that sent it, and for the department where it was told at its desk.</summary>
    public async Task<(Attachment File, byte[] Bytes)> LetterAsync(Viewer viewer, Guid id, CancellationToken ct)
    {
        var dispatch = await db.NoticeDispatches.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);
        var own = viewer.Actor is { Kind: ActorKind.AgencyMember, Body: { } body } && dispatch?.AgencyId == body && dispatch.Means == ExchangeMeans.Desk;
        if (dispatch is null || !(own || viewer.Sees(dispatch.UnitId)))
            throw new NotVisibleException("notice");
        var found = await (from file in db.Attachments
                           join record in db.Vault on file.VaultId equals record.Id
                           where file.SubjectId == id && record.ErasedAt == null
                           select new { file, record }).AsNoTracking().FirstOrDefaultAsync(ct) ?? throw new NotVisibleException("letter");
        return (found.file, found.record.Content.Bytes);
    }

    /// <summary>Which of some notifications have their letter; those from before there were letters have none.</summary>
    public async Task<IReadOnlySet<Guid>> WithLetterAsync(IEnumerable<Guid> dispatches, CancellationToken ct)
    {
        var ids = dispatches.Distinct().ToArray();
        return (await db.Attachments.Where(a => ids.Contains(a.SubjectId)).Select(a => a.SubjectId).ToListAsync(ct)).ToHashSet();
    }

    /// <summary>What is to be notified, to whom, in whose name and how.</summary>
    private sealed record Notice(IReadOnlyList<Clue> Clues, UnitNode Issuer, AgencyNode Agency, ExchangeMeans Means, string? Number, DateOnly? On);

    /// <param name="draft">Number and day may still be missing.</param>
    private async Task<Notice> ReadAsync(Viewer viewer, DateOnly today, SendNotices input, bool draft, CancellationToken ct)
    {
        var read = new InputReader(new Problems(), today);
        var ids = (input.Clues ?? []).Select(c => Guid.TryParse(c, out var id) ? id : Guid.Empty).Distinct().ToArray();
        read.Problems.Check(ids.Length > 0, "clues", $"请选择要通报的线索");
        read.Problems.Check(ids.Length <= AtMost, "clues", $"一次最多通报{AtMost}条");
        read.Problems.ThrowIfAny();
        var clues = await db.CluesOf(viewer).Where(c => ids.Contains(c.ClueId) && c.NoticeDue != null).OrderBy(c => c.ReceivedAt).ThenBy(c => c.ClueId).ToListAsync(ct);
        if (clues.Count != ids.Length)
            throw new NotVisibleException("clue");
        foreach (var unit in clues.Select(c => c.UnitId).Distinct())
            viewer.Demand(Roles.Caseworker, unit);
        var chosen = await Counterparts.ChosenAsync(db, ct);
        var agencies = clues.Select(c => Counterparts.LabourOf(viewer.Tree, c.UnitId, chosen)).Distinct().ToList();
        read.Problems.Check(agencies.Count == 1, "clues", $"这些线索不是通报给同一个人社部门，请分开办");
        read.Problems.Check(agencies.Count != 1 || agencies[0] is not null, "clues", $"还没有设定对口的人社部门，请先在设置里选定");
        // In the name of the unit of them all, or of the nearest one above them.
        var issuer = viewer.Tree.Above(clues[0].UnitId).First(u => clues.All(c => viewer.Tree.IsWithin(c.UnitId, u.Id)));
        read.Problems.Check(viewer.Has(Roles.Caseworker, issuer.Id), "clues", $"这些线索分属不同的单位，请按单位分开办");
        read.Problems.ThrowIfAny();
        var agency = agencies[0]!;
        var means = read.Word("means", input.Means, CustodyWords.ExchangeMeans, $"方式") ?? Usual(agency.Partner);
        read.Problems.Check(Fits(means, agency.Partner), "means", $"对方没有这种方式；可以发函或发电子邮件，再登记文号或日期");
        var number = read.Text("letterNumber", input.LetterNumber, 100, means == ExchangeMeans.Letter && !draft, $"函的文号");
        var on = read.Date("on", input.On, means is ExchangeMeans.Letter or ExchangeMeans.Email && !draft, means == ExchangeMeans.Email ? $"邮件日期" : $"函的日期");
        read.Problems.ThrowIfAny();
        return new Notice(clues, issuer, agency, means, number, on);
    }

    private async Task<NoticeLetter> LetterAsync(Viewer viewer, Notice notice, DateOnly today, CancellationToken ct)
    {
        var cases = await db.LastSeenAsync(viewer, [.. notice.Clues.Where(c => c.CaseId != null).Select(c => c.CaseId!.Value)], ct);
        var lines = notice.Clues.Select(c => Row(c, null, cases, notice.Agency, DateTime.MinValue)).ToList();
        var problems = new Problems();
        foreach (var line in lines.Where(l => PersonalSigns.In(l.Employer) || PersonalSigns.In(l.Site)))
            problems.Add("clues", $"通报不带职工身份信息：“{line.Employer}”的单位或工地名称里像有手机号、身份证号，请先更正");
        problems.ThrowIfAny();
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == notice.Issuer.Id, ct);
        return new NoticeLetter(notice.Issuer.Name, notice.Number, notice.Agency.Name, notice.On ?? today, lines, LetterFills.Contact(unit));
    }

    /// <returns>The digest of the letter, for the journal.</returns>
    private static string Keep(ActRows rows, ActContext context, NoticeDispatch dispatch, byte[] letter)
    {
        var record = new VaultRecord { Id = Guid.CreateVersion7(context.SystemNow), OfficeId = dispatch.UnitId, Content = Sealed.Of(letter), At = context.Now };
        rows.Insert(record);
        rows.Insert(new Attachment
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            SubjectId = dispatch.Id,
            VaultId = record.Id,
            FileName = CaseActs.FileName("通报函-" + (dispatch.LetterNumber ?? CivilTime.DateOf(dispatch.SentAt).ToString("yyyyMMdd", CultureInfo.InvariantCulture)) + ".docx"),
            ContentType = LetterType,
            Length = letter.Length,
            At = context.Now,
            By = dispatch.By,
        });
        return record.Content.Digest();
    }
}
