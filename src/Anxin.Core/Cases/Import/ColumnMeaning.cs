namespace Anxin.Core.Cases.Import;

/// <summary>What a heading means; a unit's answers to unknown headings are remembered as these.</summary>
/// <param name="InWan">The column counts in ten thousands (万元, 万人) instead of yuan or people.</param>
public sealed record ColumnMeaning(SheetField Field, bool InWan = false);
