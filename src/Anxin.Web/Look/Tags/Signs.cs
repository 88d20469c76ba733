using Anxin.Rules;
using Anxin.Web.Wording;

namespace Anxin.Web.Look.Tags;

/// <summary>Glyph, word and style class of each <see cref="Sign"/>.</summary>
public static class Signs
{
    /// <summary>The sign of an obligation; an empty table handed in is its own sign until it is accepted or returned.</summary>
    public static Sign Of(ObligationStanding standing) => (standing.State, standing.Zero) switch
    {
        (ObligationState.Open, _) => Sign.Open,
        (ObligationState.Late, _) => Sign.Late,
        (ObligationState.Submitted, ZeroKind.Confirmed) => Sign.ZeroConfirmed,
        (ObligationState.Submitted, _) => Sign.Submitted,
        (ObligationState.Accepted, _) => Sign.Accepted,
        (ObligationState.Returned, _) => Sign.Returned,
        (ObligationState.ZeroDeemed, _) => Sign.ZeroDeemed,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    /// <summary>The sign of a case; its word is the case's own (在办, 已办结 …).</summary>
    public static Sign Of(CaseStatus status) => status switch
    {
        CaseStatus.Open => Sign.Open,
        CaseStatus.Closed => Sign.Accepted,
        CaseStatus.Merged => Sign.Merged,
        CaseStatus.Void => Sign.Void,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Glyph(Sign sign) => sign switch
    {
        Sign.Open => "○",
        Sign.Submitted => "●",
        Sign.Accepted => "✓",
        Sign.Returned => "↩",
        Sign.Late => "!",
        Sign.ZeroConfirmed => "０",
        Sign.ZeroDeemed => "⓪",
        Sign.Provisional => "～",
        Sign.Merged => "»",
        Sign.Void => "×",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, null),
    };

    public static string Word(Sign sign, Wordbook L) => sign switch
    {
        Sign.Open => L["待报"],
        Sign.Submitted => L["已报"],
        Sign.Accepted => L["已审"],
        Sign.Returned => L["退回"],
        Sign.Late => L["逾期"],
        Sign.ZeroConfirmed => L["零报告（确认）"],
        Sign.ZeroDeemed => L["视为零报告"],
        Sign.Provisional => L["暂定日期"],
        Sign.Merged => L["已并案"],
        Sign.Void => L["已作废"],
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, null),
    };

    public static string Css(Sign sign) => sign switch
    {
        Sign.Open => "sign-open",
        Sign.Submitted => "sign-submitted",
        Sign.Accepted => "sign-accepted",
        Sign.Returned => "sign-returned",
        Sign.Late => "sign-late",
        Sign.ZeroConfirmed => "sign-zero",
        Sign.ZeroDeemed => "sign-deemed",
        Sign.Provisional => "sign-provisional",
        Sign.Merged => "sign-gone",
        Sign.Void => "sign-gone",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, null),
    };
}
