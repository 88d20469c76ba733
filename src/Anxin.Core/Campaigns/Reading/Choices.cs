using System.Text.Json;
using Anxin.Rules;

namespace Anxin.Core.Campaigns.Reading;

/// <summary>The names that campaign files use for what the code enumerates.</summary>
internal static class Choices
{
    public static readonly IReadOnlyDictionary<string, UnitKind> UnitKinds = Words.UnitKind.All.ToDictionary(w => w.Api, w => w.Value);

    /// <summary>kebab-case: next-working-day, no-activity, accepted-or-still-open.</summary>
    public static IReadOnlyDictionary<string, T> Of<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
}
