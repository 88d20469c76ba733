namespace Anxin.TestCommon;

/// <summary>One site an engine for a whole class, for tests that leave nothing behind or keep to units of their own.</summary>
public sealed class SharedSites : IAsyncDisposable
{
    private readonly Dictionary<Engine, TestSite> sites = [];

    public async Task<TestSite> OnAsync(Engine engine) =>
        sites.TryGetValue(engine, out var site) ? site : sites[engine] = await TestSite.OpenAsync(engine);

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values)
            await site.DisposeAsync();
    }
}
