namespace Anxin.Core.Campaigns;

/// <summary>Who receives the reports: a unit by its code, and the office in it.</summary>
public sealed record CampaignRecipient(string Unit, string Office);
