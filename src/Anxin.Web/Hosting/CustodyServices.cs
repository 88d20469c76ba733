using Anxin.Core.Custody;
using Anxin.Core.Dispatch;
using Anxin.Core.Organisation;
using Anxin.Web.Printing;

namespace Anxin.Web.Hosting;

/// <summary>Custody, agencies and the notification of clues.</summary>
public static class CustodyServices
{
    public static IServiceCollection AddAnxinCustody(this IServiceCollection services)
    {
        services.AddSingleton<PartnerSecrets>();
        services.AddScoped<NoticeDues>();
        services.AddScoped<CustodyEndings>();
        services.AddScoped<RhythmDues>();
        services.AddScoped<CustodyActs>();
        services.AddScoped<DueSource, HandoverDues>();
        services.AddScoped<NoticeActs>();
        services.AddScoped<AgencyActs>();
        services.AddScoped<AgencyClues>();
        services.AddScoped<HandedLinks>();
        services.AddScoped<PartnerAnswers>();
        services.AddScoped<RhythmActs>();
        services.AddScoped<HandoverPackage>();
        services.AddScoped<HandedFiles>();
        return services;
    }
}
