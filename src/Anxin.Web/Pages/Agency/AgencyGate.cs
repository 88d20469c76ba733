using Anxin.Core.Journal;
using Anxin.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Anxin.Web.Pages.Agency;

/// <summary>Marks the pages of an agency's own desk.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AgencyDeskAttribute : Attribute;

/// <summary>
/// A member of an agency finds the agency's desk, and the page of the own password, and nothing else: every other page that asks for a sign-in
/// does not exist for them. And the other way round: nobody else finds that desk.
/// </summary>
public sealed class AgencyGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, Desk desk)
    {
        var endpoint = http.GetEndpoint();
        if (http.User.Identity?.IsAuthenticated == true && endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        {
            var agency = (await desk.ViewerAsync(http.RequestAborted)).Actor.Kind == ActorKind.AgencyMember;
            if (agency && http.Request.Path == "/")
            {
                http.Response.Redirect("/agency");
                return;
            }
            var isDesk = endpoint.Metadata.GetMetadata<AgencyDeskAttribute>() is not null;
            if (isDesk != agency && !http.Request.Path.StartsWithSegments(OwnPassword.Address, StringComparison.OrdinalIgnoreCase) && (isDesk || endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null))
            {
                http.SetEndpoint(null);
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }
        await next(http);
    }
}
