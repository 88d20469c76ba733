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

    /// <summary>Was accepted, and has since gone back or further.</summary>
    Ended,
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
    Feedback,
    Notification,
}
