using Anxin.Core.Clues;

namespace Anxin.Web.Pages.Public;

/// <summary>The worker's side, and the desk's end of it.</summary>
public static class PublicServices
{
    /// <summary>What verbs and the demo need, too.</summary>
    public static IServiceCollection AddAnxinWorkers(this IServiceCollection services)
    {
        services.AddScoped<WorkerUploads>();
        services.AddScoped<WorkerDrafts>();
        services.AddScoped<WorkerReports>();
        services.AddScoped<WorkerReceipts>();
        services.AddScoped<WorkerVoice>();
        services.AddScoped<WorkerStories>();
        services.AddScoped<ThreadBook>();
        services.AddScoped<ThreadActs>();
        services.AddScoped<ConsentActs>();
        return services;
    }

    public static IServiceCollection AddAnxinPublicPages(this IServiceCollection services)
    {
        services.AddSingleton<PublicLimits>();
        services.AddScoped<WorkerStoryWords>();
        services.AddScoped<WorkerDesk>();
        services.AddScoped<PublicRoom>();
        return services;
    }
}
