using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Law;
using Anxin.Core.Limits;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Letters;

/// <summary>Supervision letters of a case: drafted from a template, signed off with a number, served, answered. What was signed never changes.</summary>
public sealed class LetterActs(AnxinDb db, CaseChanges changes, LetterTemplates templates, LimitBook limits)
{
    private const int MaxTitle = 100;

    /// <summary>A draft, filled in from the case and the template in force. Answers its number, too.</summary>
    public async Task<(CaseView Case, int Number)> DraftAsync(ActContext context, Guid id, DraftLetter input, CancellationToken ct)
    {
        var state = (await db.FindAsync(context.Viewer, id, ct)).Before;
        var all = await db.LettersOfAsync(context.Viewer, id, ct);
        var number = all.Select(l => l.Number).DefaultIfEmpty().Max() + 1;
        var prepared = await templates.PrepareAsync(LetterWords.Kinds.TryParse(input.Kind, out var known) ? known : LetterKind.Reminder, state, all, context.Viewer.Tree, context.Now, ct);
        var view = await changes.ChangeAsync(context, id, "letter.draft", CaseAct.Service, input, false, (work, read, rows) =>
        {
            var kind = read.Word("kind", input.Kind, LetterWords.Kinds, $"文书种类", true);
            var (addressee, text) = Read(read, input, prepared.Addressee, prepared.Text);
            read.Problems.ThrowIfAny();
            var unit = context.Viewer.Tree.Find(work.Before.UnitId)!;
            if (!LadderStand.MayIssue(kind!.Value, unit.Kind))
                throw new RefusalException("letter-county", LadderStand.AskInstead(context.Viewer.Tree, unit.Id).Name);
            var letter = new Letter
            {
                CaseId = id,
                Number = number,
                Kind = kind.Value,
                State = LetterState.Draft,
                UnitId = unit.Id,
                Issuer = unit.Name,
                Addressee = addressee,
                TextId = CaseChanges.Keep(rows, unit.Id, text.ToJson(), context),
                TemplateVersion = prepared.TemplateVersion,
                After = prepared.After?.Number,
                ChangedAt = context.Now,
            };
            rows.Insert(letter);
            work.Say("letter", LetterView.Of(letter));
        }, ct, says: true);
        return (view, number);
    }

    /// <summary>While it is a draft.</summary>
    public async Task<CaseView> AmendAsync(ActContext context, Guid id, int n, AmendLetter input, CancellationToken ct)
    {
        var (letter, text, _) = await db.LetterAsync(context.Viewer, id, n, ct);
        return await changes.ChangeAsync(context, id, "letter.amend", CaseAct.Service, input, false, (work, read, rows) =>
        {
            Demand(letter, LetterState.Draft);
            var (addressee, now) = Read(read, input, letter.Addressee, text!);
            read.Problems.ThrowIfAny();
            if (addressee == letter.Addressee && now == text)
                throw new RefusalException("nothing-changed");
            Next(rows, work, letter, letter with { Addressee = addressee, TextId = CaseChanges.Keep(rows, work.Before.UnitId, now.ToJson(), context) }, context);
        }, ct, says: true);
    }

