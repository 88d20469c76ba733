using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Accounts;

/// <summary>Changes one's own password. The form carries no submission key: the digest kept with it would be one of a password.</summary>
public sealed class PasswordModel(Desk desk, UserManager<AppUser> users, SignInManager<AppUser> signIn, AccountActs accounts, Wordbook L) : DeskPage(desk)
{
    [BindProperty]
    public PasswordForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    public bool HasPassword { get; private set; }

    /// <summary>By whoever made the account.</summary>
    public bool IsGiven { get; private set; }

    public async Task OnGetAsync() => await ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var person = await ReadAsync();
        if (!HasPassword)
            return NotFound();
        return await DoAsync(async context =>
        {
            await CheckAsync(person);
            var changed = await accounts.ChangePasswordAsync(context, person, Input.Current!, Input.Next!, Aborted);
            if (!changed.Succeeded)
                throw new InputException(new Problems().Add("next", Sentence.Told(Say(changed.Errors.First().Code))));
            await signIn.RefreshSignInAsync(person);
            Said(L["密码已换成新的。"]);
            return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
        });
    }

    private async Task CheckAsync(AppUser person)
    {
        var problems = new Problems();
        problems.Check(!string.IsNullOrEmpty(Input.Current), "current", Sentence.Told(L["请填写现在的密码"]));
        problems.Check(!string.IsNullOrEmpty(Input.Next), "next", Sentence.Told(L["请填写新密码"]));
        problems.Check(Input.Next == Input.Again, "again", Sentence.Told(L["两次填的新密码不一样"]));
        problems.Check(string.IsNullOrEmpty(Input.Next) || Input.Next != Input.Current, "next", Sentence.Told(L["新密码和现在的一样，请换一个"]));
        problems.ThrowIfAny();
        // Wrong tries count as at sign-in: a desk left open is no place to guess.
        var known = await signIn.CheckPasswordSignInAsync(person, Input.Current!, lockoutOnFailure: true);
        problems.Check(known.Succeeded, "current", Sentence.Told(known.IsLockedOut ? L["试错太多次，请5分钟后再试"] : L["现在的密码不对"]));
        problems.ThrowIfAny();
    }

    private string Say(string code) => code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => L["新密码至少要12个字符"],
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => L["新密码至少要用5种不同的字符"],
        _ => L["这个新密码不行，请换一个"],
    };

    private async Task<AppUser> ReadAsync()
    {
        var person = await users.GetUserAsync(User) ?? throw new InvalidOperationException("Nobody is signed in.");
        (HasPassword, IsGiven) = (person.PasswordHash is not null, person.MustChangePassword);
        return person;
    }

    public sealed class PasswordForm
    {
        public string? Current { get; set; }
        public string? Next { get; set; }
        public string? Again { get; set; }
    }
}
