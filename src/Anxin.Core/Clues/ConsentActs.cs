using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Clues;

/// <summary>What a worker has told staff about handing on: yes, no, or not any more.</summary>
public sealed record RecordConsent
{
    /// <summary>True or false.</summary>
    public string? Given { get; init; }

    /// <summary>By API name or Chinese: <c>worker</c>, <c>representative</c>.</summary>
    public string? Who { get; init; }

    /// <summary>By API name or Chinese: <c>phone</c>, <c>inPerson</c>, <c>signature</c>, <c>ownPage</c>, <c>other</c>.</summary>
    public string? How { get; init; }

    /// <summary>The civil day on which it was said.</summary>
    public string? On { get; init; }

    /// <summary>What was read out, whole; required with a yes.</summary>
    public string? Wording { get; init; }

    /// <summary>Of a case with several clues, whose it is.</summary>
    public string? Clue { get; init; }
}

/// <param name="At">When it was taken down; the latest of a clue holds.</param>
public sealed record ConsentView(Guid Clue, bool Given, string Wording, string At, string By)
{
    public static ConsentView Of(Consent c) => new(c.ClueId, c.Given, c.Wording, CivilTime.Iso(c.At), c.By);
}

/// <summary>Consent given or taken back by telephone, at the counter or in writing: every transfer asks for the latest word.</summary>
public sealed class ConsentActs(AnxinDb db, ThreadBook threads, CaseChanges changes)
{
    private const string NothingRead = "（收回或不同意，没有读原文）";

    public async Task<ConsentView> RecordAsync(ActContext context, Guid clueId, RecordConsent input, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        var (clue, unit) = await threads.FindAsync(context.Viewer, clueId, ct);
        context.Viewer.Demand(Roles.Caseworker, unit);
        var before = await LatestAsync(clueId, ct);
        var (consent, reason) = Read(context, clue, input, before);
        if (clue.CaseId is null)
        {
            var rows = context.Begin("clue.consent", clue.UnitId, reason);
            Put(rows, clue, before, consent);
            rows.Answer(context.Key, 200, ConsentView.Of(consent));
            await context.WriteAsync(db, rows, ct);
            return ConsentView.Of(consent);
        }
        var id = await SurvivorAsync(clue.CaseId.Value, ct);
        await changes.ChangeAsync(context, id, "clue.consent", null, new WithReason { Reason = reason }, true, (work, _, rows) =>
        {
            Put(rows, clue, before, consent);
            work.Say("consent", before?.Given, consent.Given);
            return Task.CompletedTask;
        }, ct, says: true, answer: () => ConsentView.Of(consent));
        return ConsentView.Of(consent);
    }

    /// <summary>The same by the case, whose only clue it is unless one is named.</summary>
    public async Task<ConsentView> RecordOfCaseAsync(ActContext context, Guid caseId, RecordConsent input, CancellationToken ct)
    {
        if (!await db.CasesOf(context.Viewer).AnyAsync(s => s.CaseId == caseId, ct))
            throw new NotVisibleException("case");
        var clues = await CluesAsync(caseId, ct);
        var named = clues.FirstOrDefault(c => Guid.TryParse(input.Clue, out var id) && c.Clue.ClueId == id).Clue;
        if (named is null && (clues.Count != 1 || !string.IsNullOrWhiteSpace(input.Clue)))
            throw new InputException(new Problems().Add("clue", $"这件案件有{clues.Count}条线索，请写明是哪一条的职工，填线索的 id"));
        return await RecordAsync(context, (named ?? clues[0].Clue).ClueId, input, ct);
    }

    /// <summary>Every clue of a case, those of cases merged into it included, with its latest word; null where nobody asked. The case must be visible.</summary>
    public async Task<IReadOnlyList<(Clue Clue, Consent? Word)>> CluesAsync(Guid caseId, CancellationToken ct)
    {
        var ids = (await db.WithMergedAsync(caseId, ct)).ToArray();
        var clues = await db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && c.CaseId != null && ids.Contains(c.CaseId.Value))
            .OrderBy(c => c.ReceivedAt).ThenBy(c => c.ClueId).ToListAsync(ct);
        var told = new List<(Clue, Consent?)>();
        foreach (var clue in clues)
            told.Add((clue, await LatestAsync(clue.ClueId, ct)));
        return told;
    }

    /// <summary>All words of one clue, the latest first; it must be visible.</summary>
    public async Task<IReadOnlyList<Consent>> WordsAsync(Guid clue, CancellationToken ct) =>
        await db.Consents.AsNoTracking().Where(c => c.ClueId == clue).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToListAsync(ct);

    private async Task<Consent?> LatestAsync(Guid clue, CancellationToken ct) => (await WordsAsync(clue, ct)).FirstOrDefault();

    private static (Consent Consent, string Reason) Read(ActContext context, Clue clue, RecordConsent input, Consent? before)
    {
        var read = new InputReader(new Problems(), context.Today);
        var given = read.Flag("given", input.Given);
        read.Problems.Check(given is not null || !string.IsNullOrWhiteSpace(input.Given), "given", $"请选择同意还是不同意");
        var who = read.Word("who", input.Who, Words.ConsentGiver, $"是谁说的", true);
        var how = read.Word("how", input.How, WageWords.ConfirmationHow, $"怎么说的", true);
        var on = read.Date("on", input.On, true, $"哪天说的");
        read.Problems.Check(on is null || on >= clue.ReceivedOn, "on", $"不能早于反映日期（{clue.ReceivedOn}）");
        read.Problems.Check(string.IsNullOrWhiteSpace(input.Clue) || (Guid.TryParse(input.Clue, out var named) && named == clue.ClueId), "clue", $"写的不是这条线索的 id；可以不写");
        var wording = read.Text("wording", input.Wording, CaseLimits.Note, given == true, $"读给职工听的原话");
        read.Problems.ThrowIfAny();
        if (before?.Given == given)
            throw new RefusalException("nothing-changed");
        return (new Consent
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            ClueId = clue.ClueId,
            Given = given!.Value,
            Wording = wording ?? before?.Wording ?? NothingRead,
            At = context.Now,
            By = context.Viewer.Actor.Name,
        }, $"{Words.ConsentGiver.Chinese(who!.Value)}，{on:yyyy年M月d日}，{WageWords.ConfirmationHow.Chinese(how!.Value)}");
    }

    private static void Put(ActRows rows, Clue clue, Consent? before, Consent consent)
    {
        rows.Insert(consent);
        // A clue born with its case has no chain of its own: the case tells.
        if (clue.Digest is not null)
            ClueActs.Change(rows, clue, clue, new Changes().Set("consent", before?.Given, consent.Given));
    }

    private async Task<Guid> SurvivorAsync(Guid id, CancellationToken ct)
    {
        while (await db.CaseStates.Where(s => s.CaseId == id && s.UntilPosition == null).Select(s => s.MergedInto).SingleAsync(ct) is { } into)
            id = into;
        return id;
    }
}
