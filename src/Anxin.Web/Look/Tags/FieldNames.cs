using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Look.Tags;

/// <summary>The labels of the page's fields in the order drawn, so that the list of problems can name them in the same order.</summary>
internal sealed class FieldNames
{
    private readonly List<(string Name, string Label)> fields = [];

    public static FieldNames Of(ViewContext view)
    {
        var items = view.HttpContext.Items;
        if (items[typeof(FieldNames)] is FieldNames names) return names;
        var fresh = new FieldNames();
        items[typeof(FieldNames)] = fresh;
        return fresh;
    }

    public void Add(string name, string label) => fields.Add((name, label));

    /// <summary>Place in the page; fields without a label come last.</summary>
    public int Place(string name)
    {
        var place = fields.FindIndex(f => f.Name == name);
        return place < 0 ? int.MaxValue : place;
    }

    /// <summary>The problem with its field's label before it, unless it names the field already.</summary>
    public string Named(string name, string problem)
    {
        var label = fields.Find(f => f.Name == name).Label;
        return label is null || problem.Contains(label, StringComparison.Ordinal) ? problem : $"{label.TrimEnd('？', '?', '：')}：{problem}";
    }
}
