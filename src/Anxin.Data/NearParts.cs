using System.Globalization;
using Anxin.Rules;

namespace Anxin.Data;

/// <summary>What both engines say alike when look-alikes are looked for.</summary>
internal static class NearParts
{
    /// <summary>What is weighed of a case (<see cref="Anxin.Core.Matching.CaseFace"/>): a row is wide, and hundreds may be read.</summary>
    public const string Columns = "case_id, unit_id, serial, number, accepted_on, employer, credit_code, site, people, amount_fen, joined_to";

    /// <summary>As they stand now, and not merged or entered by mistake.</summary>
    public static readonly string Standing = string.Create(CultureInfo.InvariantCulture,
        $"until_position IS NULL AND status IN ({(int)CaseStatus.Open}, {(int)CaseStatus.Closed})");
}
