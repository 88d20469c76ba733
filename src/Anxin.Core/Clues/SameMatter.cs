using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>Clues that tell of one matter, by whoever took them: they go into a case together.</summary>
public static class SameMatter
{
    /// <summary>
    /// Those that wait with it, one following another, oldest first: as far as the viewer may triage them, no agency has them in hand and
    /// nobody has been asked to take them over.
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
        return [.. found.Values.Where(c => offers.FindAll(h => h.SubjectId == c.ClueId) is var own && !own.Exists(h => h.IsPending)
            && CustodyBook.HolderOf(c, own, viewer.Tree) == c.UnitId).OrderBy(c => c.ReceivedAt)];
    }

    /// <summary>The clue goes into a case, and those that wait with it: what pends of each ends with this act.</summary>
    /// <param name="into">A case that is there: of which somebody has said that it is another matter than a clue's, that clue stays.</param>
    /// <returns>Each with what its next version tells, the clue itself first.</returns>
    internal static async Task<IReadOnlyList<(Clue Clue, Changes Told)>> GoingAsync(
        this AnxinDb db, ActContext context, ActRows rows, Clue clue, Guid? into, CustodyEndings endings, CancellationToken ct)
    {
        var going = new List<(Clue, Changes)>();
        var along = await db.WaitingWithAsync(context.Viewer, clue, ct);
        var others = into is { } there && along.Count > 0
            ? await db.MatchPairs.Where(p => p.State == MatchState.Rejected && (p.CaseA == there || p.CaseB == there)).Select(p => p.CaseA == there ? p.CaseB : p.CaseA).ToListAsync(ct)
            : [];
        foreach (var one in along.Where(c => !others.Contains(c.ClueId)).Prepend(clue))
        {
            var told = new Changes();
            await endings.OfClueAsync(context, rows, one, told, ct);
            going.Add((one, told));
        }
        return going;
    }

    /// <summary>It is part of a case from this act on, and the unit's that has the case.</summary>
    internal static void Take(ActRows rows, (Clue Clue, Changes Told) going, Guid caseId, Guid unit, ClueConclusion how) => ClueActs.Change(rows, going.Clue,
        going.Clue with { CaseId = caseId, UnitId = unit, Conclusion = how }, going.Told.Set("case", null, caseId).Set("unit", going.Clue.UnitId, unit));

    /// <summary>What was told and taken into a case, or into those merged into it; a clue that was written with its case says nothing of its own.</summary>
    internal static async Task<IReadOnlyList<Clue>> ToldAsync(this AnxinDb db, Guid caseId, CancellationToken ct)
    {
        var cases = (await db.WithMergedAsync(caseId, ct)).ToArray();
        return await db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && c.CaseId != null && cases.Contains(c.CaseId.Value) && c.Conclusion != null)
            .OrderBy(c => c.ReceivedAt).ToListAsync(ct);
    }

    /// <summary>Its case was void: nothing has been done about what it tells, and it waits with a clock of its own.</summary>
    internal static void WaitAgain(ActRows rows, Clue clue, DateTime due) => ClueActs.Change(rows, clue,
        clue with { CaseId = null, Conclusion = null, TriageDue = due, AskedAt = null, AskedDue = null },
        new Changes().Set("case", clue.CaseId, null).Set("conclusion", Words.ClueConclusion.Api(clue.Conclusion!.Value), null));

    /// <summary>How a case's entry tells of it.</summary>
    internal static object Slip(Clue clue) => new { channel = Words.Channel.Api(clue.Channel), on = clue.ReceivedOn };
}
