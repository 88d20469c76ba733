using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clues;
using Anxin.Core.Organisation;
using Anxin.TestCommon;
using Anxin.Web.Accounts;
using Anxin.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Web.Tests.Custody;

/// <summary>What the tests of custody do again and again.</summary>
internal static class Hands
{
    public const string Labour = "630102-RS";

    public static async Task<Guid> TransfersAsync(this TheCase it, string to = Labour) =>
        (await it.ActAsync("handovers", new { kind = "transfer", to, reason = "应由人社部门查处" })).Is(201)["id"].GetGuid();

    public static Task<Answer> CustodyAsync(this TheCase it) => it.Clerk.GetAsync($"cases/{it.Id}/custody");

    /// <summary>How a clock of the case stands: running, paused, expired, met or late.</summary>
    public static async Task<string?> ClockAsync(this TheCase it, string key) => (await it.Clerk.GetAsync($"cases/{it.Id}/clocks")).Is(200)["items"]
        .EnumerateArray().Where(c => c.GetProperty("key").GetString() == key).Select(c => c.GetProperty("state").GetString()).LastOrDefault();

    public static Task<Answer> HandoverAsync(this Caller clerk, Guid id, string act, object? body = null) => clerk.PostAsync($"handovers/{id}/{act}", body ?? new { });

    /// <summary>A clue as a union's informant tells it; nobody's real name or number.</summary>
    public static async Task<Guid> HearsAsync(this TestSite site, string unit, bool? consent = null, string name = "样本甲")
    {
        await using var scope = site.Services.CreateAsyncScope();
        var context = await SystemActs.ContextAsync(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AnxinDb>());
        var node = context.Viewer.Tree.Find(unit)!;
        return (await scope.ServiceProvider.GetRequiredService<ClueActs>().CreateAsync(
            context with { Viewer = DemoPeople.DeskOf(context.Viewer.Tree, node, Roles.Caseworker) }, new CreateClue
            {
                Unit = unit,
                Employer = "示例建筑工程有限公司",
                People = "12",
                Heard = $"{name}说三个月没有发工资",
                Name = name,
                Phone = "13900000000",
                Consent = consent?.ToString(),
                ConsentWording = consent is null ? null : "同意把姓名和电话提供给有权处理的部门",
            }, default)).Id;
    }

    /// <summary>A case born from a clue.</summary>
    public static async Task<TheCase> OpensFromAsync(this Caller clerk, Guid clue)
    {
        var body = ACase.Usual with { Unit = clerk.Unit };
        var created = (await clerk.PostAsync("cases", new
        {
            unit = body.Unit,
            acceptedOn = body.AcceptedOn,
            channel = body.Channel,
            employer = new { name = body.Employer },
            industry = body.Industry,
            people = 12,
            amountYuan = "36000",
            clue,
        })).Is(201);
        return new TheCase(clerk, created["id"].GetGuid(), created["number"].GetString()!, created);
    }

    /// <summary>Somebody of that agency signs in.</summary>
    /// <param name="firstTime">With the password that was given, and no other yet.</param>
    public static async Task<Person> MemberSignsInAsync(this TestSite site, string agency, bool firstTime = false)
    {
        var login = $"a{Guid.CreateVersion7():N}";
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
            var acts = scope.ServiceProvider.GetRequiredService<AgencyActs>();
            var context = await SystemActs.ContextAsync(scope.ServiceProvider, db);
            if (context.Viewer.Tree.Agency(agency)!.Partner != Rules.PartnerKind.Accounts)
                await acts.ChangeAsync(context, agency, new AgencyInput { Partner = "accounts" }, default);
            var id = await db.Agencies.Where(a => a.Code == agency).Select(a => a.Id).SingleAsync();
            var made = await scope.ServiceProvider.GetRequiredService<AccountActs>().CreateAsync(
                context, new NewAccount(login, $"测试·{agency}", id, Roles.None, null), Person.Password, default);
            Assert.True(made.Succeeded);
            if (!firstTime)
                await db.Users.Where(u => u.UserName == login).ExecuteUpdateAsync(u => u.SetProperty(x => x.MustChangePassword, false));
        }
        var person = new Person(site.Client());
        (await person.SignInAsync(login, Person.Password)).Is(302);
        return person;
    }
}
