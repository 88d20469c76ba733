using Anxin.Core.Cases;
using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Core.Clues;

/// <summary>How much of the six a clue says, and what to ask next (六明确).</summary>
public sealed record EssentialsView(int Score, int Of, IReadOnlyList<string> Missing);

/// <summary>A petition: how it came, and its written answer.</summary>
public sealed record PetitionView(string? Form, int? Representatives, string AnswerDue, DateOnly? AnsweredOn, string? AnsweredHow, bool Late);

/// <summary>Instants ISO 8601 in +08:00; money in yuan. <see cref="State"/>: waiting, taken or declined.</summary>
/// <param name="Told">What was said and how to reach who said it; only for a clue asked for by itself.</param>
public sealed record ClueView(
    Guid Id, int Version, string Unit, string Channel, string State, string ReceivedAt, DateOnly ReceivedOn, string? Employer, string? CreditCode,
    string? Site, string? GeneralContractor, string? Place, DateOnly? OwedFrom, DateOnly? OwedTo, int? People, string? AmountYuan, bool Anonymous,
    string? SourceSystem, string? SourceNumber, string? Conclusion, string? GoTo, Guid? Case, string? TriageDue, string? AskedAt, string? AskedDue,
    bool Late, EssentialsView Essentials, PetitionView? Petition, Guid? Inspection, Guid? SameAs, ClueStory? Told)
{
    public static ClueView Of(Clue clue, UnitTree tree, DateTime now, ClueStory? told = null) => new(
        clue.ClueId, clue.Version, tree.Find(clue.UnitId)?.Code ?? "", Words.Channel.Api(clue.Channel),
        clue.Waiting ? "waiting" : clue.Declined ? "declined" : "taken", CivilTime.Iso(clue.ReceivedAt), clue.ReceivedOn, clue.Employer,
        clue.CreditCode, clue.Site, clue.GeneralContractor, clue.Place, clue.OwedFrom, clue.OwedTo, clue.People,
        clue.AmountFen is { } fen ? Money.Yuan(fen) : null, clue.Anonymous, clue.SourceSystem, clue.SourceNumber,
        clue.Conclusion is { } how ? Words.ClueConclusion.Api(how) : null, clue.GoTo, clue.CaseId, Iso(clue.TriageDue), Iso(clue.AskedAt),
        Iso(clue.AskedDue), clue.IsLate(now),
        new EssentialsView(SixEssentials.Score(clue.Known), SixEssentials.Of, [.. SixEssentials.Missing(clue.Known).Select(Words.Essential.Api)]),
        clue.PetitionDue is { } due ? new PetitionView(clue.PetitionForm is { } form ? Words.PetitionForm.Api(form) : null, clue.Representatives,
            CivilTime.Iso(due), clue.AnsweredOn, clue.AnsweredHow, clue.IsAnswerLate(now)) : null,
        clue.InspectionId, clue.SameAsId, told);

    private static string? Iso(DateTime? utc) => utc is { } at ? CivilTime.Iso(at) : null;
}

/// <summary>A case as a clue begins it.</summary>
public static class ClueCase
{
    /// <summary>Everything that the clue knows, where the input says nothing of its own.</summary>
    public static CreateCase From(Clue clue, UnitTree tree, DateOnly today, CreateCase? said = null)
    {
        said ??= new CreateCase();
        return said with
        {
            Clue = clue.ClueId.ToString(),
            Unit = said.Unit ?? tree.Find(clue.UnitId)?.Code,
            AcceptedOn = said.AcceptedOn ?? today.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            // The clue's stands; what is no channel at all goes on, and is told with everything else that is wrong.
            Channel = string.IsNullOrWhiteSpace(said.Channel) || Words.Channel.TryParse(said.Channel, out _) ? Words.Channel.Api(clue.Channel) : said.Channel,
            Employer = new EmployerInput(said.Employer?.Name ?? clue.Employer ?? clue.GeneralContractor, said.Employer?.CreditCode ?? clue.CreditCode),
            Site = new SiteInput(said.Site?.Name ?? clue.Site ?? clue.Place, said.Site?.ConstructionProject),
            People = said.People ?? clue.People?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            AmountYuan = said.AmountYuan ?? (clue.AmountFen is { } fen ? Money.Yuan(fen) : null),
        };
    }
}
