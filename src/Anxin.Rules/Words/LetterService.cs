namespace Anxin.Rules;

/// <summary>How a letter reached its addressee.</summary>
public enum LetterService { InPerson, Left, Post, Electronic }
