using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Anxin.Web.Look;

/// <summary>The look's share of the program: <c>builder.AddAnxinLook()</c>, then <c>app.UseAnxinLook()</c> first in the pipeline and
/// <c>app.MapAnxinLook()</c> after authentication and authorisation.</summary>
public static class LookServices
{
    /// <summary>Languages of the interface; the first is the one shown until a person switches.</summary>
    public static readonly IReadOnlyList<CultureInfo> Languages = Wordbook.Offered(Wordbook.Sizes);

    public const string LanguageCookie = "anxin-language";

    public static WebApplicationBuilder AddAnxinLook(this WebApplicationBuilder builder)
    {
        // Run from the build folder the packaged assets live in the source tree; published, this finds no manifest and does nothing.
        builder.WebHost.UseStaticWebAssets();

        var services = builder.Services;
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<Wordbook>();
        services.AddSingleton<Say>();
        services.AddSingleton<IStringLocalizerFactory, WordbookFactory>();
        services.AddScoped<Shell>();
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.AddRazorPages().AddDataAnnotationsLocalization();
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.Configure<RequestLocalizationOptions>(Localise);
        services.AddSingleton<IConfigureOptions<MvcOptions>>(s => new ConfigureOptions<MvcOptions>(o =>
        {
            BindingMessages.Set(o.ModelBindingMessageProvider, s.GetRequiredService<Wordbook>());
            o.ModelMetadataDetailsProviders.Add(new RuleMessages(s.GetRequiredService<Wordbook>()));
            o.Filters.Add<SendAgainFilter>();
        }));
        services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, KeepWhatWasTyped);
        return builder;
    }

    public static WebApplication UseAnxinLook(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.Use(LeaveProgramsAlone);
        return app;
    }

    public static WebApplication MapAnxinLook(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    /// <summary>A program that asked the API gets its bare answer, not a page.</summary>
    private static Task LeaveProgramsAlone(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/api") && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(context);
    }

    /// <summary>A form posted after the sign-in ran out is handed back, not dropped on the way to the sign-in page.</summary>
    private static void KeepWhatWasTyped(CookieAuthenticationOptions options)
    {
        var goToSignIn = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = async context =>
        {
            if (!await SendAgain.ShowInsteadOfSignInAsync(context.HttpContext)) await goToSignIn(context);
        };
    }

    private static void Localise(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Languages[0]);
        options.SupportedCultures = options.SupportedUICultures = [.. Languages];
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageCookie }];
    }
}
