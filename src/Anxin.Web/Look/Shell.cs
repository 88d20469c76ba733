namespace Anxin.Web.Look;

/// <summary>
/// What the frame around a page shows. One per request; filled before the page runs, read by the layouts. An empty shell is a page
/// for someone not signed in.
/// </summary>
public sealed class Shell
{
    public SignedIn? Person { get; set; }

    public IReadOnlyList<NavItem> Navigation { get; set; } = [];

    /// <summary>What is needed less often: under one more heading of the menu.</summary>
    public IReadOnlyList<NavItem> More { get; set; } = [];

    /// <summary>The entry that a page belongs to: of several above it the nearest.</summary>
    public NavItem? Current(PathString path) => Navigation.Concat(More).Where(i => i.IsCurrent(path)).MaxBy(i => i.Href.Length);

    /// <summary>The work clock's instant (UTC): what deadlines on the page are measured against.</summary>
    public DateTime Now { get; set; }

    /// <summary>Set while the folder is a drill: every page and form then says 演练.</summary>
    public Drill? Drill { get; set; }

    /// <summary>Set while immediate reports that this person can see wait for the province.</summary>
    public ImmediateAlert? Immediate { get; set; }

    /// <summary>The person a worker can ring, always in sight on public pages.</summary>
    public HelpLine? HelpLine { get; set; }
}

/// <param name="Key">Tells this person's drafts from another's on a shared machine; no name, no number.</param>
public sealed record SignedIn(string Name, string Unit, string Role, string Key);

/// <param name="Text">Already in the reader's language.</param>
/// <param name="Href">Address; the item is current on it and below it ("/" only on itself).</param>
/// <param name="Count">Things waiting there; nothing is shown for null or 0.</param>
public sealed record NavItem(string Text, string Href, int? Count = null)
{
    public bool IsCurrent(PathString path) => Href == "/" ? path == "/" : path.StartsWithSegments(Href);
}

/// <param name="Next">The next due instant (UTC) the clock can be moved to; null hides the button.</param>
/// <param name="NextWhat">What falls due then, in a few words.</param>
/// <param name="MayMove">Whether this person may move the clock.</param>
public sealed record Drill(DateTime? Next, string? NextWhat, bool MayMove);

/// <param name="Open">Cases whose immediate report is not yet acknowledged; one may stand in several campaigns.</param>
/// <param name="EarliestDue">The first of their due instants, UTC.</param>
/// <param name="ToAcknowledge">Whether this person may acknowledge them.</param>
public sealed record ImmediateAlert(int Open, DateTime EarliestDue, string Href, bool ToAcknowledge = false);

/// <param name="Number">As dialled.</param>
public sealed record HelpLine(string Who, string Number);
