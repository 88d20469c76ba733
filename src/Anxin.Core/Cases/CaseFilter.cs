using System.Globalization;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Rules;

namespace Anxin.Core.Cases;

/// <summary>How the ledger can be sorted; newest acceptance first unless said.</summary>
public enum CaseOrder { Newest, Oldest, MostPeople, MostMoney }

/// <summary>What of the ledger is asked for; read from an address, the same for page, API and export.</summary>
public sealed record CaseFilter
{
    public const int MaxPageSize = 200;

    /// <summary>Null: everything visible.</summary>
    public IReadOnlyCollection<Guid>? Units { get; init; }
    public string? Unit { get; init; }
    public bool Subtree { get; init; } = true;
    public DateOnly? AcceptedFrom { get; init; }
    public DateOnly? AcceptedTo { get; init; }
    public Industry? Industry { get; init; }
    public CaseStatus? Status { get; init; }
    public int? PeopleFrom { get; init; }
    public int? PeopleTo { get; init; }

    /// <summary>Only cases whose people are not known yet (待核): <c>people=unknown</c>.</summary>
    public bool PeopleUnknown { get; init; }

    /// <summary>Two characters or more, found in number, employer, site and code.</summary>
    public string? Text { get; init; }
    public CaseOrder Order { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = 50;

    /// <param name="read">The value of a query parameter, null or empty if absent.</param>
    /// <param name="below">Whether a unit means what is below it, too, where the query does not say: a person's ledger does.</param>
    public static CaseFilter Read(Func<string, string?> read, Viewer viewer, bool below = true)
    {
        var problems = new Problems();
        var input = new InputReader(problems, DateOnly.MaxValue);
        var unit = input.Text("unit", read("unit"), 40);
        var subtree = input.Flag("subtree", read("subtree")) ?? below;
        var filter = new CaseFilter
        {
            Unit = unit,
            Subtree = subtree,
            AcceptedFrom = input.Date("acceptedFrom", read("acceptedFrom")),
            AcceptedTo = input.Date("acceptedTo", read("acceptedTo")),
            Industry = input.Word("industry", read("industry"), Words.Industry, $"所属行业"),
            Status = input.Word("status", read("status"), Words.CaseStatus, $"状态"),
            PeopleFrom = input.People("peopleFrom", read("peopleFrom")),
            PeopleTo = input.People("peopleTo", read("peopleTo")),
            PeopleUnknown = string.Equals(read("people"), "unknown", StringComparison.OrdinalIgnoreCase),
            Text = input.Text("q", read("q"), 100),
            Order = ReadOrder(problems, read("order")),
            Page = Whole(problems, "page", read("page"), 1, int.MaxValue / MaxPageSize) ?? 1,
            PageSize = Whole(problems, "pageSize", read("pageSize"), 1, MaxPageSize) ?? 50,
        };
        if (filter.Text is { } text && Bigrams.Of(text).Count == 0)
            problems.Add("q", $"请至少输入两个连续的字或数字");
        problems.ThrowIfAny();
        return filter with { Units = viewer.Narrow(unit, subtree) };
    }

    private static CaseOrder ReadOrder(Problems problems, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return CaseOrder.Newest;
        // A number is no name, though it would parse.
        if (!char.IsAsciiDigit(text.Trim()[0]) && Enum.TryParse<CaseOrder>(text, true, out var order) && Enum.IsDefined(order))
            return order;
        problems.Add("order", $"排序可选：newest、oldest、mostPeople、mostMoney");
        return CaseOrder.Newest;
    }

    private static int? Whole(Problems problems, string field, string? text, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most)
            return n;
        problems.Add(field, $"应为{least}至{most}之间的整数");
        return null;
    }
}
