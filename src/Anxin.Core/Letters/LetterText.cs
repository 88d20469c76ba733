using System.Text.Json;

namespace Anxin.Core.Letters;

/// <summary>What a letter says, part by part; a line is a paragraph. In a template the parts hold <see cref="LetterFills"/>.</summary>
/// <param name="Title">Without issuer and number.</param>
/// <param name="Requests">What is asked for, and by when.</param>
/// <param name="Contact">Who answers questions, without brackets.</param>
/// <param name="Annexes">One a line; empty for none.</param>
/// <param name="CopyTo">Empty for none.</param>
public sealed record LetterText(string Title, string Facts, string Basis, string Requests, string Contact, string Annexes, string CopyTo)
{
    public LetterText Map(Func<string, string> part) =>
        new(part(Title), part(Facts), part(Basis), part(Requests), part(Contact), part(Annexes), part(CopyTo));

    public string ToJson() => JsonSerializer.Serialize(this, CoreJson.Api);

    public static LetterText Parse(string json) => JsonSerializer.Deserialize<LetterText>(json, CoreJson.Api)!;
}
