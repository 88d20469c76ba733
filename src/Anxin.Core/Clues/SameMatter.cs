using Anxin.Core.Accounts;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>Clues that tell of one matter, by whoever took them: they go into a case together.</summary>
public static class SameMatter
{
    /// <summary>
    /// Those that wait with it, one following another, oldest first: as far as the viewer may triage them and no agency has them in hand.
    /// </summary>
    public static async Task<IReadOnlyList<Clue>> WaitingWithAsync(this AnxinDb db, Viewer viewer, Clue clue, CancellationToken ct)
    {
        var found = new Dictionary<Guid, Clue> { [clue.ClueId] = clue };
        for (Clue[] last = [clue]; last.Length > 0;)
        {
            var ids = Array.ConvertAll(last, c => c.ClueId);
            var next = await db.CluesOf(viewer).Where(c => c.SameAsId != null && ids.Contains(c.SameAsId.Value)).ToListAsync(ct);
            if (last.Select(c => c.SameAsId).OfType<Guid>().Where(id => !found.ContainsKey(id)).ToArray() is { Length: > 0 } leads)
                next.AddRange(await db.CluesOf(viewer).Where(c => leads.Contains(c.ClueId)).ToListAsync(ct));
            last = [.. next.Where(c => c.Waiting && viewer.Has(Roles.Caseworker, c.UnitId) && found.TryAdd(c.ClueId, c))];
        }
        found.Remove(clue.ClueId);
        if (found.Count == 0)
            return [];
        var offers = await db.Handovers.AsNoTracking().Where(h => found.Keys.ToArray().Contains(h.SubjectId)).ToListAsync(ct);
        return [.. found.Values.Where(c => CustodyBook.HolderOf(c, offers.Where(h => h.SubjectId == c.ClueId), viewer.Tree) == c.UnitId).OrderBy(c => c.ReceivedAt)];
    }

    /// <summary>The clue goes into a case, and those that wait with it: what pends of each ends with this act.</summary>
    /// <returns>Each with what its next version tells, the clue itself first.</returns>
    internal static async Task<IReadOnlyList<(Clue Clue, Changes Told)>> GoingAsync(
        this AnxinDb db, ActContext context, ActRows rows, Clue clue, CustodyEndings endings, CancellationToken ct)
    {
        var going = new List<(Clue, Changes)>();
        foreach (var one in (Clue[])[clue, .. await db.WaitingWithAsync(context.Viewer, clue, ct)])
        {
            var told = new Changes();
            await endings.OfClueAsync(context, rows, one, told, ct);
            going.Add((one, told));
        }
        return going;
    }

    /// <summary>It is part of a case from this act on.</summary>
    internal static void Take(ActRows rows, (Clue Clue, Changes Told) going, Guid caseId, ClueConclusion how) =>
        ClueActs.Change(rows, going.Clue, going.Clue with { CaseId = caseId, Conclusion = how }, going.Told.Set("case", null, caseId));

    /// <summary>How a case's entry tells of it.</summary>
    internal static object Slip(Clue clue) => new { channel = Words.Channel.Api(clue.Channel), on = clue.ReceivedOn };
}
