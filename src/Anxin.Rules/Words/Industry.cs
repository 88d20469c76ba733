namespace Anxin.Rules;

/// <summary>The five industries of annex 1's note (所属行业).</summary>
public enum Industry
{
    Manufacturing,
    Construction,
    RealEstate,
    AccommodationAndCatering,
    Other,
}