    /// <summary>Signed off: the number is taken at this moment, in the name that the case's unit has now.</summary>
    public async Task<CaseView> SignAsync(ActContext context, Guid id, int n, SignLetter input, CancellationToken ct)
    {
        var (seen, _, _) = await db.LetterAsync(context.Viewer, id, n, ct);
        var unit = context.Viewer.Tree.Find((await db.FindAsync(context.Viewer, id, ct)).Before.UnitId)!;
        await using var turn = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var serial = await LetterSeries.TakeAsync(db, unit.Id, seen.Kind, context.Today.Year, ct);
        // Read again: whoever had the series before may have signed this very letter.
        var (letter, _, _) = await db.LetterAsync(context.Viewer, id, n, ct);
        var prefix = await LetterPrefix.OfAsync(db, unit, ct);
        var view = await changes.ChangeAsync(context, id, "letter.sign", CaseAct.Service, input, false, (work, read, rows) =>
        {
            var by = read.Text("by", input.By, 100, true, $"签发人");
            read.Problems.ThrowIfAny();
            Demand(letter, LetterState.Draft);
            if (work.Before.UnitId != unit.Id)
                throw new StaleException(work.Before.Version);
            if (!LadderStand.MayIssue(letter.Kind, unit.Kind))
                throw new RefusalException("letter-county", LadderStand.AskInstead(context.Viewer.Tree, unit.Id).Name);
            Next(rows, work, letter, letter with
            {
                State = LetterState.Signed,
                UnitId = unit.Id,
                Issuer = unit.Name,
                Year = context.Today.Year,
                Serial = serial,
                DocumentNumber = LetterPrefix.DocumentNumber(prefix, letter.Kind, context.Today.Year, serial),
                SignedOn = context.Today,
                SignedBy = by,
            }, context);
        }, ct, says: true);
        if (turn is not null)
            await turn.CommitAsync(ct);
        return view;
    }

    /// <summary>Served: the time for a reply begins the day after, and is fixed by what the setting says now.</summary>
    public async Task<CaseView> ServeAsync(ActContext context, Guid id, int n, ServeLetter input, AttachFile? receipt, CancellationToken ct)
    {
        var (letter, _, _) = await db.LetterAsync(context.Viewer, id, n, ct);
        var files = await FilesAsync(id, ct);
        var key = LetterTemplates.LimitOf(letter.Kind);
        var due = InputReader.TryDate(input.On?.Trim() ?? "", out var from) && from >= CaseLimits.Earliest && from <= context.Today
            ? await limits.AfterAsync(key, letter.UnitId, CivilTime.StartOfDay(from), ct) : default;
        var basis = (await limits.OfAsync(key, letter.UnitId, context.Now, ct)).Basis;
        var lastEvent = await db.CaseEvents.Where(e => e.CaseId == id).MaxAsync(e => (int?)e.Number, ct) ?? 0;
        return await changes.ChangeAsync(context, id, "letter.serve", CaseAct.Service, input, false, (work, read, rows) =>
        {
            Demand(letter, LetterState.Signed);
            var on = read.Date("on", input.On, true, $"送达日期");
            var how = read.Word("how", input.How, LetterWords.Services, $"送达方式", true);
            read.Problems.Check(on is null || on >= letter.SignedOn, "on", $"送达日期不能早于签发日期（{letter.SignedOn}）");
            var file = LetterPapers.Put(rows, work, context, read, receipt, input.File, files);
            read.Problems.ThrowIfAny();
            Next(rows, work, letter, letter with
            {
                State = LetterState.Served,
                ServedOn = on,
                ServedHow = how,
                ReceiptFileId = file,
                ReplyDue = due.Due,
                ReplyProvisional = due.Provisional,
                ReplyBasis = basis,
            }, context);
            CaseEventActs.Write(rows, work, lastEvent + 1, StepOf(letter.Kind), on!.Value);
        }, ct, says: true);
    }

    /// <summary>A reply came, even to a case that has been merged since; a later one replaces what the first came to.</summary>
    public async Task<CaseView> AnswerAsync(ActContext context, Guid id, int n, AnswerLetter input, AttachFile? reply, CancellationToken ct)
    {
        var (letter, _, _) = await db.LetterAsync(context.Viewer, id, n, ct);
        var files = await FilesAsync(id, ct);
        return await changes.ChangeAsync(context, id, "letter.reply", CaseAct.Reply, input, false, (work, read, rows) =>
        {
            Demand(letter, LetterState.Served, LetterState.Answered);
            var on = read.Date("on", input.On, true, $"答复日期");
            var result = read.Word("result", input.Result, LetterWords.Replies, $"答复结果", true);
            var note = read.Text("note", input.Note, CaseLimits.Note);
            read.Problems.Check(on is null || on >= letter.ServedOn, "on", $"答复日期不能早于送达日期（{letter.ServedOn}）");
            var file = LetterPapers.Put(rows, work, context, read, reply, input.File, files);
            read.Problems.ThrowIfAny();
            Next(rows, work, letter, letter with
            {
                State = LetterState.Answered,
                RepliedOn = on,
                Reply = result,
                ReplyNoteId = note is null ? letter.ReplyNoteId : CaseChanges.Keep(rows, work.Before.UnitId, note, context),
                ReplyFileId = file ?? letter.ReplyFileId,
            }, context);
        }, ct, says: true);
    }

