using System.Globalization;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Anxin.Web.Pages;

/// <summary>The pages for "no" and "something broke", in plain words. Reached by re-execution, with the method of the failed request.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ProblemModel(Wordbook L) : PageModel
{
    public int Code { get; private set; }

    public string Title { get; private set; } = "";

    public string Says { get; private set; } = "";

    /// <summary>Whatever the method was: a page has handlers only for some.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Show();

    /// <summary>The code is read off the route by hand: binding would read the form, too, and the form may be what was too large.</summary>
    private void Show()
    {
        Code = int.TryParse(RouteData.Values["code"]?.ToString(), CultureInfo.InvariantCulture, out var code) ? code : StatusCodes.Status500InternalServerError;
        (Title, Says) = Code switch
        {
            400 => (L["这个请求没法处理"], L["送来的内容不完整，或者不是从本站的页面送来的。请回到原来的页面再试一次。"]),
            401 => (L["请先登录"], L["登录之后再打开这个页面。"]),
            403 => (L["您的岗位做不了这一步"], L["需要办的话，请联系本单位负责分配岗位的同志。"]),
            404 => (L["没有这个页面"], L["地址可能写错了，或者这件事不在您能看到的范围里。"]),
            405 => (L["这个地址不能这样用"], L["请从页面上的按钮进入。"]),
            413 => (L["文件太大了"], L["一点也没有收下。表格最大 100 MB，附件 20 MB，扫描件 10 MB；请拆成几个小一点的文件再传。"]),
            429 => (L["试得太多了"], L["请等几分钟再试。"]),
            503 => (L["系统正在维护"], L["填过的内容不会丢。请过几分钟再试。"]),
            _ => (L["系统出错了"], L["不是您操作的问题，已经记下来了。刚才那一步没有办成，请稍后再试一次。"]),
        };
    }
}
