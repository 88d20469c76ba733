using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Anxin.Web.Look.Tags;

/// <summary>What a form field needs to be drawn: its posted name, its id, what was typed (or the model's value) and its problems.</summary>
internal sealed record FieldState(string Name, string Id, string? Value, IReadOnlyList<string> Problems)
{
    public string HintId => Id + "-hint";

    public string ProblemId => Id + "-problem";

    public bool IsWrong => Problems.Count > 0;

    public static FieldState Of(ModelExpression expression, ViewContext view)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        return Of(name, expression.Model, view.ModelState);
    }

    public static FieldState Of(string name, object? model, ModelStateDictionary state)
    {
        state.TryGetValue(name, out var entry);
        return new FieldState(name, IdOf(name), entry?.AttemptedValue ?? Write(model), [.. entry?.Errors.Select(e => e.ErrorMessage) ?? []]);
    }

    /// <summary>The id that problem lists link to.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>The ids that describe the control, or null.</summary>
    public string? DescribedBy(bool hasHint) => (hasHint, IsWrong) switch
    {
        (true, true) => $"{HintId} {ProblemId}",
        (true, false) => HintId,
        (false, true) => ProblemId,
        _ => null,
    };

    private static string? Write(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
