using System.Collections.Concurrent;
using Anxin.TestCommon;
using Microsoft.Playwright;

namespace Anxin.EndToEnd;

/// <summary>One headless Chromium for all browser tests. Where none is installed the tests are skipped, visibly.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The shell without a desktop's parts does the same for a third of the work.</summary>
    private static readonly string? Program = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> visits = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Program is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A fresh visitor at an office panel.</summary>
    public Task<IPage> DeskAsync(Uri site, bool script = true) => VisitAsync(new()
    {
        BaseURL = site.AbsoluteUri,
        Locale = "zh-CN",
        ViewportSize = new() { Width = 1366, Height = 768 },
        JavaScriptEnabled = script,
    });

    /// <summary>A fresh visitor with a phone.</summary>
    public Task<IPage> PhoneAsync(Uri site, bool script = true) => VisitAsync(new()
    {
        BaseURL = site.AbsoluteUri,
        Locale = "zh-CN",
        ViewportSize = new() { Width = 390, Height = 844 },
        IsMobile = true,
        HasTouch = true,
        JavaScriptEnabled = script,
    });

    /// <summary>Every visitor of the test that runs leaves; called when it ends, whether well or not.</summary>
    public async ValueTask LeaveAsync()
    {
        if (visits.TryRemove(Running, out var contexts))
            foreach (var context in contexts)
                await context.CloseAsync();
    }

    private static string Running => TestContext.Current.Test!.UniqueID;

    private async Task<IPage> VisitAsync(BrowserNewContextOptions options)
    {
        if (browser is null)
            Missing.Skip("Chromium");
        var context = await browser!.NewContextAsync(options);
        visits.GetOrAdd(Running, _ => []).Add(context);
        // Long enough for a machine that runs every other test beside it; nothing here measures speed.
        context.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        return await context.NewPageAsync();
    }
}
