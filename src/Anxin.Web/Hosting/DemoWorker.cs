using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Journal;

namespace Anxin.Web.Hosting;

/// <summary>
/// One worker of the demo, invented: reported by phone page, taken up by the district's caseworker, answered, paid in part, and waiting for a word.
/// </summary>
public sealed class DemoWorker(WorkerDrafts drafts, WorkerReports reports, WorkerVoice voice, WorkerReceipts receipts, ThreadActs threads, CaseActs cases)
{
    private const string District = "630102";
    private WorkerDraft draft = null!;
    private Guid clue;

    /// <summary>What is done, when, and by whose hand.</summary>
    public IEnumerable<(DateTime At, string Unit, Func<ActContext, Task> Act)> Steps(DateTime end)
    {
        yield return (end.AddDays(-4), District, c => ReportAsync(ByWorker(c)));
        yield return (end.AddDays(-4).AddHours(2), District, TakeUpAsync);
        yield return (end.AddDays(-4).AddHours(3), District, c => threads.ReplyAsync(c, clue, new ReplyInput { Text = "我们已经立案，这两天去找公司核实。有考勤或者转账记录，请在这里补上。" }, null, default));
        yield return (end.AddHours(-5), District, async c =>
            await voice.SayAsync(ByWorker(c), (await receipts.FindAsync(draft.ReceiptId!.Value, default))!, new WorkerWord { Kind = MessageKind.PaidInPart, Text = "昨天打来了一半，剩下的说下个月。" }, default));
    }

    private async Task ReportAsync(ActContext context)
    {
        (draft, _) = await drafts.StartAsync(false, context.Viewer.Tree.Root.Id, default);
        await drafts.SaveAsync(draft, new WorkerAnswers
        {
            Prefecture = "630100",
            County = District,
            Place = "样本路口的工地",
            Employer = "示例泉装饰工程有限公司",
            Site = "样本里小区三期",
            People = "6",
            SinceYear = "2022",
            SinceMonth = "7",
            Amount = "5.4万",
            Heard = "我们六个人做内墙，说好干完就给，到现在一分没给。",
            Reach = ReachChoice.Phone,
            Phone = "13900000000",
            Consent = "true",
            ConsentWording = "示例：同意转给有权处理的部门。",
        }, default);
        await reports.SendAsync(context, draft, default);
        clue = (await receipts.FindAsync(draft.ReceiptId!.Value, default))!.ClueId;
        await voice.SetPassphraseAsync(context, draft.ReceiptId.Value, "demo passphrase", default);
    }

    private Task TakeUpAsync(ActContext context) => cases.CreateAsync(context, new CreateCase
    {
        Unit = District,
        Clue = clue.ToString(),
        AcceptedOn = context.Today.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        Channel = "workerReport",
        Employer = new EmployerInput("示例泉装饰工程有限公司", null),
        Site = new SiteInput("样本里小区三期", null),
        Industry = "construction",
        People = "6",
        AmountYuan = "54000",
    }, default);

    private static ActContext ByWorker(ActContext context) =>
        context with { Viewer = new Viewer(new Actor(ActorKind.Worker, null, "劳动者", null), [], context.Viewer.Tree) };
}
