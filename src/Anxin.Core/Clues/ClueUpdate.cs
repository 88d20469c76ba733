using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Clues;

/// <summary>
/// What a source says anew under its own number. What it leaves out stays as it was; the owner, the clocks and the day on which it came
/// in never change by it.
/// </summary>
internal sealed class ClueUpdate
{
    private readonly Clue before;
    private readonly Clue after;
    private readonly ClueStory? was;
    private readonly ClueStory? told;
    private readonly ClueDraft draft;

    private ClueUpdate(Clue before, ClueStory? was, ClueDraft draft)
    {
        (this.before, this.was, this.draft) = (before, was, draft);
        // What was erased is not brought back by being sent again.
        told = was is null ? null : Merge(was, draft.Story, before.Anonymous || draft.Anonymous);
        after = before with
        {
            Channel = draft.Channel,
            Employer = draft.Employer ?? before.Employer,
            CreditCode = draft.CreditCode ?? before.CreditCode,
            Site = draft.Site ?? before.Site,
            GeneralContractor = draft.GeneralContractor ?? before.GeneralContractor,
            Place = draft.Place ?? before.Place,
            OwedFrom = draft.OwedFrom ?? before.OwedFrom,
            OwedTo = draft.OwedTo ?? before.OwedTo,
            People = draft.People ?? before.People,
            AmountFen = draft.AmountFen ?? before.AmountFen,
            Anonymous = before.Anonymous || draft.Anonymous,
            PetitionForm = draft.PetitionForm ?? before.PetitionForm,
            Representatives = draft.Representatives ?? before.Representatives,
            Reachable = told is null ? before.Reachable : ClueIntake.IsReachable(told),
        };
    }

    /// <summary>Null where the source says nothing new.</summary>
    public static ClueUpdate? Of(Clue before, ClueStory? was, ClueDraft draft)
    {
        var update = new ClueUpdate(before, was, draft);
        return update.after == before && update.told == was ? null : update;
    }

    /// <summary>What is new, in words.</summary>
    public string Says() => string.Join('；', new (string Field, string? Was, string? Now)[]
    {
        ("用人单位", before.Employer, after.Employer), ("信用代码", before.CreditCode, after.CreditCode), ("工地或项目", before.Site, after.Site),
        ("总包单位", before.GeneralContractor, after.GeneralContractor), ("地点", before.Place, after.Place),
        ("人数", $"{before.People}", $"{after.People}"), ("金额（元）", Yuan(before.AmountFen), Yuan(after.AmountFen)),
        ("欠薪起", $"{before.OwedFrom:yyyy年M月d日}", $"{after.OwedFrom:yyyy年M月d日}"), ("欠薪止", $"{before.OwedTo:yyyy年M月d日}", $"{after.OwedTo:yyyy年M月d日}"),
        ("情况", was?.Heard, told?.Heard ?? was?.Heard),
    }.Where(f => f.Was != f.Now).Select(f => string.IsNullOrEmpty(f.Was) ? $"{f.Field}：{f.Now}" : $"{f.Field}由“{f.Was}”改为“{f.Now}”").DefaultIfEmpty("联系方式有变动，见线索"));

    public async Task<Clue> WriteAsync(ActRows rows, ClueIntake intake, ActContext context, CancellationToken ct)
    {
        var next = after with
        {
            PetitionDue = before.PetitionDue ?? await intake.PetitionDueAsync(after.Channel, before.UnitId, before.ReceivedOn, ct),
        };
        var changes = Compare(before, next);
        if (told is not null && told != was)
        {
            var story = ClueIntake.Keep(rows, told, before.UnitId, context);
            next = next with { StoryId = story.Id };
            changes.Set("story", null, story.Content.Digest());
            if (told.Phone != was!.Phone)
                await intake.MarkAsync(rows, before.ClueId, told.Phone, ct);
            if (told.ForemanPhone != was.ForemanPhone)
                await intake.MarkAsync(rows, before.ClueId, told.ForemanPhone, ct);
        }
        ClueIntake.KeepConsent(rows, before.ClueId, draft, context);
        return ClueActs.Change(rows, before, next, changes);
    }

    private static ClueStory Merge(ClueStory was, ClueStory now, bool anonymous)
    {
        var told = new ClueStory(now.Heard ?? was.Heard, now.Reach ?? was.Reach, now.Name ?? was.Name, now.Phone ?? was.Phone,
            now.Foreman ?? was.Foreman, now.ForemanPhone ?? was.ForemanPhone);
        return anonymous ? told with { Name = null, Phone = null, Reach = null } : told;
    }

    private static Changes Compare(Clue was, Clue now) => new Changes()
        .Set("channel", Words.Channel.Api(was.Channel), Words.Channel.Api(now.Channel)).Set("employer", was.Employer, now.Employer)
        .Set("creditCode", was.CreditCode, now.CreditCode).Set("site", was.Site, now.Site)
        .Set("generalContractor", was.GeneralContractor, now.GeneralContractor).Set("place", was.Place, now.Place)
        .Set("owedFrom", was.OwedFrom, now.OwedFrom).Set("owedTo", was.OwedTo, now.OwedTo).Set("people", was.People, now.People)
        .Set("amountYuan", Yuan(was.AmountFen), Yuan(now.AmountFen)).Set("anonymous", was.Anonymous, now.Anonymous);

    private static string? Yuan(long? fen) => fen is { } amount ? Money.Yuan(amount) : null;
}
