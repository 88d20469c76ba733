using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Organisation;

/// <summary>A unit to add, or what changes in one. Absent fields stay as they are.</summary>
public sealed record UnitInput
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? Kind { get; init; }

    /// <summary>The code of the unit above.</summary>
    public string? Parent { get; init; }

    /// <summary>From this civil date on; today or later.</summary>
    public string? On { get; init; }
    public string? ContactName { get; init; }
    public string? ContactPhone { get; init; }
    public string? ContactMail { get; init; }
    public string? Reason { get; init; }
}

/// <summary>
/// The tree's changes, each from a date on: what lies before keeps its tree, and campaigns plan forward for new reporters. By the
/// province's administrator.
/// </summary>
public sealed class UnitActs(AnxinDb db, CampaignActs campaignActs, OrganisationCache organisation, CampaignCache campaigns)
{
    private const int CodeLimit = 40;
    private const int NameLimit = 100;
    private const int ContactLimit = 100;

    public async Task<Unit> AddAsync(ActContext context, UnitInput input, CancellationToken ct)
    {
        var read = await BeginAsync(context, ct);
        var code = read.Text("code", input.Code, CodeLimit, true, $"单位代码");
        var name = read.Text("name", input.Name, NameLimit, true, $"单位名称");
        var kind = read.Word("kind", input.Kind, Words.UnitKind, $"单位类别", true);
        var parent = await UnitAsync(read, "parent", input.Parent, ct);
        var on = From(read, context, input.On);
        read.Problems.Check(code is null || code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'), "code", $"代码只能用字母、数字和短横");
        read.Problems.Check(kind != UnitKind.Province, "kind", $"省总工会只有一个");
        read.Problems.Check(code is null || !await db.Set<Body>().AnyAsync(b => b.Code == code, ct), "code", $"这个代码已经用过");
        var reason = read.Text("reason", input.Reason, 500, true, $"理由");
        var (contact, phone, mail) = Contact(read, input);
        read.Problems.ThrowIfAny();
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            Code = code!,
            Name = name!,
            Kind = kind!.Value,
            ContactName = contact,
            ContactPhone = phone,
            ContactMail = mail,
        };
        var rows = context.Begin("unit.add", context.Viewer.Tree.Root.Id, reason);
        rows.Insert(unit);
        rows.Insert(new UnitSpan { UnitId = unit.Id, From = on, ParentId = parent!.Id, Name = unit.Name });
        rows.Enter(EntrySubject.Unit, unit.Id, 1, null, new Changes().Set("code", null, code).Set("name", null, name)
            .Set("kind", null, Words.UnitKind.Api(unit.Kind)).Set("parent", null, parent.Code).Set("from", null, on));
        await FinishAsync(context, rows, ct);
        return unit;
    }

    /// <summary>A new name or another place in the tree, from a date on.</summary>
    public async Task ChangeAsync(ActContext context, string code, UnitInput input, CancellationToken ct)
    {
        var read = await BeginAsync(context, ct);
        var (unit, span) = await StandingAsync(code, ct);
        var name = read.Text("name", input.Name, NameLimit, input.Name is not null, $"单位名称") ?? span.Name;
        var parent = input.Parent is null ? null : await UnitAsync(read, "parent", input.Parent, ct);
        var on = From(read, context, input.On);
        var reason = read.Text("reason", input.Reason, 500, true, $"理由");
        if (parent is not null && context.Viewer.Tree.IsWithin(parent.Id, unit.Id))
            read.Problems.Add("parent", $"不能移到自己或自己的下级之下");
        if (span.ParentId is null && parent is not null)
            read.Problems.Add("parent", $"省总工会是根，不能移动");
        read.Problems.Check(on >= span.From, "on", $"这个单位从{span.From}起才是现在的样子，生效日期不能早于它");
        read.Problems.ThrowIfAny();
        var up = parent?.Id ?? span.ParentId;
        if (name == span.Name && up == span.ParentId)
            throw new RefusalException("nothing-changed");
        var rows = context.Begin(up == span.ParentId ? "unit.rename" : "unit.move", context.Viewer.Tree.Root.Id, reason);
        Cut(rows, span, on);
        rows.Insert(new UnitSpan { UnitId = unit.Id, From = on, Until = span.Until, ParentId = up, Name = name });
        unit.Name = name;
        await EnterAsync(rows, unit.Id, new Changes().Set("name", span.Name, name).Set("parent", Code(context, span.ParentId), Code(context, up)).Set("from", null, on), ct);
        await FinishAsync(context, rows, ct);
    }

