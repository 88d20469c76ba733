using Anxin.Core.Clues;
using Anxin.Core.Dispatch;
using Anxin.Web.Accounts;
using Anxin.Web.Pages.Agency;
using Anxin.Web.Pages.Cases;
using Anxin.Web.Pages.Cases.Acts;
using Anxin.Web.Pages.Cases.Letters;
using Anxin.Web.Pages.Clues;
using Anxin.Web.Pages.Custody;
using Anxin.Web.Pages.Day;
using Anxin.Web.Pages.Imports;
using Anxin.Web.Pages.Public;
using Anxin.Web.Pages.Reports;
using Anxin.Web.Pages.Tools;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages;

/// <summary>The pages' share of the program.</summary>
public static class PageServices
{
    public static IServiceCollection AddAnxinPages(this IServiceCollection services)
    {
        services.AddScoped<ClueActs>();
        services.AddAnxinPublicPages();
        services.AddScoped<Today>();
        services.AddScoped<TodayDuties>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<CustodyDesk>();
        services.AddScoped<BodyChoices>();
        services.AddSingleton<DayWords>();
        services.AddSingleton<FilterWords>();
        services.AddSingleton<ChangeWords>();
        services.AddSingleton<FigureWords>();
        services.AddSingleton<StoryWords>();
        services.AddSingleton<MatchSays>();
        services.AddSingleton<NextAction>();
        services.AddSingleton<LetterSteps>();
        services.AddSingleton<ClueWords>();
        services.AddSingleton<AmountWords>();
        services.AddSingleton<ImportWords>();
        services.Configure<MvcOptions>(o =>
        {
            o.Filters.Add<DeskNoFilter>();
            o.Filters.Add<NoHandlerFilter>();
        });
        return services;
    }

    /// <summary>After authentication: leads who must change a password there, and fills the frame around whatever page comes.</summary>
    public static IApplicationBuilder UseAnxinPages(this IApplicationBuilder app) =>
        app.UseMiddleware<OwnPassword>().UseMiddleware<AgencyGate>().UseMiddleware<ShellFill>();
}