    /// <summary>Not once it was answered; a number that was taken stays taken, the step that its service was does not.</summary>
    public async Task<CaseView> VoidAsync(ActContext context, Guid id, int n, WithReason input, CancellationToken ct)
    {
        var (letter, _, _) = await db.LetterAsync(context.Viewer, id, n, ct);
        var what = StepOf(letter.Kind);
        var step = letter.ServedOn is not { } on ? null
            : await db.CaseEvents.AsNoTracking().OrderBy(e => e.Number).FirstOrDefaultAsync(e => e.CaseId == id && e.UntilPosition == null && e.What == what && e.On == on, ct);
        return await changes.ChangeAsync(context, id, "letter.void", CaseAct.Service, input, true, (work, _, rows) =>
        {
            Demand(letter, LetterState.Draft, LetterState.Signed, LetterState.Served);
            if (step is not null)
                CaseEventActs.TakeBack(rows, work, step);
            Next(rows, work, letter, letter with { State = LetterState.Void }, context);
        }, ct, says: true);
    }

    /// <summary>
    /// What serving it is to the law: wages are demanded of the employer, or an authority is asked for relief. Either makes the limitation for
    /// arbitration begin anew (《劳动争议调解仲裁法》第二十七条); who holds otherwise takes the step back.
    /// </summary>
    private static LawEvent StepOf(LetterKind kind) => kind == LetterKind.Recommendation ? LawEvent.AskedAuthority : LawEvent.ClaimedFromEmployer;

    private static void Next(ActRows rows, CaseWork work, Letter before, Letter after, ActContext context)
    {
        var next = after with { RowId = 0, FromPosition = 0, UntilPosition = null, ChangedAt = context.Now };
        rows.Supersede(before);
        rows.Insert(next);
        work.Say("letter", LetterView.Of(before), LetterView.Of(next));
    }

    private static void Demand(Letter letter, params LetterState[] states)
    {
        if (!states.Contains(letter.State))
            throw new RefusalException("letter-" + LetterWords.States.Api(letter.State));
    }

    private static (string Addressee, LetterText Text) Read(InputReader read, AmendLetter input, string addressee, LetterText text) => (
        read.Text("addressee", input.Addressee ?? addressee, CaseLimits.Name, true, $"收文单位") ?? "",
        new LetterText(
            read.Text("title", input.Title ?? text.Title, MaxTitle, true, $"标题") ?? "",
            read.Text("facts", input.Facts ?? text.Facts, CaseLimits.Note, true, $"查明的事实") ?? "",
            read.Text("basis", input.Basis ?? text.Basis, CaseLimits.Note, true, $"法律依据") ?? "",
            read.Text("requests", input.Requests ?? text.Requests, CaseLimits.Note, true, $"要求和期限") ?? "",
            read.Text("contact", input.Contact ?? text.Contact, CaseLimits.Name) ?? "",
            read.Text("annexes", input.Annexes ?? text.Annexes, CaseLimits.Note) ?? "",
            read.Text("copyTo", input.CopyTo ?? text.CopyTo, CaseLimits.Name) ?? ""));

    private async Task<IReadOnlyCollection<Guid>> FilesAsync(Guid id, CancellationToken ct) =>
        await db.Attachments.Where(a => a.SubjectId == id).Select(a => a.Id).ToListAsync(ct);
}
