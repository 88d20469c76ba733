using Anxin.Core.Inspections;

namespace Anxin.Core.Cases.Import;

/// <summary>A ledger row checked and made small: the case it describes, and how far that case has come.</summary>
public sealed record PlannedRow(string Sheet, int Row, CaseDraft Draft)
{
    public string? Note { get; init; }
    public RowRecovery? Recovery => Draft.Recovery;

    /// <summary>What was recovered, without a day: it may say what is on record already, as a list that was taken out does, and nothing new.</summary>
    public (int People, long Fen)? Undated { get; init; }

    /// <summary>Null: the row says nothing, or says that the case is open.</summary>
    public RowClosing? Closing => Draft.Closing;

    /// <summary>False only where the row says that the case is not closed.</summary>
    public bool? Closed { get; init; }

    /// <summary>What the row says at all; the rest is left as it is.</summary>
    public required IReadOnlySet<SheetField> Says { get; init; }
}

/// <summary>An inspection list's row, checked, and where it stands.</summary>
public sealed record PlannedVisit(string Sheet, int Row, Inspection Visit);
