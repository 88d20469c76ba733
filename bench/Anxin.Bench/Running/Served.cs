using Anxin.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Anxin.Bench.Running;

/// <summary>The whole program behind real Kestrel on a loopback port, in this process.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly WebApplication app;

    private Served(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());
    public IServiceProvider Services => app.Services;

    public static async Task<Served> StartAsync(Stage stage)
    {
        var app = Site.Build(stage.Settings);
        await Startup.PrepareAsync(app.Services, stage.Settings);
        await app.StartAsync();
        return new Served(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
