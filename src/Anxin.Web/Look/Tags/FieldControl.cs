using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>Draws the control of a field, tied to its hint and problems.</summary>
internal sealed class FieldControl(FieldState state, bool hasHint, bool required)
{
    public TagBuilder Input(FieldKind kind, IEnumerable<TagHelperAttribute> extra)
    {
        var (type, mode) = kind switch
        {
            FieldKind.Number => ("text", "numeric"),
            FieldKind.Date => ("date", null),
            FieldKind.Tel => ("tel", "tel"),
            FieldKind.Email => ("email", "email"),
            FieldKind.Password => ("password", null),
            FieldKind.Search => ("search", null),
            _ => ("text", null),
        };
        var input = Tied(Markup.Void("input", kind == FieldKind.Number ? "form-control num" : "form-control"), extra)
            .With("type", type)
            .With("inputmode", mode);
        return kind == FieldKind.Password ? input : input.With("value", state.Value);
    }

    public TagBuilder TextArea(IEnumerable<TagHelperAttribute> extra)
    {
        // A browser drops the first line break inside a textarea; one of ours keeps a first empty line that was typed.
        var area = Markup.El("textarea", "form-control", new HtmlString("\n"), state.Value).With("rows", "4");
        return Tied(area, extra);
    }

    public TagBuilder Select(IEnumerable<SelectListItem> items, string empty, IEnumerable<TagHelperAttribute> extra)
    {
        var select = Tied(Markup.El("select", "form-select"), extra);
        var all = items.ToList();
        // Where leaving it empty says something of its own, the items have that choice.
        if (!all.Exists(i => i.Value == ""))
            select.Add(Markup.El("option", null, empty).With("value", ""));
        TagBuilder? group = null;
        string? name = null;
        foreach (var item in all)
        {
            if (item.Group?.Name != name)
            {
                name = item.Group?.Name;
                group = name is null ? null : Markup.El("optgroup").With("label", name);
                select.Add(group);
            }
            var option = Markup.El("option", null, item.Text).With("value", item.Value ?? item.Text);
            if (IsChosen(item)) option.With("selected", "selected");
            (group ?? select).Add(option);
        }

        return select;
    }

    public TagBuilder Radios(IEnumerable<SelectListItem> items, bool big)
    {
        var list = Markup.El("div", big ? "choices choices-big" : "choices");
        var index = 0;
        foreach (var item in items)
        {
            // The first one carries the field's own id, so that the problem list leads to it.
            var id = index == 0 ? state.Id : string.Create(CultureInfo.InvariantCulture, $"{state.Id}_{index}");
            index++;
            var radio = Markup.Void("input", "form-check-input").With("type", "radio").With("name", state.Name).With("id", id)
                .With("value", item.Value ?? item.Text).With("aria-describedby", state.DescribedBy(hasHint));
            if (IsChosen(item)) radio.With("checked", "checked");
            list.Add(Markup.El("div", "choice", radio, Markup.El("label", null, item.Text).With("for", id)));
        }

        return list;
    }

    public TagBuilder Checkbox(string label, IEnumerable<TagHelperAttribute> extra)
    {
        var box = Tied(Markup.Void("input", "form-check-input"), extra).With("type", "checkbox").With("value", "true");
        if (string.Equals(state.Value?.Split(',')[0], "true", StringComparison.OrdinalIgnoreCase)) box.With("checked", "checked");
        return Markup.El("div", "choice", box, Markup.El("label", null, label).With("for", state.Id));
    }

    private bool IsChosen(SelectListItem item) =>
        state.Value is { Length: > 0 } value ? string.Equals(value, item.Value ?? item.Text, StringComparison.OrdinalIgnoreCase) : item.Selected;

    private TagBuilder Tied(TagBuilder control, IEnumerable<TagHelperAttribute> extra)
    {
        foreach (var attribute in extra) control.With(attribute.Name, attribute.Value?.ToString() ?? "");
        return control
            .With("id", state.Id)
            .With("name", state.Name)
            .With("aria-describedby", state.DescribedBy(hasHint))
            .With("aria-invalid", state.IsWrong ? "true" : null)
            .With("aria-required", required ? "true" : null);
    }
}
