using Microsoft.AspNetCore.Http.Extensions;

namespace Anxin.Web.Pages.Cases;

/// <summary>Addresses of the same list with something changed; what is empty is left out, and the page begins anew.</summary>
public sealed class FilterAddress(IQueryCollection query)
{
    public string? this[string name] => query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <param name="changes">Name and new value; null takes the part away.</param>
    public string With(params (string Name, string? Value)[] changes) => At("/cases", changes);

    public string Without(params string[] names) => With([.. names.Select(n => (n, (string?)null))]);

    public string At(string path, params (string Name, string? Value)[] changes)
    {
        var parts = new QueryBuilder();
        foreach (var (name, value) in query)
            if (value.ToString().Length > 0 && name != "page" && !Array.Exists(changes, c => c.Name == name))
                parts.Add(name, value.ToString());
        foreach (var (name, value) in changes)
            if (value is not null)
                parts.Add(name, value);
        return path + parts;
    }
}
