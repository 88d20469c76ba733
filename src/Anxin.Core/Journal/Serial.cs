using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Journal;

/// <summary>A counter that hands out numbers in runs, so that no two acts queue for one.</summary>
public sealed class Serial
{
    public required string Name { get; init; }
    public required long Next { get; set; }
}

/// <summary>
/// Case serials: rising, unique, with gaps after a restart. Each node takes a run at a time; within a node they follow the order
/// of entry, between nodes only roughly, which is why tables order by acceptance date first.
/// </summary>
public sealed class Serials
{
    private const string Cases = "case";
    private const int Run = 100;
    private readonly SemaphoreSlim gate = new(1);
    private long next, end;

    /// <summary>The first of <paramref name="count"/> numbers in a row.</summary>
    public async Task<long> TakeAsync(AnxinDb db, int count, CancellationToken ct = default)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (next + count > end)
            {
                var take = Math.Max(Run, count);
                while (true)
                {
                    var row = await db.Serials.AsNoTracking().SingleAsync(s => s.Name == Cases, ct);
                    var taken = await db.Serials.Where(s => s.Name == Cases && s.Next == row.Next)
                        .ExecuteUpdateAsync(s => s.SetProperty(x => x.Next, row.Next + take), ct);
                    if (taken == 0)
                        continue;
                    (next, end) = (row.Next, row.Next + take);
                    break;
                }
            }
            var first = next;
            next += count;
            return first;
        }
        finally
        {
            gate.Release();
        }
    }
}

internal sealed class SerialMapping : IEntityTypeConfiguration<Serial>
{
    public void Configure(EntityTypeBuilder<Serial> serial)
    {
        serial.HasKey(x => x.Name);
        serial.Property(x => x.Name).HasMaxLength(20);
        serial.HasData(new Serial { Name = "case", Next = 1 });
    }
}
