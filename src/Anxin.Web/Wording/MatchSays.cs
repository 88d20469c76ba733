using Anxin.Core.Matching;
using Anxin.Rules.Matching;

namespace Anxin.Web.Wording;

/// <summary>How likely two cases are the same, and why, in the reader's language.</summary>
public sealed class MatchSays(Wordbook L)
{
    /// <inheritdoc cref="MatchWords.Why"/>
    public string Why(IEnumerable<Evidence> why) => string.Join(L["，"], MatchWords.Why(why).Select(SentenceWords.Say));

    /// <summary>At most 99: only a person is sure.</summary>
    public string Percent(double score) => L["可能性{0}%", Math.Min(99, (int)Math.Round(score * 100))];
}
