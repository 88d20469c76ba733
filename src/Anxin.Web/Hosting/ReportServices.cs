using Anxin.Core.Cases;
using Anxin.Core.Dispatch;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;

namespace Anxin.Web.Hosting;

/// <summary>Reports, their check and the journal's seal.</summary>
public static class ReportServices
{
    public static IServiceCollection AddAnxinReports(this IServiceCollection services)
    {
        services.AddScoped<ObligationBook>();
        services.AddScoped<TableBuilder>();
        services.AddScoped<Reporting>();
        services.AddScoped<SubmissionActs>();
        services.AddScoped<ChangeList>();
        services.AddScoped<FigureBook>();
        services.AddScoped<ScanActs>();
        services.AddScoped<Consolidating>();
        services.AddScoped<UnitActs>();
        services.AddScoped<CalendarActs>();
        services.AddScoped<DayBook>();
        services.AddScoped<Sealer>();
        services.AddScoped<JournalCheck>();
        services.AddScoped<LedgerCheck>();
        services.AddScoped<FrozenCheck>();
        services.AddScoped<Verification>();
        return services;
    }
}
