using Anxin.Core;
using Anxin.Core.Clues;
using Anxin.Core.Journal;
using Anxin.Web.Accounts;

namespace Anxin.Web.Api;

/// <summary>Whether workers' data may be handed on: recorded and taken back by the union's own program.</summary>
public static class ConsentApi
{
    private const string Says = "The worker agreed to hand on, or did not, or takes it back (given: false): who said it (worker, representative), how (phone, inPerson, "
        + "signature, ownPage, other), on which day, and with a yes the wording that was read out; transfers go by the latest word at once";

    public static void MapConsent(this RouteGroupBuilder api)
    {
        api.MapGet("clues/{id:guid}/consents", async (Guid id, Desk desk, ThreadBook threads, ConsentActs acts, CancellationToken ct) =>
        {
            await threads.FindAsync(await desk.ViewerAsync(ct), id, ct);
            return Results.Json(new Listed<ConsentView>((await acts.WordsAsync(id, ct)).Select(ConsentView.Of)), CoreJson.Api);
        }).Produces<Listed<ConsentView>>().WithSummary("What the worker of a clue has said about handing on, the latest first");
        api.Map("clues/{id:guid}/consents", Says, (acts, c, id, input, ct) => acts.RecordAsync(c, id, input, ct));
        api.Map("cases/{id:guid}/consents", Says + "; of a case with several clues, clue says whose it is", (acts, c, id, input, ct) => acts.RecordOfCaseAsync(c, id, input, ct));
    }

    private static void Map(
        this RouteGroupBuilder api, string path, string says, Func<ConsentActs, ActContext, Guid, RecordConsent, CancellationToken, Task<ConsentView>> act) =>
        api.MapPost(path, async (Guid id, HttpContext http, Desk desk, ConsentActs acts, AnxinDb db, CancellationToken ct) =>
        {
            var (input, key) = await ApiBody.ReadAsync<RecordConsent>(http, ct);
            var context = await desk.ActAsync(key, ct);
            return Results.Json(await Latest.UponAsync(db, () => act(acts, context, id, input, ct)), CoreJson.Api);
        }).Accepts<RecordConsent>("application/json", "*/*").Produces<ConsentView>().WithSummary(says);
}
