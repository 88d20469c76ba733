using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Anxin.Web.Look;

/// <summary>A posted form handed back whole, to be sent once more: to the same address, with the same submission key.</summary>
/// <param name="Fields">Every field but the stale token, in the order posted.</param>
/// <param name="HadFiles">Files cannot be handed back by a server; they are asked for again.</param>
/// <param name="SignInFirst">The sign-in had run out: sign in (in another window), then send again.</param>
public sealed record SendAgain(
    string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles, bool SignInFirst)
{
    private const string Token = "__RequestVerificationToken";

    /// <summary>Shows the page in place of what the request would have done. Only for a form posted from our own pages.</summary>
    public static async Task<IActionResult> PageAsync(HttpContext context, bool signInFirst)
    {
        var request = context.Request;
        if (!request.HasFormContentType || !IsFromOurPages(request))
            return new StatusCodeResult(StatusCodes.Status400BadRequest);

        var form = await request.ReadFormAsync(context.RequestAborted);
        var model = new SendAgain(request.PathBase + request.Path + request.QueryString, Flatten(form), form.Files.Count > 0, signInFirst);
        return new ViewResult
        {
            ViewName = "SendAgain",
            StatusCode = signInFirst ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest,
            ViewData = new ViewDataDictionary<SendAgain>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model },
        };
    }

    /// <summary>In place of the way to the sign-in page: a form posted after the sign-in ran out is not thrown away.</summary>
    /// <returns>Whether the page was shown.</returns>
    public static async Task<bool> ShowInsteadOfSignInAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType || !IsFromOurPages(context.Request))
            return false;

        var page = await PageAsync(context, signInFirst: true);
        await page.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
        return true;
    }

    /// <summary>The browser's own word on where the form stood; a form from a stranger's page is never handed back for a click.</summary>
    private static bool IsFromOurPages(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
            return site == "same-origin";

        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && origin.Authority == request.Host.Value;
    }

    private static List<KeyValuePair<string, string>> Flatten(IFormCollection form) =>
        [.. from field in form
            where field.Key != Token
            from value in field.Value
            select KeyValuePair.Create(field.Key, value ?? "")];
}

/// <summary>Turns the framework's bare 400 for a stale token into the "send again" page.</summary>
public sealed class SendAgainFilter : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = await SendAgain.PageAsync(context.HttpContext, signInFirst: false);
        await next();
    }
}
