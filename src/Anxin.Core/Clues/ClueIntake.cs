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
    /// <returns>The clue and the code of its receipt.</returns>
    public async Task<(Clue Clue, string Code)> WriteAsync(ActRows rows, ClueDraft draft, Guid unit, ActContext context, CancellationToken ct)
    {
        var story = new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = unit,
            Content = Sealed.Text(JsonSerializer.Serialize(draft.Story, CoreJson.Api)),
            At = context.Now,
        };
        rows.Insert(story);
        var clue = new Clue
        {
            ClueId = Guid.CreateVersion7(context.SystemNow),
            Version = 1,
            UnitId = unit,
            Channel = draft.Channel,
            ReceivedAt = context.Now,
            ReceivedOn = context.Today,
            TriageDue = (await limits.AfterAsync("clue.triage", unit, context.Now, ct)).Due,
            NoticeDue = await notices.AfterAsync(unit, context.Now, ct),
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
        };
        var (receipt, code) = await Receipts.MakeAsync(db, keys, clue.ClueId, context, ct);
        rows.Insert(receipt);
        await MarkAsync(rows, clue.ClueId, draft.Story.Phone, ct);
        await MarkAsync(rows, clue.ClueId, draft.Story.ForemanPhone, ct);
        if (draft.Consent is { } given)
            rows.Insert(new Consent
            {
                Id = Guid.CreateVersion7(context.SystemNow),
                ClueId = clue.ClueId,
                Given = given,
                Wording = draft.ConsentWording!,
                At = context.Now,
                By = context.Viewer.Actor.Name,
            });
        clue = clue with { Digest = rows.Enter(EntrySubject.Clue, clue.ClueId, 1, null, Told(clue, story, draft)) };
        rows.Insert(clue);
        return (clue, code);
    }

    private async Task MarkAsync(ActRows rows, Guid clue, string? phone, CancellationToken ct)
    {
        if (phone is null)
            return;
        var mark = await keys.MarkAsync(db, KeyPurpose.BlindIndex, "phone:" + PhoneNumber.Normalise(phone), ct);
        rows.Insert(new ClueMark { ClueId = clue, Kind = ClueMarkKind.Phone, Mark = mark });
    }

    private static Changes Told(Clue clue, VaultRecord story, ClueDraft draft) => new Changes()
        .Set("unit", null, clue.UnitId).Set("channel", null, Words.Channel.Api(clue.Channel)).Set("employer", null, clue.Employer)
        .Set("creditCode", null, clue.CreditCode).Set("site", null, clue.Site).Set("generalContractor", null, clue.GeneralContractor)
        .Set("place", null, clue.Place).Set("owedFrom", null, clue.OwedFrom).Set("owedTo", null, clue.OwedTo).Set("people", null, clue.People)
        .Set("amountYuan", null, clue.AmountFen is { } fen ? Money.Yuan(fen) : null).Set("source", null, clue.SourceNumber)
        .Set("consent", null, draft.Consent).Set("story", null, story.Content.Digest());
}
