using Anxin.Core.Accounts;

namespace Anxin.Web.Verbs;

/// <summary>Reads <c>--role caseworker,reporter</c>.</summary>
internal static class RoleOption
{
    private static readonly Dictionary<string, Roles> Words = new(StringComparer.Ordinal)
    {
        ["caseworker"] = Roles.Caseworker,
        ["reporter"] = Roles.Reporter,
        ["duty"] = Roles.Duty,
        ["viewer"] = Roles.Viewer,
        ["administrator"] = Roles.Administrator,
    };

    /// <param name="also">Roles beyond the four of the work that may be given here.</param>
    public static Roles Read(string? text, Roles also = Roles.None)
    {
        var open = Words.Where(w => w.Value != Roles.Administrator || also.HasFlag(Roles.Administrator)).Select(w => w.Key).ToList();
        var choice = string.Join(", ", open);
        var words = text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (words.Length == 0)
            throw new UsageException($"--role is needed: {choice}; several with commas between.");
        return words.Aggregate(Roles.None, (all, word) =>
            open.Contains(word) ? all | Words[word] : throw new UsageException($"No role \"{word}\": {choice}."));
    }
}
