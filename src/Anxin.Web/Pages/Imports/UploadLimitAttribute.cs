using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Anxin.Web.Pages.Imports;

/// <summary>
/// A file that is too large is answered with a plain page. What a browser still sends is read and thrown away first, up to a point: a
/// browser that is cut off while it sends shows an error of its own instead of our words.
/// </summary>
/// <param name="bytes">Of the whole form.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute(long bytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long ReadAway = 1L << 30;

    /// <summary>Before the antiforgery check, which reads the form.</summary>
    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var size = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (!(http.Request.ContentLength > bytes))
        {
            if (size is { IsReadOnly: false })
                size.MaxRequestBodySize = bytes;
            return;
        }
        if (size is { IsReadOnly: false })
            size.MaxRequestBodySize = ReadAway;
        if (http.Request.ContentLength < ReadAway)
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
