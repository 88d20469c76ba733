using Anxin.Forms.Out.Printed;
using Anxin.Web.Look.Tags;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Printing;

/// <summary>The form as the notice prints it, on the screen: <c>&lt;printed-form of="Model.Paper" /&gt;</c>. Its words are the form's own, in Chinese.</summary>
[HtmlTargetElement("printed-form", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PrintedFormTagHelper(Wordbook L) : TagHelper
{
    public Paper Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var form = Of.Form;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", form.Portrait ? "form-paper" : "form-paper print-wide");
        output.Attributes.SetAttribute("lang", "zh-Hans-CN");
        if (form.Annex is { } annex)
            output.Content.AppendHtml(Markup.El("p", "form-attachment", annex));
        output.Content.AppendHtml(Markup.El("h2", "form-title", form.Title));
        output.Content.AppendHtml(Line("form-line", form.Above));
        if (form.Script is { } script)
            output.Content.AppendHtml(Markup.El("p", "form-script", script));
        output.Content.AppendHtml(Markup.El("p", "form-swipe", L["表比屏幕宽，左右滑动看全。"].Value).With("lang", Wordbook.Language == "zh" ? null : Wordbook.Language));
        output.Content.AppendHtml(Markup.El("div", "form-scroll", Markup.El("table", "official", Head(form), Body(form)))
            .With("tabindex", "0").With("role", "region").With("aria-label", form.Title));
        foreach (var note in form.Notes)
            output.Content.AppendHtml(Markup.El("p", "form-note", note));
        output.Content.AppendHtml(Line("form-sign", form.Below));
        output.Content.AppendHtml(Markup.El("p", "form-foot", form.FooterLeft));
    }

    private static IHtmlContent? Line(string css, IReadOnlyList<string> pieces)
    {
        if (pieces.Count == 0)
            return null;
        var line = Markup.El("p", css);
        foreach (var piece in pieces)
            line.InnerHtml.AppendHtml(Markup.El("span", null, piece));
        return line;
    }

    private static IHtmlContent Head(PrintedForm form)
    {
        var head = Markup.El("thead", null);
        for (var i = 0; i < form.Headings.Count; i++)
        {
            var row = Markup.El("tr", null);
            foreach (var cell in form.Headings[i].Cells)
                if (cell is not null)
                    row.InnerHtml.AppendHtml(Spanned(Markup.El("th", null, Lines(cell.Text)).With("scope", cell.Across > 1 ? "colgroup" : "col"), cell));
            if (i == 0 && form.Outside is { } outside)
                row.InnerHtml.AppendHtml(Markup.El("th", "outside", outside.Heading).With("scope", "col").With("rowspan", $"{form.Headings.Count}"));
            head.InnerHtml.AppendHtml(row);
        }
        return head;
    }

    private IHtmlContent Body(PrintedForm form)
    {
        var body = Markup.El("tbody", null);
        for (var i = 0; i < form.Rows.Count; i++)
        {
            var row = Markup.El("tr", form.Rows[i].Strong ? "strong" : null);
            for (var c = 0; c < form.Rows[i].Cells.Count; c++)
                if (form.Rows[i].Cells[c] is { } cell)
                    row.InnerHtml.AppendHtml(Spanned(Markup.El("td", Css(cell.Align ?? form.Columns[c].Align), Figure(cell, Of.Href(i, c))), cell));
            if (form.Outside is { } outside)
                row.InnerHtml.AppendHtml(Markup.El("td", "outside", i < outside.Cells.Count ? outside.Cells[i] : ""));
            body.InnerHtml.AppendHtml(row);
        }
        return body;
    }

    private static IHtmlContent Figure(FormCell cell, string? href) =>
        href is null ? Lines(cell.Text) : Markup.El("a", null, cell.Text).With("href", href);

    private static string? Css(Align align) => align switch { Align.Left => "name", Align.Right => "num", _ => null };

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Spanned(Microsoft.AspNetCore.Mvc.Rendering.TagBuilder tag, FormCell cell) =>
        tag.With("colspan", cell.Across > 1 ? $"{cell.Across}" : null).With("rowspan", cell.Down > 1 ? $"{cell.Down}" : null);

    private static IHtmlContent Lines(string text)
    {
        var content = new HtmlContentBuilder();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                content.AppendHtml("<br />");
            content.Append(lines[i]);
        }
        return content;
    }
}
