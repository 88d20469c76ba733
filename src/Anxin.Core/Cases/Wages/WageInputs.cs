using Anxin.Rules;

namespace Anxin.Core.Cases.Wages;

// Text as typed or sent, as everywhere; null or empty is "not given".

/// <summary>One worker's line. Amounts in yuan; days and pieces with up to two decimals; words by API name or Chinese.</summary>
public sealed record WorkerInput : CaseInput
{
    public string? Name { get; init; }

    /// <summary>citizenId unless said.</summary>
    public string? Document { get; init; }
    public string? Number { get; init; }
    public string? Phone { get; init; }
    public string? Trade { get; init; }
    public string? Note { get; init; }
    public string? Days { get; init; }
    public string? Pieces { get; init; }
    public string? RateYuan { get; init; }
    public string? RateBasis { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? EarnedYuan { get; init; }
    public string? PaidBeforeYuan { get; init; }

    /// <summary>Worked out from what was earned and paid before, or from days or pieces and rate, where it is not given.</summary>
    public string? OwedYuan { get; init; }
    public string? AgreedYuan { get; init; }
}

/// <summary>The worker said that the wages had come.</summary>
public sealed record ConfirmPaid : CaseInput
{
    public string? On { get; init; }
    public string? How { get; init; }
}

public sealed record MarkComplete : CaseInput
{
    public string? Complete { get; init; }
}

/// <summary>One payment to one line; without an amount it is all that is still owed there.</summary>
public sealed record LinePayment(string? Line, string? AmountYuan);

/// <summary>One payment for many workers: on a day, by a method, with one proof.</summary>
public sealed record RecordPayments : CaseInput
{
    public string? On { get; init; }
    public string? Method { get; init; }

    /// <summary>Id of a file of the case.</summary>
    public string? Proof { get; init; }
    public IReadOnlyList<LinePayment>? Lines { get; init; }

    /// <summary>The number of the instalment that this payment is, where an agreement promised it.</summary>
    public string? Instalment { get; init; }

    /// <summary>Id of the merged case whose agreement that is; this case's own unless said.</summary>
    public string? InstalmentOf { get; init; }
}

/// <summary>A row of a payroll workbook, with the heading of each field for what is wrong in it.</summary>
/// <param name="Row">The sheet's own row number, from 1.</param>
/// <param name="Headings">By the input's field.</param>
/// <param name="Problem">What the sheet itself has spoiled.</param>
public sealed record PayrollRow(
    string Sheet, int Row, WorkerInput Input, IReadOnlyDictionary<string, string> Headings, RowProblem? Problem = null);

/// <summary>Of one field of a row, by the input's name.</summary>
public sealed record RowProblem(string Field, Sentence Text);

/// <summary>A payroll as read: its rows, and what a person should know about the reading.</summary>
public sealed record Payroll(IReadOnlyList<PayrollRow> Rows, IReadOnlyList<Sentence> Remarks);

/// <summary>What the amount helper found for one line: earned, and paid before the case; owed is the difference.</summary>
public sealed record SetOwed : CaseInput
{
    public string? EarnedYuan { get; init; }
    public string? PaidBeforeYuan { get; init; }
}
