using Anxin.Core.Reports;
using Anxin.Rules;

namespace Anxin.Forms.Out.Printed;

/// <summary>Who rang, when (UTC), and who took the call.</summary>
public sealed record FormCall(string From, DateTime At, string? TakenBy);

/// <summary>What a printed form says besides its figures.</summary>
public sealed record FormHead
{
    public required string CampaignTitle { get; init; }

    /// <summary>青总办〔2022〕41号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>周报, as the campaign names the duty; a sheet without a printed form in the notice is named after it.</summary>
    public string? DutyName { get; init; }

    /// <summary>The campaign has it reported by telephone.</summary>
    public bool ByTelephone { get; init; }

    /// <summary>The unit whose table it is.</summary>
    public required string UnitName { get; init; }

    public required ReportPeriod Period { get; init; }

    /// <summary>The instant (UTC) at which the figures stand.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>Null while nothing is submitted: the form then says that it is a draft.</summary>
    public int? Version { get; init; }

    /// <summary>The frozen table's digest; its first signs are printed.</summary>
    public string? Digest { get; init; }

    /// <summary>When the report is due; printed on the weekly call sheet.</summary>
    public Deadline? Due { get; init; }

    /// <summary>单位负责人.</summary>
    public string? HeadOfUnit { get; init; }

    /// <summary>制表人.</summary>
    public string? PreparedBy { get; init; }

    /// <summary>联系电话.</summary>
    public string? Phone { get; init; }

    /// <summary>Reported by telephone; printed on the weekly call sheet.</summary>
    public FormCall? Call { get; init; }

    /// <summary>制表时间.</summary>
    public required DateOnly PreparedOn { get; init; }

    /// <summary>A rehearsal: said beside the title and on every page.</summary>
    public bool Drill { get; init; }

    /// <summary>Units that have not reported, by name; a consolidated table shows what their ledgers say.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    /// <summary>Reporters whose latest version says other figures than their row.</summary>
    public IReadOnlyList<SaidOtherwise> SaidOtherwise { get; init; } = [];

    /// <summary>A further note below the table.</summary>
    public string? Note { get; init; }

    /// <summary>Print amounts in 万元 with so many decimals; null prints them exactly. Totals are always those of the exact figures.</summary>
    public int? WanDigits { get; init; }
}
