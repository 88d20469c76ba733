using Anxin.Core.Accounts;
using Anxin.Core.Day;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;

namespace Anxin.Web.Pages.Day;

/// <summary>The caseworker's day: what is due, what came in, what was answered, what is stuck; one screen, one key each.</summary>
public sealed class IndexModel(Desk desk, WorkDay day, Shell shell, DayWords words, Wordbook L) : DeskPage(desk)
{
    private const string Keys = "123456789abcdefghilmnopqrstuvwxyz";

    public Viewer Viewer { get; private set; } = null!;

    /// <summary>Each lane with its heading, what it says when it is empty, and its things with the key that opens each.</summary>
    public IReadOnlyList<(string Heading, string Empty, IReadOnlyList<(char? Key, DayItem Item)> Items)> Lanes { get; private set; } = [];

    public string Word(DayItem item) => words.Of(item);

    public bool IsLate(DayItem item) => item.Due <= shell.Now;

    public async Task OnGetAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        var items = await day.OfAsync(Viewer, shell.Now, Aborted);
        var next = 0;
        Lanes =
        [
            Lane(L["今天要办的"], L["今明两天没有到期的事。"], DayLane.Due), Lane(L["新来的"], L["这几天没有新来的。"], DayLane.CameIn),
            Lane(L["有了答复的"], L["这几天没有新的答复。"], DayLane.Answered), Lane(L["卡住的"], L["没有搁着不动的案件。"], DayLane.Stuck),
        ];

        (string, string, IReadOnlyList<(char?, DayItem)>) Lane(string heading, string empty, DayLane lane) =>
            (heading, empty, [.. items[lane].Take(8).Select(i => (next < Keys.Length ? (char?)Keys[next++] : null, i))]);
    }
}
