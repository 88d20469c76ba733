using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Organisation;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Accounts;

/// <summary>Sign-in by name and password; in the demo, one click for each of its people.</summary>
public sealed class SignInModel(
    SignInManager<AppUser> signIn, AnxinDb db, Organisation organisation, Shell shell, Wordbook L) : PageModel
{
    [BindProperty]
    public SignInForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    /// <summary>Empty in every folder that is not the demo.</summary>
    public IReadOnlyList<DemoPerson> DemoPeople { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => await ReadDemoAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Input.Login))
            ModelState.AddModelError("Input.Login", L["请填写账号"]);
        if (string.IsNullOrEmpty(Input.Password))
            ModelState.AddModelError("Input.Password", L["请填写密码"]);
        if (ModelState.IsValid)
        {
            var result = await signIn.PasswordSignInAsync(Input.Login!.Trim(), Input.Password!, isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded)
                return GoBack();
            ModelState.AddModelError("Input.Login", result.IsLockedOut
                ? L["试错太多次，账号已暂停登录，请5分钟后再试"] : L["账号或密码不对，请核对后再试"]);
        }
        await ReadDemoAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostDemoAsync(Guid who)
    {
        var person = shell.Drill is null ? null : await db.Users.SingleOrDefaultAsync(u => u.Id == who && u.DemoOrder != null);
        if (person is null)
            return NotFound();
        await signIn.SignInAsync(person, isPersistent: false);
        return GoBack();
    }

    private LocalRedirectResult GoBack() => LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");

    private async Task ReadDemoAsync(CancellationToken ct)
    {
        if (shell.Drill is null)
            return;
        var tree = await organisation.TodayAsync(ct);
        var people = await (from user in db.Users.AsNoTracking()
                            where user.DemoOrder != null
                            join seat in db.Memberships on user.Id equals seat.UserId
                            orderby user.DemoOrder
                            select new { user.Id, user.DisplayName, seat.UnitId, seat.Roles }).ToListAsync(ct);
        DemoPeople = [.. people.Select(p => new DemoPerson(p.Id, p.DisplayName, tree.NameOf(p.UnitId), tree.Agency(p.UnitId) is null ? RoleWords.Of(p.Roles, L) : L["部门经办人"].Value))];
    }

    public sealed record DemoPerson(Guid Id, string Name, string Unit, string Roles);
}

public sealed class SignInForm
{
    public string? Login { get; set; }

    public string? Password { get; set; }
}
