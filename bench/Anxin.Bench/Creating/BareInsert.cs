using System.Data.Common;
using Anxin.Bench.Making;
using Anxin.Bench.Running;
using Anxin.Core;
using Anxin.Core.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Bench.Creating;

/// <summary>A table to insert into bare: what its rows look like, and which of their columns must differ from row to row.</summary>
internal sealed record BareTable(string Name, Type Type, Func<int, object> Sample, IReadOnlySet<string> Fresh)
{
    public static readonly BareTable Cases = new("case_states", typeof(CaseState), LedgerMaker.Sample, new HashSet<string> { nameof(CaseState.CaseId) });
}

/// <summary>
/// A table like the product's, with its rows, indexes and search, and one prepared INSERT of the same columns: each row a
/// transaction of its own, on a connection of its own; SQLite's writers take turns on one, as any program's must.
/// </summary>
internal sealed class BareInsert : IAsyncDisposable
{
    private readonly List<AsyncServiceScope> scopes = [];
    private readonly List<DbCommand> commands = [];
    private readonly List<object?[]> rows = [];
    private readonly SemaphoreSlim turn = new(1);
    private readonly bool turns;
    private int next;
    private readonly BareTable table;
    private readonly HashSet<int> fresh = [];

    private BareInsert(BareTable table, bool turns) => (this.table, this.turns) = (table, turns);

    public static async Task<BareInsert> OpenAsync(Stage stage, int connections, BareTable table)
    {
        var bare = new BareInsert(table, stage.Engine == Engine.Sqlite);
        await stage.WithAsync(async db => await MakeTableAsync(stage.Engine, db, table.Name));
        for (var i = 0; i < connections; i++)
        {
            var scope = stage.Services.CreateAsyncScope();
            bare.scopes.Add(scope);
            var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
            await db.Database.OpenConnectionAsync();
            await bare.AddAsync(db, i == 0);
        }
        return bare;
    }

    public Func<Task> Client(int i) => async () =>
    {
        var (command, row) = (commands[i], rows[Interlocked.Increment(ref next) % rows.Count]);
        if (turns)
            await turn.WaitAsync();
        try
        {
            for (var p = 0; p < row.Length; p++)
                command.Parameters[p].Value = fresh.Contains(p) ? Fresh(row[p]) : row[p] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            if (turns)
                turn.Release();
        }
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in scopes)
            await scope.DisposeAsync();
        turn.Dispose();
    }

    /// <summary>A thing of its own each time, as the provider stores it.</summary>
    private static object Fresh(object? was) => was is Guid ? Guid.CreateVersion7() : Guid.CreateVersion7().ToString().ToUpperInvariant();

    private async Task AddAsync(AnxinDb db, bool first)
    {
        var type = db.Model.FindEntityType(table.Type)!;
        var columns = type.GetProperties().Where(p => p.ValueGenerated != ValueGenerated.OnAdd).ToList();
        fresh.UnionWith(Enumerable.Range(0, columns.Count).Where(i => table.Fresh.Contains(columns[i].Name)));
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"INSERT INTO bare ({string.Join(", ", columns.Select(c => c.GetColumnName()))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        var sample = table.Sample(1);
        foreach (var (column, i) in columns.Select((c, i) => (c, i)))
            command.Parameters.Add(((RelationalTypeMapping)column.GetTypeMapping()).CreateParameter(command, $"@p{i}", column.GetGetter().GetClrValueUsingContainingEntity(sample), column.IsNullable));
        await command.PrepareAsync();
        commands.Add(command);
        if (!first)
            return;
        for (var n = 0; n < 5_000; n++)
        {
            var state = table.Sample(n);
            rows.Add([.. columns.Select(c => ((RelationalTypeMapping)c.GetTypeMapping()).CreateParameter(command, "@x", c.GetGetter().GetClrValueUsingContainingEntity(state), c.IsNullable).Value)]);
        }
    }

    private static async Task<int> MakeTableAsync(Engine engine, AnxinDb db, string like)
    {
        if (engine == Engine.Postgres)
            return await db.Database.ExecuteSqlRawAsync("""
                DROP TABLE IF EXISTS bare;
                CREATE TABLE bare (LIKE case_states INCLUDING ALL);
                INSERT INTO bare SELECT * FROM case_states;
                SELECT setval(pg_get_serial_sequence('bare', 'row_id'), (SELECT max(row_id) FROM bare));
                ANALYZE bare;
                """.Replace("case_states", like, StringComparison.Ordinal));
        var parts = await db.Database.SqlQueryRaw<string>("SELECT sql AS \"Value\" FROM sqlite_master WHERE tbl_name = 'case_states' AND sql IS NOT NULL AND name <> 'case_search_out' ORDER BY type = 'index', type = 'trigger'").ToListAsync();
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS bare; DROP TABLE IF EXISTS bare_search; CREATE VIRTUAL TABLE bare_search USING fts5(grams, content='', contentless_delete=1, detail=none, tokenize='unicode61')");
        foreach (var part in parts)
            await db.Database.ExecuteSqlRawAsync(part.Replace("case_states", "bare", StringComparison.Ordinal).Replace("case_search", "bare_search", StringComparison.Ordinal));
        return await db.Database.ExecuteSqlRawAsync("INSERT INTO bare SELECT * FROM case_states");
    }
}
