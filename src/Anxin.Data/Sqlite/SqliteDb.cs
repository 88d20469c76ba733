using System.Text.Json;
using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Anxin.Data.Sqlite;

/// <summary>SQLite: one node, one file. Writers queue for one gate instead of retrying against each other.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AnxinDb(options)
{
    private SqliteGate Gate => this.GetService<SqliteGate>();

    private const int Many = 1_000;
    private static readonly SqliteRows Rows = new();

    public override async Task<long> WriteAsync(ActRows rows, CancellationToken ct = default)
    {
        if (Database.CurrentTransaction is not null)
            return await WriteInAsync(Database.CurrentTransaction, rows, ct);
        await Gate.Writers.WaitAsync(ct);
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(ct);
            var position = await WriteInAsync(transaction, rows, ct);
            await transaction.CommitAsync(ct);
            if (rows.Inserts.Count > Many)
                await LearnAsync(ct);
            return position;
        }
        finally
        {
            Gate.Writers.Release();
        }
    }

    public override async Task<long> WriteManyAsync(IEnumerable<ActRows> parts, CancellationToken ct = default)
    {
        await Gate.Writers.WaitAsync(ct);
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(ct);
            var (connection, inside) = ((SqliteConnection)Database.GetDbConnection(), (SqliteTransaction)transaction.GetDbTransaction());
            long position = 0;
            SqliteSearch.InBulk(connection, inside, () =>
            {
                foreach (var part in parts)
                {
                    ct.ThrowIfCancellationRequested();
                    if (position == 0)
                        position = Rows.Write(this, connection, inside, part);
                    else
                        Rows.WriteRows(this, connection, inside, part, position);
                }
            });
            await transaction.CommitAsync(ct);
            await LearnAsync(ct);
            return position;
        }
        catch (Exception error) when (Unique(error) is { } violation)
        {
            throw Taken(violation);
        }
        finally
        {
            Gate.Writers.Release();
        }
    }

    public override bool HasSeveralNodes => false;

    public override async Task<IAsyncDisposable> ImportTurnAsync(CancellationToken ct = default)
    {
        await Gate.Imports.WaitAsync(ct);
        return new Turn(Gate);
    }

    /// <summary>Refreshes what the query planner knows of tables that have grown; costs little when none has.</summary>
    public Task LearnAsync(CancellationToken ct = default) => Database.ExecuteSqlRawAsync("PRAGMA optimize=0x10002", ct);

    /// <summary>Writers are one after another here, so the last position is settled.</summary>
    public override async Task<long> SettleAsync(CancellationToken ct = default) =>
        await Acts.MaxAsync(a => (long?)a.Position, ct) ?? 0;

    public override async Task<string> MarkAsync(CancellationToken ct = default) =>
        (await SettleAsync(ct)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override IQueryable<CaseState> Containing(string words, IReadOnlyCollection<Guid>? units)
    {
        var match = string.Join(' ', Rules.Bigrams.Of(words).Select(g => $"\"{g}\""));
        if (units is null)
            return CaseStates.FromSql($"""
                SELECT s.* FROM case_search f CROSS JOIN case_states s ON s.row_id = f.rowid
                WHERE case_search MATCH {match} AND s.until_position IS NULL
                """);
        var within = JsonSerializer.Serialize(units.Select(u => u.ToString().ToUpperInvariant()));
        return CaseStates.FromSql($"""
            SELECT s.* FROM case_search f CROSS JOIN case_states s ON s.row_id = f.rowid
            WHERE case_search MATCH {match} AND s.until_position IS NULL AND s.unit_id IN (SELECT value FROM json_each({within}))
            """);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    private async Task<long> WriteInAsync(IDbContextTransaction transaction, ActRows rows, CancellationToken ct)
    {
        try
        {
            var position = Rows.Write(this, (SqliteConnection)Database.GetDbConnection(), (SqliteTransaction)transaction.GetDbTransaction(), rows);
            await SaveChangesAsync(ct);
            return position;
        }
        catch (Exception error) when (Unique(error) is { } violation)
        {
            throw Taken(violation);
        }
    }

    private static Exception Taken(SqliteException violation) =>
        violation.Message.Contains("submission_keys", StringComparison.Ordinal) ? new KeyTakenException() : new StaleException(0);

    private static SqliteException? Unique(Exception error) =>
        (error as SqliteException ?? (error as DbUpdateException)?.InnerException as SqliteException) is { SqliteErrorCode: 19 } sqlite
            && sqlite.Message.Contains("UNIQUE", StringComparison.Ordinal) ? sqlite : null;

    private sealed class Turn(SqliteGate gate) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            gate.Imports.Release();
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>SQLite keeps text without a kind; instants are UTC everywhere.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}

/// <summary>One writer at a time in this process, in order of arrival.</summary>
public sealed class SqliteGate : IDisposable
{
    public SemaphoreSlim Writers { get; } = new(1);

    public SemaphoreSlim Imports { get; } = new(1);

    public void Dispose()
    {
        Writers.Dispose();
        Imports.Dispose();
    }
}
