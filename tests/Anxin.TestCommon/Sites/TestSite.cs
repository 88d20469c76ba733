using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Clock;
using Anxin.Core.Dispatch;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Anxin.TestCommon;

/// <summary>The real site on a database of its own: a drill whose clock stands still at 8 in the morning of 1 October 2022 unless moved.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SiteSettings settings;
    private readonly bool ownsDatabase;

    private TestSite(WebApplication app, SiteSettings settings, bool ownsDatabase) =>
        (this.app, this.settings, this.ownsDatabase) = (app, settings, ownsDatabase);

    public SiteSettings Settings => settings;
    public IServiceProvider Services => app.Services;

    /// <summary>Where a browser finds it; only for <see cref="OpenAsync"/> with <c>onPort</c>.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <param name="onPort">On a free loopback port, for browsers; otherwise in memory.</param>
    public static async Task<TestSite> OpenAsync(
        Engine engine, Seed seed = Seed.Organisation, bool onPort = false, Action<WebApplicationBuilder>? adjust = null)
    {
        var settings = await Stock.TakeAsync(engine, seed);
        return await StartAsync(settings, onPort, true, adjust);
    }

    /// <summary>One more node on the same database.</summary>
    public Task<TestSite> AnotherNodeAsync(bool onPort = false) => StartAsync(settings, onPort, false, null);

    public HttpClient Client() =>
        app.Services.GetRequiredService<IServer>() is TestServer ? app.GetTestClient() : new HttpClient { BaseAddress = Address };

    /// <summary>A program that acts for a unit, with a token as <c>anxin token</c> makes them.</summary>
    public async Task<Caller> As(Roles roles, string unit)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        var id = await db.Units.Where(u => u.Code == unit).Select(u => u.Id).SingleAsync();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var (client, token) = ApiTokens.Make($"{unit}-{roles}", id, roles, now, TimeSpan.FromDays(1));
        db.Add(client);
        await db.SaveChangesAsync();
        return new Caller(Client(), token, unit);
    }

    /// <summary>That agency's own system, told at an address.</summary>
    public async Task<Partner> PartnerAsync(string code, string url = "https://partner.invalid/told")
    {
        await using var scope = app.Services.CreateAsyncScope();
        var acts = scope.ServiceProvider.GetRequiredService<AgencyActs>();
        var context = await SystemActs.ContextAsync(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AnxinDb>());
        await acts.ChangeAsync(context, code, new AgencyInput { Partner = "api", WebhookUrl = url }, default);
        return new Partner(Client(), code, await acts.NewSecretAsync(context, code, default));
    }

    public Task<Caller> Caseworker(string unit) => As(Roles.Caseworker, unit);

    /// <summary>Without a token.</summary>
    public Caller Stranger() => new(Client(), null, "");

    /// <summary>The work clock jumps there, and everything that falls due on the way has happened.</summary>
    /// <param name="civil">Shanghai time, such as <c>2022-10-10T15:59</c>.</param>
    public async Task ItIsAsync(string civil)
    {
        Assert.True(CivilTime.TryParseInstant(civil + "+08:00", out var at), $"{civil} is no civil time.");
        await using var scope = app.Services.CreateAsyncScope();
        await app.Services.GetRequiredService<WorkClock>().MoveAsync(scope.ServiceProvider.GetRequiredService<AnxinDb>(), at);
        await scope.ServiceProvider.GetRequiredService<DueWork>().RunAsync(at, CancellationToken.None);
    }

    /// <summary>Looks into the database, where no page or endpoint tells.</summary>
    public async Task<T> ReadAsync<T>(Func<AnxinDb, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<AnxinDb>());
    }

    public Task WithAsync(Func<AnxinDb, Task> act) => ReadAsync(async db =>
    {
        await act(db);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        // Disposing alone tells the services in the background to end, and does not wait until they have.
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsDatabase)
            await Stock.ThrowAwayAsync(settings);
    }

    private static async Task<TestSite> StartAsync(SiteSettings settings, bool onPort, bool owns, Action<WebApplicationBuilder>? adjust)
    {
        var app = Site.Build(settings, builder =>
        {
            builder.Logging.ClearProviders();
            if (!onPort)
                builder.WebHost.UseTestServer();
            adjust?.Invoke(builder);
        });
        // The database was prepared by the program's own start when it was planted; see Stock.
        await app.StartAsync();
        return new TestSite(app, settings, owns);
    }
}
