using Anxin.Core.Journal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Anxin.Web.Pages;

/// <summary>On every page: what may not be seen does not exist (404); what is seen but not this role's to do is 403.</summary>
public sealed class DeskNoFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context) => context.Result = context.Exception switch
    {
        NotVisibleException => new NotFoundResult(),
        RoleException => new StatusCodeResult(StatusCodes.Status403Forbidden),
        _ => context.Result,
    };
}
