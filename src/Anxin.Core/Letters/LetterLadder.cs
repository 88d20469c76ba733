using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Core.Letters;

/// <summary>What a case's letters ask for next. <see cref="Beyond"/>: report, procuratorate, court advice.</summary>
public enum LadderStep { Start, Sign, Serve, Wait, Climb, Beyond, Done }

/// <summary>Why a recommendation comes before its turn: no opinion was served, its answer is awaited, or it was heeded.</summary>
public enum LadderEarly { NoOpinion, Awaited, PutRight }

/// <summary>How the ladder stands: reminder, opinion, recommendation, and what lies beyond.</summary>
/// <param name="Letter">The letter that the step is about.</param>
/// <param name="Next">The kind to write next, where there is one.</param>
public sealed record LadderStand(LadderStep Step, Letter? Letter, LetterKind? Next)
{
    /// <param name="letters">The case's letters as they stand.</param>
    public static LadderStand Of(IReadOnlyList<Letter> letters, DateTime now)
    {
        var living = letters.Where(l => l.State != LetterState.Void).OrderBy(l => l.Number).ToList();
        if (living.Count == 0)
            return new LadderStand(LadderStep.Start, null, LetterKind.Reminder);
        if (living.Find(l => l.State == LetterState.Signed) is { } signed)
            return new LadderStand(LadderStep.Serve, signed, null);
        if (living.Find(l => l.State == LetterState.Draft) is { } draft)
            return new LadderStand(LadderStep.Sign, draft, null);
        var top = living.MaxBy(l => (l.Kind, l.Number))!;
        if (top.State == LetterState.Served && !top.IsUnanswered(now))
            return new LadderStand(LadderStep.Wait, top, null);
        if (top.Reply == LetterReply.Satisfied)
            return new LadderStand(LadderStep.Done, top, null);
        return top.Kind == LetterKind.Recommendation
            ? new LadderStand(LadderStep.Beyond, top, null)
            : new LadderStand(LadderStep.Climb, top, top.Kind + 1);
    }

    /// <summary>
    /// Why a recommendation would come before its turn, and the opinion that says so. Never a refusal: where the wages are at risk the department
    /// may have to be told at once. Null where an opinion went unanswered or was not heeded.
    /// </summary>
    /// <param name="letters">The case's letters as they stand, those of cases merged into it included.</param>
    public static (LadderEarly Why, Letter? Opinion)? Early(LetterKind kind, IEnumerable<Letter> letters, DateTime now)
    {
        if (kind != LetterKind.Recommendation)
            return null;
        var opinions = letters.Where(l => l.Kind == LetterKind.Opinion && l.State is LetterState.Served or LetterState.Answered).ToList();
        if (opinions.Exists(l => l.IsUnanswered(now) || l.Reply is LetterReply.Partly or LetterReply.Refused))
            return null;
        return opinions.FindLast(l => l.State == LetterState.Served) is { } served ? (LadderEarly.Awaited, served)
            : opinions.LastOrDefault() is { } heeded ? (LadderEarly.PutRight, heeded) : (LadderEarly.NoOpinion, null);
    }

    /// <summary>A recommendation comes from a county federation or above.</summary>
    public static bool MayIssue(LetterKind kind, UnitKind unit) =>
        kind != LetterKind.Recommendation || unit is UnitKind.County or UnitKind.Prefecture or UnitKind.Province;

    /// <summary>Whom a unit asks that may not write one itself.</summary>
    public static UnitNode AskInstead(UnitTree tree, Guid unit) => tree.Above(unit).First(u => MayIssue(LetterKind.Recommendation, u.Kind));
}
