namespace Anxin.Core.Campaigns;

/// <summary>By telephone, by e-mail, or in this system alone.</summary>
public enum DeliveryChannel
{
    Telephone,
    Email,
    System,
}
