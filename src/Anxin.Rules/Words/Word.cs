namespace Anxin.Rules;

/// <summary>One value's names: in the API, in Chinese, in English, and other spellings that people write.</summary>
public sealed record Word<T>(T Value, string Api, string Chinese, string English, IReadOnlyList<string> Variants)
    where T : struct, Enum;
