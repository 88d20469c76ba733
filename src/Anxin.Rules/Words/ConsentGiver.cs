namespace Anxin.Rules;

/// <summary>Who said whether a worker's data may be handed on.</summary>
public enum ConsentGiver { Worker = 1, Representative = 2 }
