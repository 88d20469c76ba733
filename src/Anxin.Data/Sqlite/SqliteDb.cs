using System.Text.Json;
using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
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

    /// <summary>Made while the one before is written; more would only take memory.</summary>
    private const int PartsAhead = 1;

    protected override async Task<long> WriteActAsync(ActRows rows, CancellationToken ct)
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

    protected override async Task<long> WritePartsAsync(IEnumerable<ActRows> parts, int things, CancellationToken ct)
    {
        await Gate.Writers.WaitAsync(ct);
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(ct);
            var (connection, inside) = ((SqliteConnection)Database.GetDbConnection(), (SqliteTransaction)transaction.GetDbTransaction());
            long position = 0;
            SqliteBulk.Write(connection, inside, things, () =>
            {
                using var inserts = new SqliteInserts(this, connection);
                foreach (var part in Ahead.Of(parts, PartsAhead))
                {
                    ct.ThrowIfCancellationRequested();
                    if (position == 0)
                        position = SqliteRows.Write(this, inserts, connection, inside, part);
                    else
                        SqliteRows.WriteRows(this, inserts, connection, inside, part, position);
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

    public override Task<List<CaseTold>> NearAsync(CasesNear keys, IReadOnlyCollection<Guid>? units, CancellationToken ct = default) =>
        NearParts.ReadAsync(this, SqliteNear.Of(keys, units), ct);

    public override IQueryable<CaseState> Containing(string words, IReadOnlyCollection<Guid>? units, bool walk = false)
    {
        var found = CaseStates.FromSqlRaw(walk ? SqliteSearch.Walk : units is null ? SqliteSearch.ByIndex : SqliteSearch.ByIndexWithin,
            string.Join(' ', Rules.SearchText.Runs(words)),
            string.Join(' ', Rules.Bigrams.Of(words).Select(g => $"\"{g}\"")),
            JsonSerializer.Serialize(units?.Select(u => u.ToString().ToUpperInvariant())));
        return walk && units is not null ? found.Where(s => units.Contains(s.UnitId)) : found;
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
            var position = SqliteRows.Write(this, (SqliteConnection)Database.GetDbConnection(), (SqliteTransaction)transaction.GetDbTransaction(), rows);
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
