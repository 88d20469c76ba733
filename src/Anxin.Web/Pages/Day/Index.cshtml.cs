using Anxin.Core.Accounts;
using Anxin.Core.Day;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Day;

/// <summary>The caseworker's day: what is due, what came in, what was answered, what is stuck; one screen, one key each. Or one of the four, whole.</summary>
public sealed class IndexModel(Desk desk, WorkDay day, Shell shell, DayWords words, Wordbook L) : DeskPage(desk)
{
    public const int PageSize = 50;

    private const string Keys = "123456789abcdefghilmnopqrstuvwxyz";

    /// <summary>How many of a lane stand on the screen of all four.</summary>
    private const int First = 8;

    /// <summary>The lane that is shown whole; all four in short where none is named.</summary>
    [BindProperty(SupportsGet = true)]
    public DayLane? All { get; set; }

    public int Turn { get; private set; } = 1;

    public Viewer Viewer { get; private set; } = null!;

    public IReadOnlyList<ShownLane> Lanes { get; private set; } = [];

    public string Word(DayItem item) => words.Of(item);

    public async Task OnGetAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Turn = int.TryParse(Request.Query["page"], out var turn) ? Math.Clamp(turn, 1, 100_000) : 1;
        var items = await day.OfAsync(Viewer, shell.Now, Aborted);
        var next = 0;
        Lanes =
        [
            .. new[]
            {
                (DayLane.Due, L["今天要办的"].Value, L["今明两天没有到期的事。"].Value), (DayLane.CameIn, L["新来的"].Value, L["这几天没有新来的。"].Value),
                (DayLane.Answered, L["有了答复的"].Value, L["这几天没有新的答复。"].Value), (DayLane.Stuck, L["卡住的"].Value, L["没有搁着不动的案件。"].Value),
            }.Where(l => All is null || l.Item1 == All).Select(l => Lane(l.Item1, l.Item2, l.Item3, [.. items[l.Item1]])),
        ];

        ShownLane Lane(DayLane lane, string heading, string empty, List<DayItem> of) => new(lane, heading, empty, of.Count,
            [.. (All is null ? InShort(of) : of.Skip((Turn - 1) * PageSize).Take(PageSize)).Select(i => (next < Keys.Length ? (char?)Keys[next++] : null, i))]);
    }

    /// <summary>The most urgent of each kind, then the rest by urgency: no kind, were there ever so many of it, hides another.</summary>
    private static IEnumerable<DayItem> InShort(List<DayItem> of)
    {
        var shown = of.GroupBy(i => i.What).Select(g => g.First()).Concat(of).Distinct().Take(First).ToHashSet();
        return of.Where(shown.Contains).Take(First);
    }
}

/// <param name="Empty">What it says when there is nothing.</param>
/// <param name="Count">In all.</param>
/// <param name="Items">Those shown, with the key that opens each.</param>
public sealed record ShownLane(DayLane Lane, string Heading, string Empty, int Count, IReadOnlyList<(char? Key, DayItem Item)> Items)
{
    public bool More => Count >= DaySource.AtMost;
}
