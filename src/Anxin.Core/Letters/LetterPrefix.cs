using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Letters;

/// <summary>How a unit's document numbers begin, where it has set that: 西工监 gives 西工监提〔2022〕1号.</summary>
public sealed record LetterPrefix : ISuperseded
{
    private static readonly string[] Tails = ["总工会", "工会委员会", "工会"];
    private static readonly string[] Places = ["土族自治县", "回族自治县", "自治县", "自治州", "新区", "地区", "省", "市", "州", "区", "县"];

    public long RowId { get; init; }
    public required Guid UnitId { get; init; }
    public required string Prefix { get; init; }
    public long FromPosition { get; init; }
    public long? UntilPosition { get; init; }

    /// <summary>From the unit's name: 城东区总工会 is 城东工监.</summary>
    public static string Default(string unitName)
    {
        var place = Without(unitName, Tails);
        var shorter = Without(place, Places);
        return (shorter.Length > 0 ? shorter : place) + "工监";
    }

    /// <summary>城东工监提〔2022〕1号: hexagonal brackets, no leading zero.</summary>
    public static string DocumentNumber(string prefix, LetterKind kind, int year, int serial) =>
        string.Concat(prefix, kind switch { LetterKind.Reminder => "提", LetterKind.Opinion => "意", _ => "建" }, "〔" + year + "〕", serial + "号");

    /// <summary>The unit's own, or what its name makes.</summary>
    public static async Task<string> OfAsync(AnxinDb db, UnitNode unit, CancellationToken ct) =>
        await db.LetterPrefixes.Where(p => p.UnitId == unit.Id && p.UntilPosition == null).Select(p => p.Prefix).SingleOrDefaultAsync(ct) ?? Default(unit.Name);

    private static string Without(string name, string[] tails) =>
        tails.FirstOrDefault(t => name.Length > t.Length && name.EndsWith(t, StringComparison.Ordinal)) is { } tail ? name[..^tail.Length] : name;
}

internal sealed class LetterPrefixMapping : IEntityTypeConfiguration<LetterPrefix>
{
    public void Configure(EntityTypeBuilder<LetterPrefix> prefix)
    {
        prefix.HasKey(x => x.RowId);
        prefix.Property(x => x.RowId).ValueGeneratedOnAdd();
        prefix.Property(x => x.FromPosition).IsActPosition();
        prefix.Property(x => x.Prefix).HasMaxLength(20);
        prefix.HasIndex(x => x.UnitId).IsUnique().HasFilter("until_position IS NULL");
    }
}
