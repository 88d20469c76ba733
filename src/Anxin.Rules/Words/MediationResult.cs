namespace Anxin.Rules;

/// <summary>How a mediation session ended.</summary>
public enum MediationResult { Agreed, Adjourned, Failed }
