using Anxin.Core.Clues;

namespace Anxin.Web.Pages.Public;

/// <summary>What a worker takes along: the code, how to follow with it, and who has the report.</summary>
/// <param name="Code">Sixteen digits.</param>
/// <param name="Site">Where it is followed.</param>
public sealed record SlipView(string Code, WorkerStory Story, string Site)
{
    public static SlipView Of(string code, WorkerStory story, HttpRequest request) => new(code, story, $"{request.Scheme}://{request.Host}/follow");

    /// <summary>The code stands behind the #: browsers keep that part to themselves.</summary>
    public string FollowAddress => $"{Site}#{Code}";
}
