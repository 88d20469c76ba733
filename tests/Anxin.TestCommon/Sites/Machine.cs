using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Anxin.Web.Hosting;

namespace Anxin.TestCommon;

/// <summary>What a verb left behind: its exit code, what it answered and what it logged.</summary>
public sealed record Ran(int Exit, string Output, string Log);

/// <summary>A machine on which the program is run as people run it, with a data folder or PostgreSQL database of its own.</summary>
public sealed class Machine(Engine engine) : IAsyncDisposable
{
    private readonly SiteSettings settings = Stock.Empty(engine);
    private readonly List<Served> served = [];

    public string Folder => settings.DataFolder;
    public string Database => settings.Database ?? $"Data Source={Path.Combine(Folder, "anxin.db")};Pooling=false;Default Timeout=30";

    /// <summary>Runs a verb to its end, in the machine's folder, with <c>--data</c> added where the verb takes it.</summary>
    public async Task<Ran> RunAsync(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var log = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ran(process.ExitCode, await output, await log);
    }

    /// <summary>Starts <c>serve</c> on a free loopback port.</summary>
    public Served Serve(params string[] options)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Start(["serve", "--data", Folder, "--urls", address.ToString(), .. options]);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var one = new Served(process, address, process.StandardError.ReadToEndAsync());
        served.Add(one);
        return one;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in served)
            await one.DisposeAsync();
        await Stock.ThrowAwayAsync(settings);
    }

    private Process Start(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "anxin.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.Environment["Anxin__Database"] = settings.Database ?? "";
        start.Environment["TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A server under way.</summary>
public sealed class Served(Process process, Uri address, Task<string> log) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly HttpClient http = new() { BaseAddress = address };

    public bool HasExited => process.HasExited;

    public async Task ReadyAsync()
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await http.GetAsync("/readyz")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                Assert.False(process.HasExited, process.HasExited ? $"The server ended with {process.ExitCode}: {await log}" : "");
            }
            Assert.True(since.Elapsed < Patience, "The server did not become ready.");
            await Task.Delay(100);
        }
    }

    public Caller Caller(string token, string unit) => new(new HttpClient { BaseAddress = address }, token, unit);

    /// <summary>The exit code and the log of a server that ends by itself.</summary>
    public async Task<Ran> EndsAsync()
    {
        await process.WaitForExitAsync();
        return new Ran(process.ExitCode, "", await log);
    }

    /// <summary>kill -9</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await KillAsync();
        process.Dispose();
    }
}
