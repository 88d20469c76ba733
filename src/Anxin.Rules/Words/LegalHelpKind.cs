namespace Anxin.Rules;

/// <summary>Legal service and legal aid, by what was done.</summary>
public enum LegalHelpKind { Advice, Drafting, NegotiationHelp, Representation, StateLegalAid, UnionLegalAid }
