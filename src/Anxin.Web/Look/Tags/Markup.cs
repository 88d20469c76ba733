using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Look.Tags;

/// <summary>Short ways to write elements in tag helpers. Text is encoded when written.</summary>
internal static class Markup
{
    public static TagBuilder El(string name, string? css = null, params ReadOnlySpan<object?> children)
    {
        var element = new TagBuilder(name);
        if (!string.IsNullOrEmpty(css)) element.AddCssClass(css);
        foreach (var child in children) element.Add(child);
        return element;
    }

    /// <summary>Adds an element or a text; null adds nothing.</summary>
    public static TagBuilder Add(this TagBuilder element, object? child)
    {
        if (child is IHtmlContent content) element.InnerHtml.AppendHtml(content);
        else if (child is not null) element.InnerHtml.Append(child.ToString() ?? "");
        return element;
    }

    /// <summary>Sets an attribute; null leaves it out.</summary>
    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null) element.MergeAttribute(name, value, replaceExisting: true);
        return element;
    }

    /// <summary>An element without end tag, such as an input.</summary>
    public static TagBuilder Void(string name, string? css = null)
    {
        var element = El(name, css);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    /// <summary>Text for screen readers alone.</summary>
    public static TagBuilder Unseen(string text) => El("span", "visually-hidden", text);
}
