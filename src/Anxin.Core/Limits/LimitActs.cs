using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Limits;

/// <summary>A limit set otherwise for a unit, as typed.</summary>
public sealed record SetLimit
{
    public string? Unit { get; init; }
    public string? Key { get; init; }
    public string? Amount { get; init; }

    /// <summary><c>hours</c>, <c>days</c>, <c>workingDays</c>, <c>months</c> or <c>years</c>.</summary>
    public string? Span { get; init; }
    public string? Basis { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Setting limits. What the law fixes is not for setting.</summary>
public sealed class LimitActs(AnxinDb db, LimitCache cache)
{
    private const int Most = 1000;

    public async Task<LimitView> SetAsync(ActContext context, SetLimit input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var read = new InputReader(new Problems(), context.Today);
        var code = read.Text("unit", input.Unit, 40, true, $"单位");
        var limit = Limit.All.FirstOrDefault(l => l.Key == input.Key?.Trim());
        read.Problems.Check(limit is not null, "key", $"请选择一个期限");
        var amount = int.TryParse(FullWidth.Fold(input.Amount ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= Most ? n : 0;
        read.Problems.Check(amount > 0, "amount", $"请填1到{Most}的整数");
        var span = read.Word("span", input.Span, LimitWords.Spans, $"单位", true);
        var basis = read.Text("basis", input.Basis, 500, true, $"依据");
        var reason = read.Text("reason", input.Reason, 500, true, $"理由");
        read.Problems.ThrowIfAny();
        var unit = context.Viewer.Tree.Find(code!) ?? throw new NotVisibleException("unit");
        context.Viewer.Demand(Roles.Administrator, unit.Id);
        if (limit!.Force == LimitForce.Law)
            throw new RefusalException("limit-is-law");

        var rows = context.Begin("limit.set", unit.Id, reason);
        var before = await db.LimitSettings.AsNoTracking().SingleOrDefaultAsync(s => s.UnitId == unit.Id && s.Key == limit.Key && s.UntilPosition == null, ct);
        if (before is not null)
            rows.Supersede(before);
        rows.Insert(new LimitSetting { UnitId = unit.Id, Key = limit.Key, Amount = amount, Span = span!.Value, Basis = basis! });
        var subject = Subject(unit.Id, limit.Key);
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == subject).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Limit, subject, (last?.Number ?? 0) + 1, last?.Digest, new Changes()
            .Set("unit", null, unit.Id).Set("key", null, limit.Key).Set("amount", before?.Amount, amount)
            .Set("span", before is null ? null : LimitWords.Spans.Api(before.Span), LimitWords.Spans.Api(span.Value)).Set("basis", before?.Basis, basis));
        var view = LimitView.Of(limit with { Amount = amount, Span = span.Value, Basis = basis! }, unit.Code);
        rows.Answer(context.Key, 200, view);
        await context.WriteAsync(db, rows, ct);
        cache.Forget();
        return view;
    }

    /// <summary>One chain a unit and limit, without a row of its own to hold an id.</summary>
    private static Guid Subject(Guid unit, string key) => new(SHA256.HashData([.. unit.ToByteArray(), .. Encoding.UTF8.GetBytes(key)]).AsSpan(0, 16));
}

/// <summary>A limit as the API answers it.</summary>
public sealed record LimitView(string Key, string Name, int Amount, string Span, string Force, string Basis, string? Unit)
{
    public static LimitView Of(Limit l, string? unit) =>
        new(l.Key, l.Zh, l.Amount, LimitWords.Spans.Api(l.Span), LimitWords.Forces.Api(l.Force), l.Basis, unit);
}
