namespace Anxin.Core.Campaigns;

/// <summary>How a report reaches its recipient, beside this system.</summary>
/// <param name="StampedScan">Whether a scan with the unit's seal goes with it.</param>
/// <param name="Address">A telephone number or mailbox; null where the notice leaves it out.</param>
public sealed record Delivery(DeliveryChannel By, bool StampedScan, string? Address);
