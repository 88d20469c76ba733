namespace Anxin.TestCommon;

/// <summary>Tests of the whole site: what they open is gone when they end.</summary>
public abstract class SiteTests : IAsyncDisposable
{
    private readonly List<TestSite> sites = [];

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected async Task<TestSite> SiteAsync(Engine engine, string? now = null)
    {
        var site = await TestSite.OpenAsync(engine);
        sites.Add(site);
        if (now is not null)
            await site.ItIsAsync(now);
        return site;
    }

    /// <summary>One more node on that site's database.</summary>
    protected async Task<TestSite> AnotherNodeAsync(TestSite site)
    {
        var node = await site.AnotherNodeAsync();
        sites.Insert(0, node);
        return node;
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var site in sites)
            await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
