using System.Globalization;
using YamlDotNet.Core;

namespace Anxin.Core.Campaigns.Reading;

/// <summary>Gathers a file's problems, so that all are told at once.</summary>
internal sealed class ProblemSink(string fileName)
{
    private readonly List<CampaignProblem> found = [];

    public IReadOnlyList<CampaignProblem> Found => found;

    public void Add(Mark at, string path, string code, params object[] details)
    {
        var (chinese, english) = CampaignProblemWords.Of(code);
        found.Add(new CampaignProblem(
            fileName, (int)Math.Max(1, at.Line), (int)Math.Max(1, at.Column), path, code,
            string.Format(CultureInfo.InvariantCulture, chinese, details),
            string.Format(CultureInfo.InvariantCulture, english, details)));
    }
}
