using System.Diagnostics;
using System.Text.RegularExpressions;
using Anxin.Core.Accounts;
using Anxin.Web.Hosting;
using Npgsql;

namespace Anxin.TestCommon;

/// <summary>The real program in a process of its own, on a database of its own, so that it can be killed like a machine that loses power.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly SiteSettings settings;
    private Process? process;

    private ServerProcess(SiteSettings settings) => this.settings = settings;

    public Uri Address { get; private set; } = null!;

    public static async Task<ServerProcess> StartAsync(Engine engine)
    {
        var server = new ServerProcess(await Stock.TakeAsync(engine, Seed.Organisation));
        await server.StartAsync();
        return server;
    }

    /// <summary>Again on the same database, whatever became of the process before.</summary>
    public async Task StartAsync()
    {
        var heard = new TaskCompletionSource<Uri>();
        process = Begin("serve", "--urls", "http://127.0.0.1:0");
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text && Listening().Match(text) is { Success: true } match)
                heard.TrySetResult(new Uri(match.Groups[1].Value));
        };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        Address = await heard.Task.WaitAsync(TimeSpan.FromMinutes(3));
    }

    public async Task<Caller> AsAsync(Roles roles, string unit)
    {
        using var token = Begin("token", "--unit", unit, "--role", $"{roles}".ToLowerInvariant());
        var said = await token.StandardOutput.ReadToEndAsync();
        await token.WaitForExitAsync();
        return new Caller(new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) }, said.Trim(), unit);
    }

    /// <summary>That agency's own system, made a partner beside the running server.</summary>
    public async Task<Partner> PartnerAsync(string code)
    {
        using var verb = Begin("partner", "--agency", code, "--url", "https://partner.invalid/told");
        var secret = await verb.StandardOutput.ReadToEndAsync();
        await verb.WaitForExitAsync();
        return new Partner(new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) }, code, secret.Trim());
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        process!.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <summary>Bytes that an act under way has put down so far, committed or not.</summary>
    public async Task<long> WrittenAsync()
    {
        if (settings.Database is null)
        {
            var wal = new FileInfo(Path.Combine(settings.DataFolder, Data.Database.SqliteFile + "-wal"));
            return wal.Exists ? wal.Length : 0;
        }
        await using var connection = new NpgsqlConnection(settings.Database);
        await connection.OpenAsync();
        await using var size = new NpgsqlCommand("SELECT pg_total_relation_size('case_states')", connection);
        return (long)(await size.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            Kill();
        await Stock.ThrowAwayAsync(settings);
    }

    private Process Begin(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "anxin.dll"), .. args, "--data", settings.DataFolder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Anxin__Database"] = settings.Database ?? "";
        return Process.Start(start)!;
    }

    [GeneratedRegex("Now listening on: (http://[0-9.:]+)")]
    private static partial Regex Listening();
}
