namespace Anxin.Core.Campaigns;

/// <summary>What an immediate report's threshold counts.</summary>
public enum ThresholdMeasure
{
    People,
}
