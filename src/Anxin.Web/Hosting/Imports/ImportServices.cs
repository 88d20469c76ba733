using Anxin.Core.Cases.Import.Jobs;

namespace Anxin.Web.Hosting.Imports;

/// <summary>Workbooks in: their jobs, and the service that works on them.</summary>
public static class ImportServices
{
    public static IServiceCollection AddAnxinImports(this IServiceCollection services)
    {
        services.AddSingleton<ImportProgress>();
        services.AddScoped<HeadingBook>();
        services.AddScoped<ImportJobs>();
        services.AddScoped<ImportReports>();
        services.AddScoped<ImportQueue>();
        services.AddScoped<ImportRun>();
        return services;
    }
}
