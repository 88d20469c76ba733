namespace Anxin.Rules;

/// <summary>Names of results of mediation and of legal help.</summary>
public static class LegalHelpWords
{
    public static Vocabulary<MediationResult> Results { get; } = new(
        (MediationResult.Agreed, "达成协议", "Agreed", ["调解成功"]),
        (MediationResult.Adjourned, "改日再谈", "Adjourned", ["休会"]),
        (MediationResult.Failed, "调解不成", "Failed", ["调解失败"]));

    public static Vocabulary<LegalHelpKind> Kinds { get; } = new(
        (LegalHelpKind.Advice, "法律咨询", "Advice", ["咨询"]),
        (LegalHelpKind.Drafting, "代写文书", "Drafting", ["代书"]),
        (LegalHelpKind.NegotiationHelp, "陪同协商", "Help in negotiation", []),
        (LegalHelpKind.Representation, "代理仲裁或诉讼", "Representation", ["代理"]),
        (LegalHelpKind.StateLegalAid, "政府法律援助", "State legal aid", ["法律援助"]),
        (LegalHelpKind.UnionLegalAid, "工会法律援助", "Union legal aid", []));
}
