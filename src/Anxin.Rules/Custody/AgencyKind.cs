namespace Anxin.Rules;

/// <summary>What an agency does, as far as it matters to unpaid wages.</summary>
public enum AgencyKind
{
    Labour,
    Court,
    Procuratorate,
    Police,
    Housing,
    Transport,
    Water,
    LegalAid,
}

/// <summary>Where an agency stands.</summary>
public enum AgencyLevel
{
    Province,
    Prefecture,
    County,
}

/// <summary>How an agency is reached.</summary>
public enum PartnerKind
{
    /// <summary>Neither account nor interface: a sealed package with a one-time link, letters.</summary>
    Package,

    /// <summary>Its people sign in.</summary>
    Accounts,

    /// <summary>Its system is told by signed webhook, and answers signed.</summary>
    Api,
}
