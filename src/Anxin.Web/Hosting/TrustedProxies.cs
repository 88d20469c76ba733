using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Anxin.Web.Hosting;

/// <summary>
/// Behind a reverse proxy the caller's address and scheme come in its headers: believed from this machine, and from the addresses in
/// <c>Anxin__Proxies</c> (separated by commas). Without that every caller would share one limit.
/// </summary>
public static class TrustedProxies
{
    public static void UseTrustedProxies(this IApplicationBuilder app)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var text in (Environment.GetEnvironmentVariable("Anxin__Proxies") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            options.KnownProxies.Add(IPAddress.Parse(text));
        app.UseForwardedHeaders(options);
    }
}
