namespace Anxin.Core.Campaigns;

/// <summary>Which cases annex 1 lists: those accepted in the period, or those still open at its end as well.</summary>
public enum CaseSelection
{
    Accepted,
    AcceptedOrStillOpen,
}
