using Anxin.Core;
using Anxin.Core.Journal;
using Anxin.Forms.In;
using Anxin.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Api;

/// <summary>The three kinds of no, as RFC 9457 problem details; an answer given before is given again.</summary>
public static class ApiProblems
{
    private const string Type = "application/problem+json";

    public static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (AnsweredBeforeException before)
        {
            return Again(before.First);
        }
        catch (Exception no) when (Of(no) is { } problem)
        {
            return await TwinAsync(context.HttpContext) ?? problem;
        }
    }

    /// <summary>Problem details of a no; null for what is a fault.</summary>
    private static IResult? Of(Exception error) => error switch
    {
        InputException bad => Problem(400, "input", "输入有误", string.Join("；", bad.Problems.All.Select(p => p.Text.Coded)),
            bad.Problems.All.GroupBy(p => p.Field).ToDictionary(g => g.Key, g => g.Select(p => p.Text.Coded).ToArray())),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problem(413, "too-large", "内容太大",
            "送来的内容太大，没有读取；表格最大 100 MB，请按月份或单位拆成几个文件再上传"),
        BadHttpRequestException bad => Problem(bad.StatusCode, "input", "请求有误", "请求不完整或格式不对，请对照接口说明 /openapi/v1.json"),
        NotVisibleException => Problem(404, "not-found", "没有找到", "没有这一项，或不在您的权限范围内"),
        RoleException => Problem(403, "role", "无权办理", "您的岗位不能办理这一事项"),
        StaleException => Problem(409, "stale-version", "内容已被他人修改", "在您查看之后，这一项已被他人修改；请重新读取后再办理"),
        KeyReusedException => Problem(409, "idempotency-key-reused", "提交键已用过", "同一个提交键（Idempotency-Key，或 eventId）已用于另一份内容"),
        RefusalException refusal => Problem(422, refusal.Code, "不能这样办理", RefusalWords.Chinese(refusal)),
        WorkbookRefusal unreadable => Problem(422, unreadable.Code, "文件无法读取", unreadable.Message),
        _ => null,
    };

    /// <summary>
    /// Of two requests with one key at the same time, the second may meet what the first has just done (a newer version, a case that
    /// moved away) and be told no; it gets the first one's answer instead.
    /// </summary>
    private static async Task<IResult?> TwinAsync(HttpContext http)
    {
        if (http.Items[typeof(KeyedRequest)] is not KeyedRequest key)
            return null;
        var first = await http.RequestServices.GetRequiredService<AnxinDb>().SubmissionKeys.AsNoTracking()
            .SingleOrDefaultAsync(k => k.SenderId == key.SenderId && k.Key == key.Key, http.RequestAborted);
        return first is not null && first.BodyDigest.AsSpan().SequenceEqual(key.BodyDigest) ? Again(first) : null;
    }

    private static IResult Again(SubmissionKey first) =>
        Results.Text(first.Answer, "application/json; charset=utf-8", statusCode: first.Status);

    public static IResult Problem(int status, string code, string title, string detail, Dictionary<string, string[]>? errors = null) =>
        Results.Json(new Body(Type: "about:blank", title, status, detail, code, errors), CoreJson.Api, Type, status);

    private sealed record Body(string Type, string Title, int Status, string Detail, string Code, Dictionary<string, string[]>? Errors);
}
