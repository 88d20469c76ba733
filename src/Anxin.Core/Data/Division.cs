namespace Anxin.Core.Data;

/// <summary>An administrative division with those below it.</summary>
/// <param name="Code">GB/T 2260, six digits.</param>
/// <param name="StatisticalOnly">The code is the statistics bureau's; the place is no division of its own.</param>
/// <param name="English">The name on English maps, without county or prefecture; null where none is known.</param>
public sealed record Division(string Code, string Name, bool StatisticalOnly, IReadOnlyList<Division> Children, string? English = null);
