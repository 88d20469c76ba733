using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Web.Accounts;

namespace Anxin.Web.Hosting;

/// <summary>The demo's people, one click each at sign-in. Visibly invented.</summary>
public static class DemoPeople
{
    private static readonly (string Login, string Name, string Unit, Roles Roles)[] All =
    [
        ("demo-caseworker", "示例·县级经办员", "630102", Roles.Caseworker),
        ("demo-reporter", "示例·市级报送员", "630100", Roles.Reporter | Roles.Caseworker),
        ("demo-industry", "示例·产业工会报送员", "QH-CY-01", Roles.Reporter | Roles.Caseworker),
        ("demo-duty", "示例·省级调度值班员", "630000", Roles.Duty),
        ("demo-province", "示例·权益保障部报送员", "630000", Roles.Reporter | Roles.Caseworker),
        ("demo-viewer", "示例·查阅员", "630000", Roles.Viewer),
        ("demo-administrator", "示例·系统管理员", "630000", Roles.Administrator),
    ];

    /// <summary>The desk of an invented colleague who has no account.</summary>
    public static Viewer DeskOf(UnitTree tree, UnitNode unit, Roles roles) =>
        new(new Actor(ActorKind.Member, null, $"示例·{unit.Name.Replace("总工会", "", StringComparison.Ordinal)}{Office(roles)}", unit.Id), [new Seat(unit.Id, roles)], tree);

    private static string Office(Roles roles) => roles switch
    {
        Roles.Reporter => "报送员",
        Roles.Duty => "值班员",
        _ => "经办员",
    };

    public static async Task PlantAsync(AccountActs accounts, ActContext context, UnitTree tree)
    {
        foreach (var (index, person) in All.Index())
        {
            var made = await accounts.CreateAsync(
                context, new NewAccount(person.Login, person.Name, tree.Find(person.Unit)!.Id, person.Roles, index + 1), null, CancellationToken.None);
            if (!made.Succeeded)
                throw new InvalidOperationException(string.Join(" ", made.Errors.Select(e => e.Description)));
        }
    }
}
