using System.Globalization;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Clues;

/// <summary>Which clues an inbox shows.</summary>
public enum ClueState
{
    /// <summary>Not triaged yet, whether asked for more or not.</summary>
    Waiting,

    /// <summary>Waiting, and the worker was asked for more.</summary>
    Asked,

    /// <summary>Petitions without their written answer, whatever became of them.</summary>
    Unanswered,
    Declined,
    Taken,
    All,
}

/// <summary>What of the clues is asked for; read from an address, the same for page and API.</summary>
public sealed record ClueFilter
{
    public const int MaxPageSize = 200;

    /// <summary>Null: everything visible.</summary>
    public IReadOnlyCollection<Guid>? Units { get; init; }
    public string? Unit { get; init; }
    public ClueState State { get; init; }
    public bool Late { get; init; }
    public Channel? Channel { get; init; }

    /// <summary>Employer, site, place, source's number, credit code; or a phone number or receipt code, whole.</summary>
    public string? Text { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = 50;

    /// <param name="read">The value of a query parameter, null or empty if absent.</param>
    public static ClueFilter Read(Func<string, string?> read, Viewer viewer)
    {
        var problems = new Problems();
        var input = new InputReader(problems, DateOnly.MaxValue);
        var unit = input.Text("unit", read("unit"), 40);
        var subtree = input.Flag("subtree", read("subtree")) ?? true;
        var filter = new ClueFilter
        {
            Unit = unit,
            State = ReadState(problems, read("state")),
            Late = input.Flag("late", read("late")) ?? false,
            Channel = input.Word("channel", read("channel"), Words.Channel, "来源"),
            Text = input.Text("q", read("q"), 100),
            Page = Whole(problems, "page", read("page"), int.MaxValue / MaxPageSize) ?? 1,
            PageSize = Whole(problems, "pageSize", read("pageSize"), MaxPageSize) ?? 50,
        };
        problems.ThrowIfAny();
        return filter with { Units = viewer.Narrow(unit, subtree) };
    }

    private static ClueState ReadState(Problems problems, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ClueState.Waiting;
        // A number is no name, though it would parse.
        if (!char.IsAsciiDigit(text.Trim()[0]) && Enum.TryParse<ClueState>(text, true, out var state) && Enum.IsDefined(state))
            return state;
        problems.Add("state", $"可选：waiting、asked、unanswered、declined、taken、all");
        return ClueState.Waiting;
    }

    private static int? Whole(Problems problems, string field, string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= most)
            return n;
        problems.Add(field, $"应为1至{most}之间的整数");
        return null;
    }
}
