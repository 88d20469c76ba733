using System.Text.Json;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases;

/// <summary>One act on a case: who, when, for which unit, why, and every changed field before and after.</summary>
public sealed record TimelineItem(
    string Kind, string At, string By, string? Unit, string? Reason,
    IReadOnlyDictionary<string, JsonElement> Before, IReadOnlyDictionary<string, JsonElement> After, string Digest);

/// <summary>A case's acts in order, read from the journal.</summary>
public sealed class CaseTimeline(AnxinDb db)
{
    public async Task<IReadOnlyList<TimelineItem>> OfAsync(Viewer viewer, Guid id, CancellationToken ct)
    {
        if (!await db.CasesOf(viewer).AnyAsync(s => s.CaseId == id, ct))
            throw new NotVisibleException("case");
        return await OfThingsAsync(db, viewer, [id], ct);
    }

    /// <summary>The acts in order on things of which the caller knows that the viewer may see them.</summary>
    internal static async Task<IReadOnlyList<TimelineItem>> OfThingsAsync(AnxinDb db, Viewer viewer, Guid[] ids, CancellationToken ct)
    {
        var entries = await (from entry in db.Entries.AsNoTracking()
                             join act in db.Acts.AsNoTracking() on entry.Position equals act.Position
                             where ids.Contains(entry.SubjectId)
                             orderby entry.Position, entry.Number
                             select new { entry, act }).ToListAsync(ct);
        return [.. entries.Select(x => Item(x.act, x.entry, viewer))];
    }

    private static TimelineItem Item(Act act, Entry entry, Viewer viewer)
    {
        using var payload = JsonDocument.Parse(entry.Payload);
        var before = new Dictionary<string, JsonElement>();
        var after = new Dictionary<string, JsonElement>();
        foreach (var field in payload.RootElement.GetProperty("set").EnumerateObject())
            (before[field.Name], after[field.Name]) = (Shown(field.Name, field.Value[0], viewer), Shown(field.Name, field.Value[1], viewer));
        return new TimelineItem(act.Kind, CivilTime.Iso(act.At), act.ActorName,
            act.BodyId is { } body && viewer.Tree.CodeOf(body) is { Length: > 0 } code ? code : null, act.Reason, before, after, Convert.ToHexStringLower(entry.Digest));
    }

    /// <summary>Units are kept by id and told by code.</summary>
    private static JsonElement Shown(string field, JsonElement value, Viewer viewer) =>
        field is "unit" or "holder" && value.ValueKind == JsonValueKind.String && viewer.Tree.CodeOf(value.GetGuid()) is { Length: > 0 } code
            ? JsonSerializer.SerializeToElement(code, CoreJson.Api) : value.Clone();
}
