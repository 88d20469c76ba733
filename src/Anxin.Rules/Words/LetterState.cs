namespace Anxin.Rules;

/// <summary>How far a letter has come. A void letter that had a number keeps it.</summary>
public enum LetterState { Draft, Signed, Served, Answered, Void }
