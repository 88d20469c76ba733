using Anxin.Core.Accounts;
using Anxin.Core.Custody;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Vault;
using Anxin.Rules;

namespace Anxin.Core.Cases;

/// <summary>
/// The way every act on one case goes: loaded, role, version and status checked, the act's core works, one more version is written. Rooms
/// around the case (wages, letters, mediation, custody) act on it by this, and tell their part by <c>CaseWork.Say</c>.
/// </summary>
public sealed class CaseChanges(AnxinDb db, ImmediateWatch watch, CustodyEndings endings)
{
    /// <param name="move">The status must allow it; null: the core decides.</param>
    /// <param name="core">Pure but for what it puts into the rows; problems and refusals come out of it.</param>
    /// <param name="says">The act belongs on the timeline even where no field of the case changes.</param>
    public Task<CaseView> ChangeAsync(
        ActContext context, Guid id, string kind, CaseAct? move, CaseInput input, bool needsReason,
        Action<CaseWork, InputReader, ActRows> core, CancellationToken ct, bool says = false) =>
        ChangeAsync(context, id, kind, move, input, needsReason, (work, read, rows) =>
        {
            core(work, read, rows);
            return Task.CompletedTask;
        }, ct, says);

    /// <summary>The same for an act that reads more than the case: what it reads after the case was read cannot be older than it.</summary>
    /// <param name="answer">What is answered, and kept under the sender's key, in place of the case.</param>
    public async Task<CaseView> ChangeAsync(
        ActContext context, Guid id, string kind, CaseAct? move, CaseInput input, bool needsReason,
        Func<CaseWork, InputReader, ActRows, Task> core, CancellationToken ct, bool says = false, Func<object>? answer = null)
    {
        await context.ReplayAsync(db, ct);
        var work = await db.FindAsync(context.Viewer, id, ct);
        context.Viewer.Demand(Roles.Caseworker, work.Before.UnitId);
        var read = new InputReader(new Problems(), context.Today);
        var reason = read.Text("reason", input.Reason, CaseLimits.Reason, needsReason, $"理由");
        CheckVersion(read, input.Version, work.Before);
        if (move is { } act && !CaseMoves.Allows(work.Before.Status, act))
            throw Wrong(work.Before.Status);
        if (needsReason && reason is null)
            read.Problems.ThrowIfAny();

        var rows = context.Begin(kind, work.Before.UnitId, reason);
        await core(work, read, rows);
        read.Problems.ThrowIfAny();
        if (work.After.Status != work.Before.Status && work.After.Status != CaseStatus.Open)
            await endings.OfCaseAsync(context, rows, work, ct);
        var noteBefore = work.Before.NoteId;
        var state = work.Finish(rows, context.Now, says);
        await watch.LookAsync(db, rows, work.Before, state, context, null, ct);
        var view = await db.ViewAsync(work, context.Viewer.Tree, ct);
        if (state.NoteId != noteBefore && rows.Inserts.OfType<VaultRecord>().SingleOrDefault(r => r.Id == state.NoteId) is { } kept)
            view = view with { Note = kept.Content.AsText() };
        rows.Answer(context.Key, 200, answer?.Invoke() ?? view);
        await context.WriteAsync(db, rows, ct);
        return view;
    }

    public static void CheckVersion(InputReader read, string? version, CaseState state) => CheckVersion(read, version, state.Version);

    /// <param name="standing">The version as it stands.</param>
    /// <exception cref="StaleException">Another version was seen.</exception>
    public static void CheckVersion(InputReader read, string? version, int standing)
    {
        if (string.IsNullOrWhiteSpace(version))
            return;
        if (!int.TryParse(version, System.Globalization.CultureInfo.InvariantCulture, out var seen))
            read.Problems.Add("version", $"版本号应为整数");
        else if (seen != standing)
            throw new StaleException(standing);
    }

    public static RefusalException Wrong(CaseStatus status) => new("case-" + Words.CaseStatus.Api(status));

    /// <summary>Puts personal text into the vault; the case and its journal hold the record's id.</summary>
    public static Guid Keep(ActRows rows, Guid office, string text, ActContext context)
    {
        var record = new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = office,
            Content = Sealed.Text(text),
            At = context.Now,
        };
        rows.Insert(record);
        return record.Id;
    }
}
