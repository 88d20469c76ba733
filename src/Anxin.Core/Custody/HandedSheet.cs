using System.Text.Json;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Clues;
using Anxin.Core.Letters;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Custody;

/// <summary>What is seen before an offer is accepted: enough to decide whose it is, and no worker.</summary>
public sealed record HandedPreview(
    Guid Handover, string Reference, string Kind, string From, string FromName, string Employer, string? Industry, bool ConstructionProject,
    int? People, string? AmountYuan, string Reason, string SentAt, string? Due);

/// <summary>What a worker has told and consented to hand on.</summary>
public sealed record HandedVoice(
    string Channel, DateOnly ReceivedOn, string? Name, string? Phone, string? Reach, string? Foreman, string? ForemanPhone, string? Heard);

/// <summary>A paper that goes along: the worker's own, or a letter of the union.</summary>
/// <param name="Key">By which it is fetched.</param>
public sealed record HandedFile(string Key, string Name);

/// <summary>A worker's wages as the list has them. Who it is only of whoever has consented; numbers are masked.</summary>
public sealed record HandedWage(
    int N, string? Name, string? Number, string? Phone, string? Trade, DateOnly? From, DateOnly? To, string? EarnedYuan, string? PaidBeforeYuan,
    string? OwedYuan, string? AgreedYuan, string PaidYuan);

