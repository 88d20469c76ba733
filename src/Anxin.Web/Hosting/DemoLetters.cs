using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Letters;

namespace Anxin.Web.Hosting;

/// <summary>The demo's supervision letters: an opinion that nobody answered in time, and one that was answered and put right.</summary>
public sealed class DemoLetters(CaseActs cases, LetterActs letters)
{
    private const string District = "630102";

    /// <summary>What is done, when, and by whose hand.</summary>
    public IEnumerable<(DateTime At, string Unit, Func<ActContext, Task> Act)> Steps(DateTime end)
    {
        foreach (var (employer, site, people, owed, answered) in new[]
        {
            ("模拟滩路桥工程有限公司", "示例县道改建一标", "28", "41.6万元", false),
            ("样板沟装饰工程有限公司", "示例商场装修", "9", "12.8万元", true),
        })
        {
            Guid id = default;
            yield return (end.AddDays(-34), District, async c => id = (await cases.CreateAsync(c, Input(c, employer, site, people, owed), default)).Id);
            yield return (end.AddDays(-33), District, c => letters.DraftAsync(c, id, new DraftLetter { Kind = "opinion" }, default));
            yield return (end.AddDays(-33).AddHours(1), District, c => letters.SignAsync(c, id, 1, new SignLetter { By = "示例主席" }, default));
            yield return (end.AddDays(-32), District, c => letters.ServeAsync(c, id, 1, new ServeLetter { On = Day(c), How = "inPerson" }, null, default));
            if (answered)
                yield return (end.AddHours(-20), District, c => letters.AnswerAsync(c, id, 1, new AnswerLetter { On = Day(c), Result = "partly", Note = "公司回函：先付三分之一，余款月底前付清。" }, null, default));
        }
    }

    private static CreateCase Input(ActContext context, string employer, string site, string people, string owed) => new()
    {
        Unit = District,
        AcceptedOn = Day(context),
        Channel = "lettersAndVisits",
        Employer = new EmployerInput(employer, null),
        Site = new SiteInput(site, null),
        Industry = "construction",
        People = people,
        AmountYuan = owed,
        Mediated = "true",
    };

    private static string Day(ActContext context) => context.Today.ToString("O", CultureInfo.InvariantCulture);
}
