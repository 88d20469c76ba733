namespace Anxin.Core.Data;

/// <summary>A division that changed its code and name.</summary>
public sealed record DivisionRename(string Old, string OldName, string New, string NewName);
