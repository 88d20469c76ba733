using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Anxin.Web.Accounts;

/// <summary>Cookies for pages, bearer tokens for the API; never one for the other.</summary>
public static class AccountServices
{
    public static IServiceCollection AddAnxinAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Scheme, null)
            .AddIdentityCookies();
        services.AddAnxinIdentity().AddSignInManager().AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(o =>
        {
            o.LoginPath = "/sign-in";
            o.AccessDeniedPath = "/problem/403";
            o.ReturnUrlParameter = "back";
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
            o.Cookie.Name = "anxin";
            o.Cookie.SameSite = SameSiteMode.Lax;
            // What was typed before the sign-in ran out is handed back, not thrown away.
            var toSignIn = o.Events.OnRedirectToLogin;
            o.Events.OnRedirectToLogin = async redirect =>
            {
                if (!await SendAgain.ShowInsteadOfSignInAsync(redirect.HttpContext))
                    await toSignIn(redirect);
            };
        });
        services.AddAuthorization();
        services.AddSingleton<ApiTokens>();
        services.AddHttpContextAccessor();
        services.AddScoped<Desk>();
        return services;
    }

    /// <summary>People and passwords, for the site and for the verbs.</summary>
    public static IdentityBuilder AddAnxinIdentity(this IServiceCollection services)
    {
        services.AddScoped<AccountActs>();
        return services.AddIdentityCore<AppUser>(o =>
            {
                o.Password.RequiredLength = 12;
                o.Password.RequireNonAlphanumeric = o.Password.RequireUppercase = o.Password.RequireLowercase = o.Password.RequireDigit = false;
                o.Password.RequiredUniqueChars = 5;
                o.Lockout.MaxFailedAccessAttempts = 5;
            })
            .AddClaimsPrincipalFactory<OwnPassword.Claims>()
            .AddEntityFrameworkStores<AnxinDb>();
    }
}
