using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Organisation;

/// <summary>One year's days off and make-up workdays, as loaded; a province's local days lie over it.</summary>
public sealed class CalendarTable
{
    public required int Year { get; init; }

    /// <summary>JSON <c>{"offDays":[…],"makeUpWorkdays":[…]}</c>, civil dates.</summary>
    public required string Days { get; set; }

    /// <summary>JSON list of <c>{"date","name"}</c>: the province's own days off.</summary>
    public required string LocalDays { get; set; }
    public required string Source { get; set; }
    public required DateTime LoadedAt { get; set; }
}

internal sealed class CalendarTableMapping : IEntityTypeConfiguration<CalendarTable>
{
    public void Configure(EntityTypeBuilder<CalendarTable> table)
    {
        table.HasKey(x => x.Year);
        table.Property(x => x.Year).ValueGeneratedNever();
    }
}
