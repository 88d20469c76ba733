using System.Security.Claims;
using System.Text.Encodings.Web;
using Anxin.Core;
using Anxin.Core.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Anxin.Web.Accounts;

/// <summary>Signs an API client in by <c>Authorization: Bearer …</c>.</summary>
public sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiTokens tokens, AnxinDb db)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Bearer";
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var client = await tokens.FindAsync(db, header[Prefix.Length..].Trim(), Context.RequestAborted);
        if (client is null)
            return AuthenticateResult.Fail("unknown token");
        Context.Items[typeof(ApiClient)] = client;
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, client.Id.ToString())], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }
}
