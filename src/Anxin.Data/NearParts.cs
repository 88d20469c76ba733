using System.Globalization;
using Anxin.Rules;

namespace Anxin.Data;

/// <summary>What both engines say alike when look-alikes are looked for.</summary>
internal static class NearParts
{
    /// <summary>As they stand now, and not merged or entered by mistake.</summary>
    public static readonly string Standing = string.Create(CultureInfo.InvariantCulture,
        $"until_position IS NULL AND status IN ({(int)CaseStatus.Open}, {(int)CaseStatus.Closed})");
}
