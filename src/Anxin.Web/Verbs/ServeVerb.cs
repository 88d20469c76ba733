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
        await using var app = Site.Build(settings);
        await Startup.PrepareAsync(app.Services, settings);
        await app.RunAsync();
        return 0;
    }
}
