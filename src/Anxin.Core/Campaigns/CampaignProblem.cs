namespace Anxin.Core.Campaigns;

/// <summary>What is wrong in a campaign file, and where.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Path">The keys down to the place, such as <c>duties[0].due.at</c>; empty for the file as a whole.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Message">In Chinese: what is wrong and how to mend it.</param>
/// <param name="English">The same in English.</param>
public sealed record CampaignProblem(
    string File, int Line, int Column, string Path, string Code, string Message, string English)
{
    public override string ToString() => $"{File}({Line},{Column}): {Path}: {Message}";
}
