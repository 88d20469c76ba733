using System.Text.Json;
using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Cases;

/// <summary>The fields of a case that the journal tells of, by API name: one table for before and after.</summary>
public static class CaseFields
{
    private static readonly (string Name, Func<CaseState, object?> Read)[] All =
    [
        ("number", s => s.Number),
        ("unit", s => s.UnitId),
        ("holder", s => s.HolderId),
        ("status", s => Words.CaseStatus.Api(s.Status)),
        ("acceptedOn", s => s.AcceptedOn),
        ("channel", s => Words.Channel.Api(s.Channel)),
        ("employer", s => s.Employer),
        ("creditCode", s => s.CreditCode),
        ("site", s => s.Site),
        ("constructionProject", s => s.ConstructionProject),
        ("industry", s => Words.Industry.Api(s.Industry)),
        ("people", s => s.People),
        ("amountYuan", s => s.AmountFen is { } fen ? Money.Yuan(fen) : null),
        ("disputed", s => s.Disputed),
        ("mediated", s => s.Mediated),
        ("legalService", s => s.LegalService),
        ("servedUnspecified", s => s.ServedUnspecified),
        ("statedPeople", s => s.StatedPeople),
        ("statedYuan", s => s.StatedFen is { } fen ? Money.Yuan(fen) : null),
        ("namedWorkers", s => s.NamedWorkers == 0 ? null : s.NamedWorkers),
        ("namedYuan", s => s.NamedWorkers == 0 ? null : Money.Yuan(s.NamedFen)),
        ("namesComplete", s => s.NamesComplete ? true : null),
        ("recoveredPeople", s => s.RecoveredPeople),
        ("recoveredYuan", s => Money.Yuan(s.RecoveredFen)),
        ("closedOn", s => s.ClosedOn),
        ("outcome", s => s.Outcome is { } outcome ? Words.Outcome.Api(outcome) : null),
        ("proof", s => s.Proof is { } proof ? WageWords.ClosingProof.Api(proof) : null),
        ("reopenings", s => s.Reopenings == 0 ? null : s.Reopenings),
        ("mergedInto", s => s.MergedInto),
        ("joinedTo", s => s.JoinedTo),
        ("note", s => s.NoteId),
    ];

    public static IEnumerable<string> Names => All.Select(f => f.Name);

    /// <summary>A field's value as the journal writes it; null for no case.</summary>
    public static JsonElement? Json(CaseState? state, string field) => state is null
        ? null : JsonSerializer.SerializeToElement(All.First(f => f.Name == field).Read(state), CoreJson.Api);

    /// <summary>What differs; everything that is said, for a new case.</summary>
    public static Changes Compare(CaseState? before, CaseState after)
    {
        var changes = new Changes();
        foreach (var (name, read) in All)
            changes.Set(name, before is null ? null : read(before), read(after));
        return changes;
    }
}
