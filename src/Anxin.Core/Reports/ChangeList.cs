using System.Text.Json;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Reports;

/// <summary>One field of one case (or inspection) that a table would now show differently; <c>entry</c> is the journal position that changed it.</summary>
public sealed record TableChange(Guid? Case, Guid? Inspection, string? Number, string Field, JsonElement? Was, JsonElement? Now, long Entry, string? Employer = null);

/// <summary>What changed in the ledger since a table was frozen, line by line: only what the table counts.</summary>
public sealed class ChangeList(AnxinDb db, OrganisationCache organisation)
{
    private static readonly string[] Weekly = ["acceptedOn", "unit", "status", "joinedTo", "people", "amountYuan", "recoveredPeople", "recoveredYuan", "closedOn"];
    private static readonly string[] Annex1 =
        ["acceptedOn", "unit", "status", "joinedTo", "employer", "industry", "people", "amountYuan", "mediated", "legalService", "servedUnspecified"];
    private static readonly string[] Annex2 = ["unit", "status", "joinedTo", "industry", "constructionProject", "recoveredPeople", "recoveredYuan"];

    public async Task<IReadOnlyList<TableChange>> SinceAsync(
        Campaigns.DutyDefinition duty, Guid unit, ReportPeriod period, long frozenAt, CancellationToken ct)
    {
        var tree = await organisation.TreeAsync(db, period.To, ct);
        var units = tree.CountsFor(unit).Select(n => n.Id).ToHashSet();
        var fields = duty.Form switch { Campaigns.ReportForm.Weekly => Weekly, Campaigns.ReportForm.Annex1 => Annex1, _ => Annex2 };
        var entries = await db.Entries.AsNoTracking().Where(e => e.Position > frozenAt && e.Subject == EntrySubject.Case)
            .OrderBy(e => e.Position).Select(e => new { e.SubjectId, e.Position, e.Payload }).ToListAsync(ct);
        var changes = new List<TableChange>();
        foreach (var chunk in entries.GroupBy(e => e.SubjectId).Chunk(200))
        {
            var ids = chunk.Select(g => g.Key).ToArray();
            var was = await StatesAsync(ids, frozenAt, ct);
            var now = await StatesAsync(ids, long.MaxValue, ct);
            var slips = (await db.Recoveries.AsNoTracking().Where(r => ids.Contains(r.CaseId)).ToListAsync(ct)).ToLookup(r => r.CaseId);
            foreach (var group in chunk)
            {
                var (before, after) = (was.GetValueOrDefault(group.Key), now.GetValueOrDefault(group.Key));
                if (!Counts(before, units, period, duty.Form) && !Counts(after, units, period, duty.Form))
                    continue;
                var then = Share(before, slips[group.Key].Where(r => r.FromPosition <= frozenAt && (r.UntilPosition is null || r.UntilPosition > frozenAt)), units, period);
                var today = Share(after, slips[group.Key].Where(r => r.UntilPosition is null), units, period);
                foreach (var field in CaseFields.Names.Intersect(fields))
                    if (Value(before, field, then) is var a && Value(after, field, today) is var b && a?.GetRawText() != b?.GetRawText()
                        && (duty.Form == Campaigns.ReportForm.Annex1 || Matters(field, then, today)))
                        changes.Add(new TableChange(group.Key, null, (after ?? before)!.Number, field, Shown(field, a, tree), Shown(field, b, tree),
                            (group.LastOrDefault(e => e.Payload.Contains($"\"{field}\":", StringComparison.Ordinal)) ?? group.Last()).Position, (after ?? before)!.Employer));
            }
        }
        if (duty.Form == Campaigns.ReportForm.Annex2)
            changes.AddRange(await InspectionsAsync(units, period, frozenAt, ct));
        return changes;
    }

    private static Figures Share(CaseState? s, IEnumerable<Recovery> slips, HashSet<Guid> units, ReportPeriod period) =>
        s is not null && units.Contains(s.UnitId) ? PeriodFigures.Of(s, slips, period) : default;

    /// <summary>A field as the table knows it: of what was recovered, the period's own.</summary>
    private static JsonElement? Value(CaseState? s, string field, Figures share) => (s, field) switch
    {
        (null, _) => null,
        (_, "recoveredPeople") => JsonSerializer.SerializeToElement(share.ResolvedPeople, CoreJson.Api),
        (_, "recoveredYuan") => JsonSerializer.SerializeToElement(Money.Yuan(share.ResolvedFen), CoreJson.Api),
        _ => CaseFields.Json(s, field) is { ValueKind: not JsonValueKind.Null } known ? known : null,
    };

    /// <summary>Whether the field's change shows in the case's share of a period's figures.</summary>
    private static bool Matters(string field, Figures then, Figures today) => field switch
    {
        "people" => then.NewPeople != today.NewPeople,
        "amountYuan" => then.NewFen != today.NewFen,
        "closedOn" => (then.ClosedCases, then.OpenCases) != (today.ClosedCases, today.OpenCases),
        "status" or "acceptedOn" => then != today,
        _ => true,
    };

    private async Task<Dictionary<Guid, CaseState>> StatesAsync(Guid[] ids, long asOf, CancellationToken ct) =>
        await db.CaseStates.AsNoTracking().Where(s => ids.Contains(s.CaseId) && s.FromPosition <= asOf
            && (s.UntilPosition == null || s.UntilPosition > asOf)).ToDictionaryAsync(s => s.CaseId, ct);

    private async Task<List<TableChange>> InspectionsAsync(HashSet<Guid> units, ReportPeriod period, long frozenAt, CancellationToken ct)
    {
        var (from, to) = period;
        var rows = await db.Inspections.AsNoTracking().Where(i => i.On >= from && i.On <= to
            && (i.FromPosition > frozenAt || (i.UntilPosition != null && i.UntilPosition > frozenAt))).ToListAsync(ct);
        return [.. rows.Where(i => units.Contains(i.UnitId)).Select(i => new TableChange(null, i.InspectionId, null, "inspection",
            i.FromPosition > frozenAt ? null : JsonSerializer.SerializeToElement(i.Employer ?? $"{i.Employers}户", CoreJson.Api),
            i.UntilPosition is not null ? null : JsonSerializer.SerializeToElement(i.Employer ?? $"{i.Employers}户", CoreJson.Api),
            i.UntilPosition ?? i.FromPosition))];
    }

    /// <summary>Whether a case in that state has a share in the table.</summary>
    private static bool Counts(CaseState? s, HashSet<Guid> units, ReportPeriod period, Campaigns.ReportForm form)
    {
        if (s is null || !units.Contains(s.UnitId) || s.Status is CaseStatus.Merged or CaseStatus.Void || s.JoinedTo is not null)
            return false;
        return form switch
        {
            Campaigns.ReportForm.Weekly => s.AcceptedOn <= period.To && (s.ClosedOn is null || s.ClosedOn >= period.From),
            Campaigns.ReportForm.Annex1 => period.Contains(s.AcceptedOn),
            _ => s.RecoveredFen > 0,
        };
    }

    private static JsonElement? Shown(string field, JsonElement? value, UnitTree tree) =>
        field == "unit" && value is { ValueKind: JsonValueKind.String } id && tree.Find(id.GetGuid()) is { } node
            ? JsonSerializer.SerializeToElement(node.Code, CoreJson.Api) : value;
}
