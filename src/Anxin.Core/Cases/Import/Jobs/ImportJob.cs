using System.Text.Json;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Cases.Import.Jobs;

/// <summary>Where a workbook stands between its upload and its being taken.</summary>
public enum ImportStage
{
    /// <summary>Its bytes are still coming in.</summary>
    Receiving = 1,

    /// <summary>Waits for a node to read it for the preview.</summary>
    ToRead = 2,
    Reading = 3,

    /// <summary>Cannot be read as a workbook; <see cref="ImportJob.Says"/> tells why.</summary>
    Unreadable = 4,

    /// <summary>The preview is there; waits for a person.</summary>
    Read = 5,

    /// <summary>A person said yes; waits for a node to take it.</summary>
    ToTake = 6,
    Taking = 7,
    Taken = 8,

    /// <summary>The node died, or the work broke, while it was read.</summary>
    ReadingInterrupted = 9,

    /// <summary>The same while it was taken: nothing was.</summary>
    TakingInterrupted = 11,

    /// <summary>Put away by a person; its file is gone.</summary>
    Discarded = 10,
}

/// <summary>One workbook on its way into a unit's ledger: read in the background, shown, and taken when a person says so.</summary>
public sealed class ImportJob
{
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }
    public required string FileName { get; init; }

    /// <summary>Bytes; known once all have come in.</summary>
    public long Length { get; set; }

    /// <summary>SHA-256 of the file.</summary>
    public byte[] Digest { get; set; } = [];
    public required Guid ById { get; init; }
    public required string ByName { get; init; }

    /// <summary>Work clock.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>When it was taken, work clock.</summary>
    public DateTime? TakenAt { get; set; }
    public required ImportStage Stage { get; set; }

    /// <summary>What was last asked for.</summary>
    public ImportMode Mode { get; set; }

    /// <summary>Each asking is one attempt; its submission key tells afterwards whether it was written.</summary>
    public int Attempt { get; set; }

    /// <summary>The process that reads or takes it now.</summary>
    public Guid? NodeId { get; set; }

    /// <summary>System clock; renewed by the node while it works. Past it, the node is dead.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>As of the last renewal; the node itself knows better.</summary>
    public int RowsRead { get; set; }
    public int RowsWritten { get; set; }
    public int? RowsOf { get; set; }

    public int New { get; set; }
    public int Changed { get; set; }
    public int AlreadyTaken { get; set; }
    public int Refused { get; set; }

    /// <summary>The <see cref="ImportReport"/>, as JSON in the vault: it holds the sheet's cells.</summary>
    public Guid? ReportId { get; set; }

    /// <summary>The refused rows as a workbook, in the vault.</summary>
    public Guid? RefusedId { get; set; }

    /// <summary>What a person should know about this stage; a plain sentence.</summary>
    public Sentence? Says { get; set; }

    /// <summary>What the attempt's answer is kept under.</summary>
    public string AttemptKey => $"import:{Id:N}:{Attempt}";
}

/// <summary>A piece of an uploaded file; pieces keep memory and transactions small.</summary>
public sealed class ImportFilePart
{
    public required Guid JobId { get; init; }
    public required int Number { get; init; }
    public required Guid RecordId { get; init; }
}

internal sealed class ImportJobMapping : IEntityTypeConfiguration<ImportJob>
{
    public void Configure(EntityTypeBuilder<ImportJob> job)
    {
        job.Property(x => x.Id).ValueGeneratedNever();
        job.Property(x => x.FileName).HasMaxLength(200);
        job.Property(x => x.ByName).HasMaxLength(100);
        job.Property(x => x.Digest).HasMaxLength(32);
        job.Property(x => x.Says).HasMaxLength(500).HasConversion(
            says => JsonSerializer.Serialize(says, CoreJson.Kept), kept => kept.StartsWith('{') ? JsonSerializer.Deserialize<Sentence>(kept, CoreJson.Kept)! : Sentence.Told(kept));
        job.Ignore(x => x.AttemptKey);
        job.HasIndex(x => new { x.UnitId, x.ReceivedAt });
        job.HasIndex(x => x.Stage);
    }
}

internal sealed class ImportFilePartMapping : IEntityTypeConfiguration<ImportFilePart>
{
    public void Configure(EntityTypeBuilder<ImportFilePart> part) => part.HasKey(x => new { x.JobId, x.Number });
}
