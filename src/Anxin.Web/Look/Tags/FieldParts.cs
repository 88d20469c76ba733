using Anxin.Web.Wording;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Look.Tags;

/// <summary>The parts around a control that every kind of field shares.</summary>
internal static class FieldParts
{
    public static TagBuilder LabelOf(FieldState state, string label, bool required, bool grouped, Wordbook L)
    {
        var text = grouped
            ? Markup.El("legend", "field-label", label)
            : Markup.El("label", "field-label", label).With("for", state.Id);
        return required ? text.Add(Markup.El("span", "field-must", L["必填"])) : text;
    }

    /// <summary>The label as the page's only question and its heading.</summary>
    public static TagBuilder QuestionOf(FieldState state, string label, bool grouped) => grouped
        ? Markup.El("legend", "field-label", Markup.El("h1", null, label))
        : Markup.El("h1", "field-label", Markup.El("label", null, label).With("for", state.Id));

    public static IHtmlContent? HintOf(FieldState state, string? hint) =>
        hint is null ? null : Markup.El("p", "field-hint", hint).With("id", state.HintId);

    public static IHtmlContent? ProblemsOf(FieldState state, Wordbook L)
    {
        if (!state.IsWrong) return null;
        var list = Markup.El("div", "field-problem").With("id", state.ProblemId);
        foreach (var problem in state.Problems)
            list.Add(Markup.El("p", null, Markup.Unseen(L["要改："]), problem));
        return list;
    }

    public static IHtmlContent Sized(IHtmlContent control, FieldWidth width, string? suffix)
    {
        if (width == FieldWidth.Full && suffix is null) return control;
        var box = Markup.El("div", $"field-box field-{width.ToString().ToLowerInvariant()}", control);
        return suffix is null ? box : box.Add(Markup.El("span", "field-suffix", suffix).With("aria-hidden", "true"));
    }
}
