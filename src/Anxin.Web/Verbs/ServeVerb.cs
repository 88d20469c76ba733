using System.Net;
using System.Net.Sockets;
using Anxin.Rules;
using Anxin.Web.Hosting;

namespace Anxin.Web.Verbs;

/// <summary>Runs the site and the API.</summary>
public static class ServeVerb
{
    public static async Task<int> RunAsync(VerbLine line)
    {
        DateTime? drill = null;
        if (line.Option("drill") is { } text)
            drill = CivilTime.TryParseInstant(text, out var instant)
                ? instant : throw new UsageException($"--drill wants an instant with its offset, such as 2022-10-10T15:30+08:00, not \"{text}\".");
        var seed = line.Option("seed") switch
        {
            null => (Seed?)null,
            "demo" => Seed.Demo,
            "organisation" => Seed.Organisation,
            "none" => Seed.None,
            var other => throw new UsageException($"--seed is demo, organisation or none, not \"{other}\"."),
        };
        var settings = new SiteSettings
        {
            DataFolder = line.DataFolder,
            Urls = line.Option("urls") ?? SiteSettings.DefaultUrls,
            Seed = seed,
            DrillAt = drill,
        };
        using var held = DataFolder.Hold(settings);
        DemandFree(settings.Urls);
        await using var app = Site.Build(settings);
        await Startup.PrepareAsync(app.Services, settings);
        await app.RunAsync();
        return 0;
    }

    /// <summary>Said before the ledger is opened: once the host starts, it tells of a taken port with pages of its own.</summary>
    private static void DemandFree(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                var at = BindingAddress.Parse(url);
                if (at.IsUnixPipe || at.IsNamedPipe)
                    continue;
                var address = IPAddress.TryParse(at.Host.Trim('[', ']'), out var given) ? given : at.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any;
                using var listener = new TcpListener(address, at.Port);
                listener.Start();
            }
            catch (Exception wrong) when (wrong is FormatException or ArgumentOutOfRangeException)
            {
                throw new UsageException($"--urls wants addresses such as {SiteSettings.DefaultUrls}, not \"{url}\".");
            }
            catch (SocketException wrong)
            {
                throw new UsageException($"{url} cannot be listened on ({wrong.Message}): choose another address with --urls.");
            }
        }
    }
}