    /// <summary>
    /// The unit is gone from a date on; refused while cases are open there, clues wait or units stand below it. From now on nothing comes to
    /// it any more (<see cref="ClosingUnits"/>), so that nothing can be left there when the day has come.
    /// </summary>
    public async Task CloseAsync(ActContext context, string code, UnitInput input, CancellationToken ct)
    {
        var read = await BeginAsync(context, ct);
        var (unit, span) = await StandingAsync(code, ct);
        var on = From(read, context, input.On);
        var reason = read.Text("reason", input.Reason, 500, true, $"理由");
        read.Problems.Check(span.ParentId is not null, "", $"省总工会不能撤销");
        read.Problems.Check(on > span.From, "on", $"撤销日期应晚于设立日期");
        read.Problems.ThrowIfAny();
        if (await db.UnitSpans.AnyAsync(s => s.UntilPosition == null && s.ParentId == unit.Id && (s.Until == null || s.Until > on), ct))
            throw new RefusalException("unit-has-units");
        if (await db.CaseStates.AnyAsync(s => s.UntilPosition == null && s.Status == CaseStatus.Open && (s.UnitId == unit.Id || s.HolderId == unit.Id), ct)
            || await db.Handovers.AnyAsync(o => o.AnsweredAt == null && o.ToId == unit.Id, ct))
            throw new RefusalException("unit-has-cases");
        if (await db.Clues.AnyAsync(c => c.UntilPosition == null && c.CaseId == null && !c.Declined && c.UnitId == unit.Id, ct))
            throw new RefusalException("unit-has-clues");
        var rows = context.Begin("unit.close", context.Viewer.Tree.Root.Id, reason);
        Cut(rows, span, on);
        await EnterAsync(rows, unit.Id, new Changes().Set("until", span.Until, on), ct);
        await FinishAsync(context, rows, ct);
    }

    /// <summary>Who answers for the unit's reports, at once.</summary>
    public async Task ContactAsync(ActContext context, string code, UnitInput input, CancellationToken ct)
    {
        var read = await BeginAsync(context, ct);
        var (unit, _) = await StandingAsync(code, ct);
        var (name, phone, mail) = Contact(read, input);
        read.Problems.ThrowIfAny();
        if ((name, phone, mail) == (unit.ContactName, unit.ContactPhone, unit.ContactMail))
            throw new RefusalException("nothing-changed");
        var rows = context.Begin("unit.contact", context.Viewer.Tree.Root.Id);
        await EnterAsync(rows, unit.Id, new Changes().Set("contactName", unit.ContactName, name).Set("contactPhone", unit.ContactPhone, phone)
            .Set("contactMail", unit.ContactMail, mail), ct);
        (unit.ContactName, unit.ContactPhone, unit.ContactMail) = (name, phone, mail);
        await context.WriteAsync(db, rows, ct);
        organisation.Forget();
    }

    private async Task<InputReader> BeginAsync(ActContext context, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        context.Viewer.Demand(Roles.Administrator, context.Viewer.Tree.Root.Id);
        return new InputReader(new Problems(), context.Today);
    }

    private static void Cut(ActRows rows, UnitSpan span, DateOnly on)
    {
        rows.Supersede(span);
        if (on > span.From)
            rows.Insert(span with { RowId = 0, FromPosition = 0, UntilPosition = null, Until = on });
    }

    /// <summary>Writes the act; then campaigns plan forward on the new tree, each with its own entry.</summary>
    private async Task FinishAsync(ActContext context, ActRows rows, CancellationToken ct)
    {
        rows.Answer(context.Key, 200, new { });
        await context.WriteAsync(db, rows, ct);
        organisation.Forget();
        campaigns.Forget();
        await campaignActs.ReplanAllAsync(context with { Key = null }, ct);
    }

    private async Task EnterAsync(ActRows rows, Guid unit, Changes changes, CancellationToken ct)
    {
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == unit).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest }).FirstOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Unit, unit, (last?.Number ?? 0) + 1, last?.Digest, changes);
    }

    private async Task<(Unit Unit, UnitSpan Span)> StandingAsync(string code, CancellationToken ct)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Code == code, ct) ?? throw new NotVisibleException("unit");
        var span = await db.UnitSpans.AsNoTracking().Where(s => s.UnitId == unit.Id && s.UntilPosition == null).OrderByDescending(s => s.From).FirstAsync(ct);
        return span.Until is null ? (unit, span) : throw new RefusalException("unit-closed");
    }

    private async Task<Unit?> UnitAsync(InputReader read, string field, string? code, CancellationToken ct)
    {
        if (read.Text(field, code, CodeLimit, true, $"上级单位") is not { } known)
            return null;
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == known, ct);
        read.Problems.Check(unit is not null, field, $"没有代码为“{known}”的单位");
        if (unit is not null && (await ClosingUnits.EndsAsync(db, ct)).TryGetValue(unit.Id, out var last))
            read.Problems.Add(field, $"{unit.Name}从{last.Until}起撤销，请选别的上级单位");
        return unit;
    }

    private static DateOnly From(InputReader read, ActContext context, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return context.Today;
        if (!InputReader.TryDate(text.Trim(), out var on))
            read.Problems.Add("on", $"“{text}”不是有效的日期，请按 2022-10-03 的样子填写");
        else
            read.Problems.Check(on >= context.Today, "on", $"生效日期不能早于今天：过去各期按当时的树");
        return on;
    }

    private static (string?, string?, string?) Contact(InputReader read, UnitInput input) => (
        read.Text("contactName", input.ContactName, ContactLimit), read.Text("contactPhone", input.ContactPhone, ContactLimit),
        read.Text("contactMail", input.ContactMail, ContactLimit));

    private static string? Code(ActContext context, Guid? unit) => unit is { } id ? context.Viewer.Tree.Find(id)?.Code : null;
}
