using System.Net;
using Anxin.Web.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Anxin.TestCommon;

/// <summary>The shared page parts served alone, on a free loopback port: the style page and the pages of the frame, without ledger or accounts.</summary>
public sealed class LookHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private LookHost(WebApplication app, Uri address) => (this.app, Address) = (app, address);

    public Uri Address { get; }

    public static async Task<LookHost> StartAsync(string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "anxin",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = environment,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddAnxinLook();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, o => o.LoginPath = "/sign-in");
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.UseAnxinLook();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapAnxinLook();
        app.MapGet("/breaks", IResult () => throw new InvalidOperationException("A broken page."));
        app.MapPost("/locked", () => "done").RequireAuthorization();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new LookHost(app, new Uri(address));
    }

    /// <summary>A client with cookies of its own that does not follow redirects.</summary>
    public HttpClient Client() =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
