namespace Anxin.Rules;

/// <summary>Supervision letters (一函两书), from soft to hard.</summary>
public enum LetterKind { Reminder, Opinion, Recommendation }
