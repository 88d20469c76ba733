using System.Text.RegularExpressions;

namespace Anxin.Rules.Matching;

/// <summary>Names of the state's building firms, long and short, brought to one: 中国水利水电第十九工程局 is 水电十九局 to who works for it.</summary>
internal static partial class BigFirms
{
    /// <param name="name">Folded.</param>
    public static string Told(string name) => !name.AsSpan().ContainsAnyInRange('0', '9') ? name : Written().Replace(name, m =>
        m.Groups["water"].Success ? $"水电{m.Groups["n"].Value}局"
        : m.Groups["built"].Success ? $"中建{m.Groups["n"].Value}局"
        : m.Groups["rail"].Success ? $"中铁{m.Groups["n"].Value}局"
        : $"中化{m.Groups["n"].Value}建");

    [GeneratedRegex("(?<water>中国水利水电第(?<n>[0-9]+)工程局|中国水电(?<n>[0-9]+)局|中水(?<n>[0-9]+)局)|(?<built>中国建筑第(?<n>[0-9]+)工程局)|(?<rail>中国铁路第?(?<n>[0-9]+)工程局)|(?<chem>中国化学工程第(?<n>[0-9]+)建设|中国化工第(?<n>[0-9]+)建设)")]
    private static partial Regex Written();
}
