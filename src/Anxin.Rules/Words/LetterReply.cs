namespace Anxin.Rules;

/// <summary>What a reply to a letter comes to.</summary>
public enum LetterReply { Satisfied, Partly, Refused }
