namespace Anxin.Rules;

/// <summary>Where one duty of one unit for one period stands.</summary>
public enum ObligationState
{
    Open,
    Late,
    Submitted,
    Accepted,
    Returned,
    ZeroDeemed,
}
