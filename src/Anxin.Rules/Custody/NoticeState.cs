namespace Anxin.Rules;

/// <summary>How the notification of a clue to the labour department stands (N8).</summary>
public enum NoticeState
{
    Due,
    Late,
    Sent,
    SentLate,
}

public static class NoticeRule
{
    /// <summary>A pure function of its due instant, its dispatch and now; late stays late.</summary>
    public static NoticeState State(DateTime due, DateTime? sentAt, DateTime now) =>
        sentAt is { } sent ? (sent < due ? NoticeState.Sent : NoticeState.SentLate) : now < due ? NoticeState.Due : NoticeState.Late;
}