/// <summary>What is handed over on acceptance. Workers' data only where they have consented; the count says how many have not.</summary>
/// <param name="Number">Of a case, like <paramref name="AcceptedOn"/>, <paramref name="RecoveredYuan"/> and <paramref name="Done"/>; a clue has none.</param>
/// <param name="ReceivedOn">Of a clue, like <paramref name="Channel"/>, <paramref name="Place"/> and the days from and to which wages are owed.</param>
public sealed record HandedSheet(
    HandedPreview Preview, string? Number, DateOnly? AcceptedOn, string? Site, string? CreditCode, bool Disputed, string? RecoveredYuan,
    IReadOnlyList<string> Done, IReadOnlyList<HandedVoice> Voices, int Withheld, string? ConsentBasis,
    DateOnly? ReceivedOn = null, string? Channel = null, string? Place = null, string? GeneralContractor = null, DateOnly? OwedFrom = null, DateOnly? OwedTo = null)
{
    /// <summary>What the workers who consented have given in, with their reports and later in the thread.</summary>
    public IReadOnlyList<HandedFile> Papers { get; init; } = [];

    /// <summary>Reminder, opinion and recommendation, once served: one that was signed and not sent yet is nobody else's.</summary>
    public IReadOnlyList<HandedFile> Letters { get; init; } = [];
    public IReadOnlyList<HandedWage> Wages { get; init; } = [];

    /// <summary>Begins the key of a letter; its number follows, and of one of a merged case that case's id before it.</summary>
    public const string LetterKey = "letter-";

    /// <summary>Of a letter that the sheet names.</summary>
    public static string KeyOf(Letter letter, Guid caseId) =>
        LetterKey + (letter.CaseId == caseId ? "" : $"{letter.CaseId:N}-") + letter.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<HandedPreview> PreviewAsync(AnxinDb db, Handover handover, UnitTree tree, CancellationToken ct)
    {
        var head = new HandedPreview(handover.Id, handover.Reference, CustodyWords.OfferKind.Api(handover.Kind), tree.CodeOf(handover.FromId),
            tree.NameOf(handover.FromId), "", null, false, null, null, handover.Reason, CivilTime.Iso(handover.SentAt),
            handover.Due is { } due ? CivilTime.Iso(due) : null);
        if (handover.Subject == HandoverSubject.Clue)
        {
            var clue = await db.Clues.AsNoTracking().SingleAsync(c => c.ClueId == handover.SubjectId && c.UntilPosition == null, ct);
            return head with { Employer = clue.Employer ?? "", People = clue.People, AmountYuan = Yuan(clue.AmountFen) };
        }
        var state = await db.CaseStates.AsNoTracking().SingleAsync(s => s.CaseId == handover.SubjectId && s.UntilPosition == null, ct);
        return head with
        {
            Employer = state.Employer,
            Industry = Words.Industry.Api(state.Industry),
            ConstructionProject = state.ConstructionProject,
            People = state.People,
            AmountYuan = Yuan(state.AmountFen),
        };
    }

    /// <summary>Of a case or a clue, as it stands; consent as it stands too.</summary>
    public static async Task<HandedSheet> OfAsync(AnxinDb db, Handover handover, UnitTree tree, CancellationToken ct)
    {
        var preview = await PreviewAsync(db, handover, tree, ct);
        if (handover.Subject == HandoverSubject.Clue)
            return await OfClueAsync(db, handover.SubjectId, preview, ct);
        var state = await db.CaseStates.AsNoTracking().SingleAsync(s => s.CaseId == handover.SubjectId && s.UntilPosition == null, ct);
        var consent = await ConsentBook.OfCaseAsync(db, state.CaseId, ct);
        var cases = (await db.WithMergedAsync(state.CaseId, ct)).ToArray();
        var clues = await db.Clues.AsNoTracking().Where(c => c.CaseId != null && cases.Contains(c.CaseId.Value) && c.UntilPosition == null)
            .OrderBy(c => c.ReceivedOn).ToListAsync(ct);
        var services = await db.Services.AsNoTracking().Where(s => s.CaseId == state.CaseId && s.UntilPosition == null).OrderBy(s => s.On).ToListAsync(ct);
        var stories = await StoriesAsync(db, clues, consent, ct);
        return new HandedSheet(preview, state.Number, state.AcceptedOn, state.Site, state.CreditCode, state.Disputed, Yuan(state.RecoveredFen),
            [.. services.Select(s => $"{s.On:yyyy年M月d日} {Words.ServiceKind.Chinese(s.Kind)}")],
            Told(stories), consent.Clues - consent.Given.Count, consent.Basis)
        {
            Papers = await PapersAsync(db, consent, ct),
            Letters = [.. (await db.Letters.AsNoTracking().Where(l => cases.Contains(l.CaseId) && l.UntilPosition == null
                    && (l.State == LetterState.Served || l.State == LetterState.Answered)).OrderBy(l => l.ServedOn).ThenBy(l => l.RowId).ToListAsync(ct))
                .Select(l => new HandedFile(KeyOf(l, state.CaseId), $"{LetterWords.Kinds.Chinese(l.Kind)}{l.DocumentNumber}.docx"))],
            Wages = await WagesAsync(db, state.CaseId, stories, ct),
        };
    }

    private static async Task<HandedSheet> OfClueAsync(AnxinDb db, Guid id, HandedPreview preview, CancellationToken ct)
    {
        var clue = await db.Clues.AsNoTracking().SingleAsync(c => c.ClueId == id && c.UntilPosition == null, ct);
        var consent = await ConsentBook.OfClueAsync(db, id, ct);
        return new HandedSheet(preview, null, null, clue.Site, clue.CreditCode, false, null, [], Told(await StoriesAsync(db, [clue], consent, ct)),
            consent.Clues - consent.Given.Count, consent.Basis, clue.ReceivedOn, Words.Channel.Api(clue.Channel), clue.Place, clue.GeneralContractor,
            clue.OwedFrom, clue.OwedTo)
        { Papers = await PapersAsync(db, consent, ct) };
    }

    /// <summary>What whoever consented has told, by clue.</summary>
    private static async Task<List<(Clue Clue, ClueStory? Story)>> StoriesAsync(AnxinDb db, IReadOnlyList<Clue> clues, HandingConsent consent, CancellationToken ct)
    {
        var told = new List<(Clue, ClueStory?)>();
        foreach (var clue in clues.Where(c => consent.Given.Contains(c.ClueId)))
        {
            var record = await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == clue.StoryId && v.ErasedAt == null, ct);
            told.Add((clue, record is null ? null : JsonSerializer.Deserialize<ClueStory>(record.Content.AsText(), CoreJson.Api)));
        }
        return told;
    }

    private static IReadOnlyList<HandedVoice> Told(List<(Clue Clue, ClueStory? Story)> stories) => [.. stories.Select(s => new HandedVoice(
        Words.Channel.Api(s.Clue.Channel), s.Clue.ReceivedOn, s.Story?.Name, s.Story?.Phone, s.Story?.Reach, s.Story?.Foreman, s.Story?.ForemanPhone, s.Story?.Heard))];

    private static async Task<IReadOnlyList<HandedFile>> PapersAsync(AnxinDb db, HandingConsent consent, CancellationToken ct)
    {
        var given = consent.Given.ToArray();
        return [.. (await db.Attachments.AsNoTracking().Where(a => given.Contains(a.SubjectId)
                || db.ClueMessages.Any(m => m.Id == a.SubjectId && m.FromWorker && given.Contains(m.ClueId))).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(ct))
            .Select(a => new HandedFile($"{a.Id}", a.FileName))];
    }

    private static async Task<IReadOnlyList<HandedWage>> WagesAsync(AnxinDb db, Guid caseId, List<(Clue Clue, ClueStory? Story)> stories, CancellationToken ct)
    {
        var sheet = await WageSheet.LoadAsync(db, caseId, ct);
        var known = stories.Select(s => sheet.LineOf(s.Story)?.Number).ToHashSet();
        return [.. sheet.Lines.Select(l => (Line: l, Person: known.Contains(l.Number) ? sheet.PersonOf(l) : null)).Select(l => new HandedWage(
            l.Line.Number, l.Person?.Name, l.Person?.MaskedNumber, l.Person?.MaskedPhone, sheet.PersonOf(l.Line)?.Trade, l.Line.From, l.Line.To, Yuan(l.Line.EarnedFen),
            Yuan(l.Line.PaidBeforeFen), Yuan(l.Line.OwedFen), Yuan(l.Line.AgreedFen), Money.Yuan(sheet.PaidFen(l.Line.Number))))];
    }

    private static string? Yuan(long? fen) => fen is { } f ? Money.Yuan(f) : null;
}
