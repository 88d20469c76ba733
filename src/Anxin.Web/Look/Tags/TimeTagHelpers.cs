using System.Globalization;
using Anxin.Rules;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>A civil date, 2022年10月3日（周一）: <c>&lt;civil-date on="@c.AcceptedOn" /&gt;</c>; <c>no-year</c> for 10月3日（周一）.</summary>
[HtmlTargetElement("civil-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CivilDateTagHelper(Say say) : TagHelper
{
    public DateOnly? On { get; set; }

    public bool NoYear { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (On is not { } date)
        {
            output.SuppressOutput();
            return;
        }

        TimeElement.Write(output, date.ToString("O", CultureInfo.InvariantCulture), say.Date(date, !NoYear));
    }
}

/// <summary>An instant with its hour in China's civil time: <c>&lt;instant-at utc="@x.At" /&gt;</c>; <c>no-year</c>.</summary>
[HtmlTargetElement("instant-at", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InstantAtTagHelper(Say say) : TagHelper
{
    public DateTime? Utc { get; set; }

    public bool NoYear { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Utc is not { } at)
        {
            output.SuppressOutput();
            return;
        }

        TimeElement.Write(output, TimeElement.Machine(at), say.Instant(at, !NoYear));
    }
}

/// <summary>
/// A due instant and the time left or over, against the shell's clock: <c>&lt;deadline-at due="@o.Due" /&gt;</c>; <c>met</c> when it is
/// done with and only the date matters; <c>provisional</c> adds ～ 暂定日期.
/// </summary>
[HtmlTargetElement("deadline-at", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DeadlineAtTagHelper(Wordbook L, Say say, Shell shell) : TagHelper
{
    /// <summary>Exclusive, UTC.</summary>
    public DateTime Due { get; set; }

    public bool Met { get; set; }

    public bool Provisional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        TimeElement.Write(output, TimeElement.Machine(Due), say.Due(Due, CivilTime.DateOf(Due).Year != CivilTime.DateOf(shell.Now).Year));
        if (Provisional)
            output.PostElement.AppendHtml(Markup.El("span", "sign sign-provisional", Signs.Glyph(Sign.Provisional) + Signs.Word(Sign.Provisional, L)));
        if (Met) return;

        var left = Due - shell.Now;
        var (css, text) = left > TimeSpan.Zero
            ? (left < TimeSpan.FromHours(24) ? "left left-soon" : "left", L["还剩{0}", say.Span(left)])
            : ("left left-over", L["逾期{0}", say.Span(left)]);
        output.PostElement.AppendHtml(Markup.El("span", css, text.Value));
    }
}

internal static class TimeElement
{
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static void Write(TagHelperOutput output, string machine, string text)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", machine);
        output.Content.SetContent(text);
    }
}
