namespace Anxin.Core.Campaigns;

/// <summary>The official document behind a campaign.</summary>
public sealed record CampaignNotice(string Number, string Title, string IssuedBy, DateOnly IssuedOn);
