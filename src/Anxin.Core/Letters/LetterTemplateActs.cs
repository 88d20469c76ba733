using System.Security.Cryptography;
using System.Text;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Letters;

/// <summary>A unit's own wording of letters, and how its document numbers begin. Letters that are drafted or signed keep theirs.</summary>
public sealed class LetterTemplateActs(AnxinDb db)
{
    private const Roles Editors = Roles.Administrator | Roles.Caseworker;
    private const int MaxPrefix = 20;

    public async Task SetAsync(ActContext context, SetTemplate input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var read = new InputReader(new Problems(), context.Today);
        var unit = Unit(read, context, input.Unit);
        var kind = read.Word("kind", input.Kind, LetterWords.Kinds, $"文书种类", true);
        var text = new LetterText(
            Part(read, "title", input.Title, 100, true, $"标题"), Part(read, "facts", input.Facts, CaseLimits.Note, true, $"查明的事实"),
            Part(read, "basis", input.Basis, CaseLimits.Note, true, $"法律依据"), Part(read, "requests", input.Requests, CaseLimits.Note, true, $"要求和期限"),
            Part(read, "contact", input.Contact, CaseLimits.Name), Part(read, "annexes", input.Annexes, CaseLimits.Note), Part(read, "copyTo", input.CopyTo, CaseLimits.Name));
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        read.Problems.ThrowIfAny();

        var before = await db.LetterTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.UnitId == unit!.Id && t.Kind == kind && t.UntilPosition == null, ct);
        var json = text.ToJson();
        if ((before?.Text ?? LetterTemplate.Shipped(kind!.Value).ToJson()) == json)
            throw new RefusalException("nothing-changed");
        var rows = context.Begin("letter.template", unit!.Id, reason);
        if (before is not null)
            rows.Supersede(before);
        rows.Insert(new LetterTemplate { UnitId = unit.Id, Kind = kind!.Value, Version = (before?.Version ?? 0) + 1, Text = json });
        await FinishAsync(context, rows, unit.Id, LetterWords.Kinds.Api(kind.Value), new Changes()
            .Set("unit", null, unit.Id).Set("kind", null, LetterWords.Kinds.Api(kind.Value)).Set("text", before?.Text, json), ct);
    }

    public async Task SetPrefixAsync(ActContext context, SetPrefix input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var read = new InputReader(new Problems(), context.Today);
        var unit = Unit(read, context, input.Unit);
        var prefix = read.Text("prefix", input.Prefix, MaxPrefix, true, $"发文字号前缀");
        read.Problems.Check(prefix is null || prefix.All(char.IsLetterOrDigit), "prefix", $"前缀只写机关代字，不写年份、括号和序号");
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, true, $"理由");
        read.Problems.ThrowIfAny();

        var before = await db.LetterPrefixes.AsNoTracking().SingleOrDefaultAsync(p => p.UnitId == unit!.Id && p.UntilPosition == null, ct);
        if ((before?.Prefix ?? LetterPrefix.Default(unit!.Name)) == prefix)
            throw new RefusalException("nothing-changed");
        var rows = context.Begin("letter.prefix", unit!.Id, reason);
        if (before is not null)
            rows.Supersede(before);
        rows.Insert(new LetterPrefix { UnitId = unit.Id, Prefix = prefix! });
        await FinishAsync(context, rows, unit.Id, "prefix", new Changes().Set("unit", null, unit.Id).Set("prefix", before?.Prefix, prefix), ct);
    }

    private async Task FinishAsync(ActContext context, ActRows rows, Guid unit, string what, Changes changes, CancellationToken ct)
    {
        var subject = new Guid(SHA256.HashData([.. unit.ToByteArray(), .. Encoding.UTF8.GetBytes("letter." + what)]).AsSpan(0, 16));
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == subject).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Template, subject, (last?.Number ?? 0) + 1, last?.Digest, changes);
        rows.Answer(context.Key, 200, new { });
        await context.WriteAsync(db, rows, ct);
    }

    private static UnitNode? Unit(InputReader read, ActContext context, string? code)
    {
        if (read.Text("unit", code, 40, true, $"单位") is not { } known)
            return null;
        var unit = context.Viewer.Tree.Find(known) ?? throw new NotVisibleException("unit");
        context.Viewer.Demand(Editors, unit.Id);
        return unit;
    }

    private static string Part(InputReader read, string field, string? typed, int atMost, bool required = false, Sentence? what = null)
    {
        var part = read.Text(field, typed, atMost, required, what)?.ReplaceLineEndings("\n") ?? "";
        LetterFills.Check(read.Problems, field, part);
        return part;
    }
}
