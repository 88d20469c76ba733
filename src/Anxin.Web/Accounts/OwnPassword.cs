using System.Security.Claims;
using Anxin.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Anxin.Web.Accounts;

/// <summary>Who still has the password that somebody else gave them is led to the page that changes it, whichever page was asked for.</summary>
public sealed class OwnPassword(RequestDelegate next)
{
    public const string Address = "/account/password";

    /// <summary>Of everybody who has a password; the demo's people have none.</summary>
    public const string Claim = "anxin:password";
    public const string Given = "given";
    private const string Own = "own";
    private static readonly string[] Free = [Address, "/sign-out", "/language", "/problem"];

    public Task InvokeAsync(HttpContext http)
    {
        if (!http.User.HasClaim(Claim, Given) || http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null
            || Free.Any(free => http.Request.Path.StartsWithSegments(free, StringComparison.OrdinalIgnoreCase)))
            return next(http);
        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "/";
        http.Response.Redirect(Address + QueryString.Create("back", back));
        return Task.CompletedTask;
    }

    /// <summary>What a sign-in, and every renewal of it, says of the password.</summary>
    public sealed class Claims(UserManager<AppUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<AppUser>(users, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            if (user.PasswordHash is not null)
                identity.AddClaim(new Claim(OwnPassword.Claim, user.MustChangePassword ? Given : Own));
            return identity;
        }
    }
}
