using System.Text.Json;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Core.Keys;
using Anxin.Core.Limits;
using Anxin.Core.Vault;
using Anxin.Rules;

namespace Anxin.Core.Clues;

/// <summary>The rows of a new clue, whatever the channel: the clue, what was told (in the vault), marks, consent, receipt, and one entry.</summary>
public sealed class ClueIntake(AnxinDb db, ServerKeys keys, LimitBook limits, NoticeDues notices)
{
    /// <param name="into">The case that it belongs to from the start; null: it waits.</param>
    /// <returns>The clue and the code of its receipt.</returns>
    public async Task<(Clue Clue, string Code)> WriteAsync(
        ActRows rows, ClueDraft draft, Guid unit, ActContext context, CancellationToken ct, Guid? into = null)
    {
        var story = Keep(rows, draft.Story, unit, context);
        var on = draft.ReceivedOn ?? context.Today;
        var clue = new Clue
        {
            ClueId = Guid.CreateVersion7(context.SystemNow),
            Version = 1,
            UnitId = unit,
            Channel = draft.Channel,
            ReceivedAt = context.Now,
            ReceivedOn = on,
            TriageDue = (await limits.AfterAsync("clue.triage", unit, context.Now, ct)).Due,
            NoticeDue = await notices.AfterAsync(unit, draft.SourceSystem, context.Now, ct),
            SourceSystem = draft.SourceSystem,
            SourceNumber = draft.SourceNumber,
            Employer = draft.Employer,
            CreditCode = draft.CreditCode,
            Site = draft.Site,
            GeneralContractor = draft.GeneralContractor,
            Place = draft.Place,
            OwedFrom = draft.OwedFrom,
            OwedTo = draft.OwedTo,
            People = draft.People,
            AmountFen = draft.AmountFen,
            Anonymous = draft.Anonymous,
            StoryId = story.Id,
            Reachable = IsReachable(draft.Story),
            PetitionForm = draft.PetitionForm,
            Representatives = draft.Representatives,
            PetitionDue = await PetitionDueAsync(draft.Channel, unit, on, ct),
            InspectionId = draft.InspectionId,
            SameAsId = draft.SameAsId,
            CaseId = into,
            Conclusion = into is null ? null : ClueConclusion.JoinedCase,
        };
        var (receipt, code) = await Receipts.MakeAsync(db, keys, clue.ClueId, context, ct);
        rows.Insert(receipt);
        await MarkAsync(rows, clue.ClueId, draft.Story.Phone, ct);
        await MarkAsync(rows, clue.ClueId, draft.Story.ForemanPhone, ct);
        KeepConsent(rows, clue.ClueId, draft, context);
        foreach (var file in draft.Files)
            rows.Insert(file.Attachment(clue.ClueId, context));
        clue = clue with { Digest = rows.Enter(EntrySubject.Clue, clue.ClueId, 1, null, Told(clue, story, draft)) };
        rows.Insert(clue);
        return (clue, code);
    }

    /// <summary>What was told, into the vault.</summary>
    internal static VaultRecord Keep(ActRows rows, ClueStory told, Guid unit, ActContext context)
    {
        var story = new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = unit,
            Content = Sealed.Text(JsonSerializer.Serialize(told, CoreJson.Api)),
            At = context.Now,
        };
        rows.Insert(story);
        return story;
    }

    internal static void KeepConsent(ActRows rows, Guid clue, ClueDraft draft, ActContext context)
    {
        if (draft.Consent is { } given)
            rows.Insert(new Consent
            {
                Id = Guid.CreateVersion7(context.SystemNow),
                ClueId = clue,
                Given = given,
                Wording = draft.ConsentWording!,
                At = context.Now,
                By = context.Viewer.Actor.Name,
            });
    }

    internal static bool IsReachable(ClueStory told) => told.Phone is not null || told.Reach is not null;

    /// <summary>A petition's written answer is due so long after the day on which it came; null for any other channel.</summary>
    internal async Task<DateTime?> PetitionDueAsync(Channel channel, Guid unit, DateOnly on, CancellationToken ct) =>
        channel != Channel.LettersAndVisits ? null
            : (await limits.AfterAsync("clue.petition.answer", unit, CivilTime.ToUtc(on, TimeOnly.MinValue), ct)).Due;

    internal async Task MarkAsync(ActRows rows, Guid clue, string? phone, CancellationToken ct)
    {
        if (phone is null)
            return;
        var number = PhoneNumber.Normalise(phone);
        var mark = await keys.MarkAsync(db, KeyPurpose.BlindIndex, "phone:" + number, ct);
        rows.Insert(new ClueMark { ClueId = clue, Kind = PhoneNumber.IsMobile(number) ? ClueMarkKind.Phone : ClueMarkKind.FixedLine, Mark = mark });
    }

    private static Changes Told(Clue clue, VaultRecord story, ClueDraft draft) => new Changes()
        .Set("unit", null, clue.UnitId).Set("channel", null, Words.Channel.Api(clue.Channel)).Set("employer", null, clue.Employer)
        .Set("creditCode", null, clue.CreditCode).Set("site", null, clue.Site).Set("generalContractor", null, clue.GeneralContractor)
        .Set("place", null, clue.Place).Set("owedFrom", null, clue.OwedFrom).Set("owedTo", null, clue.OwedTo).Set("people", null, clue.People)
        .Set("amountYuan", null, clue.AmountFen is { } fen ? Money.Yuan(fen) : null).Set("source", null, clue.SourceNumber)
        .Set("consent", null, draft.Consent).Set("case", null, clue.CaseId).Set("story", null, story.Content.Digest())
        .Set("files", null, draft.Files.Count == 0 ? null : draft.Files.Select(f => f.Digest).ToList());
}
