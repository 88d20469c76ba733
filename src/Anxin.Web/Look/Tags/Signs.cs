using Anxin.Web.Wording;

namespace Anxin.Web.Look.Tags;

/// <summary>Glyph, word and style class of each <see cref="Sign"/>.</summary>
public static class Signs
{
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
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, null),
    };

    public static string Word(Sign sign, Words L) => sign switch
    {
        Sign.Open => L["待报"],
        Sign.Submitted => L["已报"],
        Sign.Accepted => L["已审"],
        Sign.Returned => L["退回"],
        Sign.Late => L["逾期"],
        Sign.ZeroConfirmed => L["零报告（确认）"],
        Sign.ZeroDeemed => L["视为零报告"],
        Sign.Provisional => L["暂定日期"],
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
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, null),
    };
}
