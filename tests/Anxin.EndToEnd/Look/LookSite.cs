using Anxin.TestCommon;

namespace Anxin.EndToEnd.Look;

/// <summary>The shared page parts, served once for a whole class: their tests leave nothing behind on the server.</summary>
public sealed class LookSite : IAsyncLifetime
{
    public LookHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await LookHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
