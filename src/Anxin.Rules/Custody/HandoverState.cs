namespace Anxin.Rules;

/// <summary>How an offer stands or ended.</summary>
public enum HandoverState
{
    Pending,
    Accepted,
    Refused,
    Withdrawn,

    /// <summary>Nobody answered in time; it fell back by itself.</summary>
    TimedOut,

    /// <summary>An order from above moved the case while it waited.</summary>
    Overtaken,

    /// <summary>Was accepted, and has since gone back or further, or the thing itself has ended.</summary>
    Ended,

    /// <summary>The case or clue itself ended while it waited: withdrawn with it.</summary>
    MatterEnded,
}

/// <summary>How something came from or went to a partner.</summary>
public enum ExchangeMeans
{
    Desk,
    Api,
    Link,
    Letter,
    Clerk,
    Email,
}

/// <summary>A line of the thread beside the offers themselves; none of them moves anything.</summary>
public enum ExchangeKind
{
    Acknowledged,

    /// <summary>How far it has come.</summary>
    Feedback,
    Notification,

    /// <summary>Final feedback, like the two below.</summary>
    Concluded,
    Paid,
    NotTaken,
}

/// <summary>What a feedback comes to. All but the first are final: nothing more is awaited.</summary>
public enum FeedbackResult
{
    Underway,
    Concluded,
    Paid,
    NotTaken,
}

public static class Feedbacks
{
    public static bool IsFinal(this FeedbackResult result) => result != FeedbackResult.Underway;

    public static ExchangeKind Kind(this FeedbackResult result) => result switch
    {
        FeedbackResult.Concluded => ExchangeKind.Concluded,
        FeedbackResult.Paid => ExchangeKind.Paid,
        FeedbackResult.NotTaken => ExchangeKind.NotTaken,
        _ => ExchangeKind.Feedback,
    };

    public static bool IsFeedback(this ExchangeKind kind) => kind is not (ExchangeKind.Acknowledged or ExchangeKind.Notification);
}
