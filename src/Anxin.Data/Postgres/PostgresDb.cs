using System.Data;
using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Core.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Anxin.Data.Postgres;

/// <summary>PostgreSQL: several nodes, one batch an act.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AnxinDb(options)
{
    /// <summary>Advisory lock that every act shares and a submission takes whole, so that no position below its own is still open.</summary>
    private const long ActsLock = 4_122_022;

    private const long ImportLock = 4_122_024;

    /// <summary>Made while the one before is written; more would only take memory.</summary>
    private const int PartsAhead = 1;

    private const string Position = "currval('acts_position_seq')";
    private static readonly PostgresRows Rows = new(Position);

    protected override async Task<long> WriteActAsync(ActRows rows, CancellationToken ct)
    {
        try
        {
            return rows.Inserts.Count > PostgresRows.BulkFrom
                ? await InTransactionAsync(rows, true, ct)
                : ChangeTracker.HasChanges() || Database.CurrentTransaction is not null
                    ? await InTransactionAsync(rows, false, ct)
                    : await BatchAsync(rows, ct);
        }
        catch (Exception error) when (Unique(error) is { } violation)
        {
            throw Taken(violation);
        }
    }

    protected override async Task<long> WritePartsAsync(IEnumerable<ActRows> parts, int things, CancellationToken ct)
    {
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(ct);
            var connection = (NpgsqlConnection)Database.GetDbConnection();
            long position = 0;
            await PostgresSearch.BeginBulkAsync(connection, ct);
            foreach (var part in Ahead.Of(parts, PartsAhead))
                position = position == 0
                    ? await Rows.BulkAsync(this, connection, (NpgsqlTransaction)transaction.GetDbTransaction(), part, ActsLock, ct)
                    : await Rows.BulkRowsAsync(this, connection, (NpgsqlTransaction)transaction.GetDbTransaction(), part, position, ct);
            await PostgresSearch.EndBulkAsync(connection, ct);
            await transaction.CommitAsync(ct);
            return position;
        }
        catch (Exception error) when (Unique(error) is { } violation)
        {
            throw Taken(violation);
        }
    }

    public override bool HasSeveralNodes => true;

    public override async Task<IAsyncDisposable> ImportTurnAsync(CancellationToken ct = default)
    {
        var connection = new NpgsqlConnection(Database.GetConnectionString());
        await connection.OpenAsync(ct);
        await using var wait = new NpgsqlCommand($"SELECT pg_advisory_lock({ImportLock})", connection) { CommandTimeout = 0 };
        await wait.ExecuteNonQueryAsync(ct);
        return new Turn(connection);
    }

    public override async Task<long> SettleAsync(CancellationToken ct = default)
    {
        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null;
        await using (own)
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ActsLock})", ct);
            return await Acts.MaxAsync(a => (long?)a.Position, ct) ?? 0;
        }
    }

    public override Task<string> MarkAsync(CancellationToken ct = default) =>
        Database.SqlQuery<string>($"SELECT pg_current_snapshot()::text AS \"Value\"").SingleAsync(ct);

    public override Task<List<CaseTold>> NearAsync(CasesNear keys, IReadOnlyCollection<Guid>? units, CancellationToken ct = default) =>
        NearParts.ReadAsync(this, PostgresNear.Of(keys, units), ct);

    public override IQueryable<CaseState> Containing(string words, IReadOnlyCollection<Guid>? units, bool walk = false)
    {
        var grams = Rules.Bigrams.Of(words);
        var found = CaseStates.FromSqlRaw(walk ? PostgresSearch.Walk : PostgresSearch.ByIndex,
            Rules.SearchText.Runs(words).Select(run => $"%{run}%").ToArray(), walk ? grams.Select(gram => $"%{gram}%").ToArray() : grams.ToArray());
        return units is null ? found : found.Where(s => units.Contains(s.UnitId));
    }

    /// <summary>One round trip; without a transaction around it the server makes the batch one.</summary>
    private async Task<long> BatchAsync(ActRows rows, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)Database.GetDbConnection();
        var opened = connection.State != ConnectionState.Open;
        if (opened)
            await connection.OpenAsync(ct);
        try
        {
            await using var batch = Rows.Batch(this, connection, rows, ActsLock);
            var position = await PostgresRows.RunAsync(batch, rows, ct);
            Written();
            return position;
        }
        finally
        {
            if (opened)
                await connection.CloseAsync();
        }
    }

    private async Task<long> InTransactionAsync(ActRows rows, bool bulk, CancellationToken ct)
    {
        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null;
        await using (own)
        {
            var connection = (NpgsqlConnection)Database.GetDbConnection();
            var transaction = (NpgsqlTransaction)Database.CurrentTransaction!.GetDbTransaction();
            long position;
            if (bulk)
            {
                position = await Rows.BulkAsync(this, connection, transaction, rows, ActsLock, ct);
            }
            else
            {
                await using var batch = Rows.Batch(this, connection, rows, ActsLock);
                batch.Transaction = transaction;
                position = await PostgresRows.RunAsync(batch, rows, ct);
            }
            await SaveChangesAsync(ct);
            if (own is not null)
                await own.CommitAsync(ct);
            return position;
        }
    }

    private static Exception Taken(PostgresException violation) =>
        violation.TableName == "submission_keys" ? new KeyTakenException() : new StaleException(0);

    private static PostgresException? Unique(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } direct ? direct
        : error is DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } inner } ? inner
        : null;

    /// <summary>The lock is the session's: given back before the connection returns to its pool, gone with it after a crash.</summary>
    private sealed class Turn(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            {
                await using var done = new NpgsqlCommand($"SELECT pg_advisory_unlock({ImportLock})", connection);
                await done.ExecuteNonQueryAsync();
            }
        }
    }
}
