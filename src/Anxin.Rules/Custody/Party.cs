namespace Anxin.Rules;

/// <summary>A body that can own a case or a clue: a unit of the union, or an agency outside it.</summary>
public readonly record struct Party(Guid Id, bool IsAgency);
