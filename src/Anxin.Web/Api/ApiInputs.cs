using System.Reflection;
using Microsoft.OpenApi;

namespace Anxin.Web.Api;

/// <summary>
/// What request bodies take, as it is published: inside they are text, so that there is one validation (<see cref="FlexibleText"/>); outside counts
/// and amounts come as numbers or as text, and flags as booleans.
/// </summary>
internal static class ApiInputs
{
    private static readonly HashSet<string> Flags =
        ["disputed", "mediated", "legalService", "constructionProject", "anonymous", "consent", "given", "complete", "orderedAndUnpaid"];

    private static readonly HashSet<string> Counts =
        ["people", "workers", "migrantWorkers", "employers", "representatives", "version", "order", "instalment", "line"];

    private static readonly HashSet<string> Quantities = ["days", "pieces", "months"];

    /// <summary>Every type of a request body, and of a part of one.</summary>
    public static IReadOnlySet<Type> All { get; } = Reached(ApiExamples.All.Keys);

    /// <summary>Null: it is as its type says.</summary>
    public static JsonSchemaType? TypeOf(string property) =>
        Flags.Contains(property) ? JsonSchemaType.Boolean | JsonSchemaType.Null
        : Counts.Contains(property) ? JsonSchemaType.Integer | JsonSchemaType.String | JsonSchemaType.Null
        : Quantities.Contains(property) || property.EndsWith("Yuan", StringComparison.Ordinal) ? JsonSchemaType.Number | JsonSchemaType.String | JsonSchemaType.Null
        : null;

    private static HashSet<Type> Reached(IEnumerable<Type> from)
    {
        var all = new HashSet<Type>();
        var next = new Queue<Type>(from);
        while (next.TryDequeue(out var type))
            if (type.Namespace?.StartsWith("Anxin", StringComparison.Ordinal) == true && all.Add(type))
                foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
                    next.Enqueue(property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[^1] : property.PropertyType);
        return all;
    }
}
