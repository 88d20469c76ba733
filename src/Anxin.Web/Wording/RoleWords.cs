using Anxin.Core.Accounts;

namespace Anxin.Web.Wording;

/// <summary>Roles as people call them.</summary>
public static class RoleWords
{
    private static readonly (Roles Role, Func<Wordbook, string> Word)[] All =
    [
        (Roles.Duty, L => L["调度值班员"].Value),
        (Roles.Reporter, L => L["报送员"].Value),
        (Roles.Caseworker, L => L["经办员"].Value),
        (Roles.Viewer, L => L["查阅员"].Value),
        (Roles.Administrator, L => L["管理员"].Value),
    ];

    /// <summary>经办员、报送员 …</summary>
    public static string Of(Roles roles, Wordbook L) => string.Join(L["、"], All.Where(r => roles.HasFlag(r.Role)).Select(r => r.Word(L)));
}
