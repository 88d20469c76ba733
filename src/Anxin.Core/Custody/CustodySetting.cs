using Anxin.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Custody;

/// <summary>How a unit works with its labour department. A unit without a row works by the defaults.</summary>
public sealed class CustodySetting
{
    public required Guid UnitId { get; init; }

    /// <summary>The labour department that is told of the unit's clues; null: that of its own place, or of the next unit above that has one.</summary>
    public Guid? CounterpartId { get; set; }

    /// <summary>Week days of the rhythm; null: no rhythm agreed.</summary>
    public DayOfWeek? PushOn { get; set; }
    public DayOfWeek? FeedbackBy { get; set; }
    public bool ReconcileAtMonthEnd { get; set; }

    /// <summary>Clues that a workbook brings are to be notified too; without it they count as notified before they came.</summary>
    public bool NoticeOfImports { get; set; }
}

public static class Counterparts
{
    /// <summary>The labour department to be told by a unit; null where none is known.</summary>
    public static AgencyNode? LabourOf(UnitTree tree, Guid unit, IReadOnlyDictionary<Guid, Guid?> chosen)
    {
        foreach (var node in tree.Above(unit))
        {
            if (chosen.GetValueOrDefault(node.Id) is { } set && tree.Agency(set) is { } agency)
                return agency;
            if (tree.Agencies.FirstOrDefault(a => a.Office == Rules.AgencyKind.Labour && a.CounterpartOf == node.Id) is { } own)
                return own;
        }
        return null;
    }

    /// <summary>The departments that units have chosen by setting.</summary>
    public static Task<Dictionary<Guid, Guid?>> ChosenAsync(AnxinDb db, CancellationToken ct) =>
        db.CustodySettings.AsNoTracking().Where(s => s.CounterpartId != null).ToDictionaryAsync(s => s.UnitId, s => s.CounterpartId, ct);
}

internal sealed class CustodySettingMapping : IEntityTypeConfiguration<CustodySetting>
{
    public void Configure(EntityTypeBuilder<CustodySetting> setting) => setting.HasKey(x => x.UnitId);
}
