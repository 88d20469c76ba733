namespace Anxin.Web.Api;

/// <summary>Whatever goes wrong before or behind an endpoint of the API is told as problem details too, never as a page.</summary>
public static class ApiAnswers
{
    public static void UseAnxinApi(this WebApplication app) => app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api =>
    {
        api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = http => Broken().ExecuteAsync(http) });
        api.Use(async (http, next) =>
        {
            await next(http);
            if (!http.Response.HasStarted && http.Response.ContentType is null && Bare(http.Response.StatusCode) is { } problem)
                await problem.ExecuteAsync(http);
        });
    });

    private static IResult Broken() => ApiProblems.Problem(500, "fault", "系统出错", "这一请求没有办成，错误已记录；请稍后用同一 Idempotency-Key 再试");

    private static IResult? Bare(int status) => status switch
    {
        401 => ApiProblems.Problem(401, "token", "没有有效的令牌", "请在 Authorization: Bearer 中带上本单位的令牌"),
        404 => ApiProblems.Problem(404, "not-found", "没有找到", "没有这个地址，请对照接口说明 /openapi/v1.json"),
        _ => null,
    };
}
