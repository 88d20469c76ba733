namespace Anxin.Rules;

/// <summary>What was done for the workers: annex 1's 是否进行调解或提供法律服务.</summary>
public enum ServiceKind
{
    Mediation,
    LegalService,
    Unspecified,
}
