using System.Text.Json;
using Anxin.Core.Clues;
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

/// <summary>What is handed over on acceptance. Workers' data only where they have consented; the count says how many have not.</summary>
/// <param name="Number">Of a case, like <paramref name="AcceptedOn"/>, <paramref name="RecoveredYuan"/> and <paramref name="Done"/>; a clue has none.</param>
/// <param name="ReceivedOn">Of a clue, like <paramref name="Channel"/>, <paramref name="Place"/> and the days from and to which wages are owed.</param>
public sealed record HandedSheet(
    HandedPreview Preview, string? Number, DateOnly? AcceptedOn, string? Site, string? CreditCode, bool Disputed, string? RecoveredYuan,
    IReadOnlyList<string> Done, IReadOnlyList<HandedVoice> Voices, int Withheld, string? ConsentBasis,
    DateOnly? ReceivedOn = null, string? Channel = null, string? Place = null, string? GeneralContractor = null, DateOnly? OwedFrom = null, DateOnly? OwedTo = null)
{
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
        var clues = await db.Clues.AsNoTracking().Where(c => c.CaseId == state.CaseId && c.UntilPosition == null).OrderBy(c => c.ReceivedOn).ToListAsync(ct);
        var services = await db.Services.AsNoTracking().Where(s => s.CaseId == state.CaseId && s.UntilPosition == null).OrderBy(s => s.On).ToListAsync(ct);
        return new HandedSheet(preview, state.Number, state.AcceptedOn, state.Site, state.CreditCode, state.Disputed, Yuan(state.RecoveredFen),
            [.. services.Select(s => $"{s.On:yyyy年M月d日} {Words.ServiceKind.Chinese(s.Kind)}")],
            await VoicesAsync(db, clues, consent, ct), consent.Clues - consent.Given.Count, consent.Basis);
    }

    private static async Task<HandedSheet> OfClueAsync(AnxinDb db, Guid id, HandedPreview preview, CancellationToken ct)
    {
        var clue = await db.Clues.AsNoTracking().SingleAsync(c => c.ClueId == id && c.UntilPosition == null, ct);
        var consent = await ConsentBook.OfClueAsync(db, id, ct);
        return new HandedSheet(preview, null, null, clue.Site, clue.CreditCode, false, null, [], await VoicesAsync(db, [clue], consent, ct),
            consent.Clues - consent.Given.Count, consent.Basis, clue.ReceivedOn, Words.Channel.Api(clue.Channel), clue.Place, clue.GeneralContractor,
            clue.OwedFrom, clue.OwedTo);
    }

    private static async Task<IReadOnlyList<HandedVoice>> VoicesAsync(AnxinDb db, IReadOnlyList<Clue> clues, HandingConsent consent, CancellationToken ct)
    {
        var voices = new List<HandedVoice>();
        foreach (var clue in clues.Where(c => consent.Given.Contains(c.ClueId)))
        {
            var record = await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == clue.StoryId && v.ErasedAt == null, ct);
            var story = record is null ? null : JsonSerializer.Deserialize<ClueStory>(record.Content.AsText(), CoreJson.Api);
            voices.Add(new HandedVoice(Words.Channel.Api(clue.Channel), clue.ReceivedOn, story?.Name, story?.Phone, story?.Reach, story?.Foreman,
                story?.ForemanPhone, story?.Heard));
        }
        return voices;
    }

    private static string? Yuan(long? fen) => fen is { } f ? Money.Yuan(f) : null;
}
