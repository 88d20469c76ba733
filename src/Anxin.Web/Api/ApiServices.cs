using Anxin.Core.Journal;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Anxin.Web.Api;

/// <summary>The API's table of contents.</summary>
public static class ApiServices
{
    public static IServiceCollection AddAnxinApi(this IServiceCollection services)
    {
        services.AddOpenApi(ApiDescription.Describe);
        return services;
    }

    public static void MapAnxinApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        var api = app.MapGroup("/api/v1")
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = BearerTokens.Scheme })
            .AddEndpointFilter(ApiProblems.AnswerAsync);
        api.MapUnits();
        api.MapCases();
        api.MapLaw();
        api.MapMediation();
        api.MapLetters();
        api.MapClues();
        api.MapWages();
        api.MapClosing();
        api.MapMatches();
        api.MapCampaigns();
        api.MapObligations();
        api.MapTableFiles();
        api.MapDuty();
        api.MapImports();
        api.MapCustody();
        api.Map("{**rest}", IResult () => throw new NotVisibleException("address")).ExcludeFromDescription();
        app.MapPartners();
    }
}
