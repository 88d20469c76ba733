using System.ComponentModel;
using System.Diagnostics;
using Anxin.Core;
using Anxin.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Anxin.Data;

/// <summary>
/// Online copies. SQLite by its own backup interface; PostgreSQL by pg_dump and pg_restore, which must be installed beside it.
/// </summary>
public static class Backup
{
    /// <summary>A free name beside the file: <c>anxin.db.before-1</c>, <c>-2</c> …</summary>
    public static string NameBefore(string file) =>
        Enumerable.Range(1, int.MaxValue).Select(n => $"{file}.before-{n}").First(name => !File.Exists(name));

    public static async Task WriteAsync(AnxinDb db, string file, CancellationToken ct = default)
    {
        if (db is not SqliteDb)
        {
            await RunAsync("pg_dump", db, ["--format=custom", "--file", file], ct);
            return;
        }
        await db.Database.OpenConnectionAsync(ct);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await copy.OpenAsync(ct);
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
    }

    /// <exception cref="BackupException">There is something in the way, for nothing is overwritten; or the file is no backup.</exception>
    public static async Task ReadAsync(AnxinDb db, string file, string folder, CancellationToken ct = default)
    {
        if (db is SqliteDb)
        {
            var target = Path.Combine(folder, Database.SqliteFile);
            if (File.Exists(target))
                throw new BackupException($"{target} exists already: a backup is restored only into an empty folder. Choose another with --data.");
            if (!await IsLedgerAsync(file, ct))
                throw new BackupException($"{file} is no backup of a ledger.");
            File.Copy(file, target);
            return;
        }
        if (await db.Database.CanConnectAsync(ct) && (await db.Database.GetAppliedMigrationsAsync(ct)).Any())
            throw new BackupException("The database is not empty: a backup is restored only into an empty one.");
        await RunAsync("pg_restore", db, ["--no-owner", "--exit-on-error", file], ct);
    }

    private static async Task RunAsync(string program, AnxinDb db, string[] args, CancellationToken ct)
    {
        var at = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
        var start = new ProcessStartInfo(program) { RedirectStandardError = true };
        foreach (var arg in (string[])["--host", at.Host ?? "localhost", "--port", $"{at.Port}", "--username", at.Username ?? "", "--dbname", at.Database ?? "", .. args])
            start.ArgumentList.Add(arg);
        start.Environment["PGPASSWORD"] = at.Password ?? "";
        using var process = Start(start);
        var error = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
            throw new BackupException($"{program}: {error.Trim().ReplaceLineEndings(" ")}");
    }

    private static Process Start(ProcessStartInfo program)
    {
        try
        {
            return Process.Start(program)!;
        }
        catch (Win32Exception)
        {
            throw new BackupException($"{program.FileName} is needed beside a PostgreSQL ledger, and is not installed here.");
        }
    }

    /// <summary>A SQLite file with our tables in it.</summary>
    private static async Task<bool> IsLedgerAsync(string file, CancellationToken ct)
    {
        try
        {
            await using var there = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await there.OpenAsync(ct);
            await using var count = there.CreateCommand();
            count.CommandText = "SELECT count(*) FROM sqlite_master WHERE name IN ('acts', '__EFMigrationsHistory')";
            return await count.ExecuteScalarAsync(ct) is 2L;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}

/// <summary>A copy cannot be made or put back; the message says why.</summary>
public sealed class BackupException(string message) : Exception(message);
