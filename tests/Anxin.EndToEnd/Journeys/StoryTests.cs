using Anxin.EndToEnd.Journeys.Story;
using Anxin.TestCommon;
using Anxin.Web.Hosting;

namespace Anxin.EndToEnd.Journeys;

/// <summary>The whole road in a real browser, on the rehearsal's data.</summary>
public sealed class StoryTests(Chromium chromium)
{
    [Fact]
    public async Task From_a_workers_word_to_wages_paid()
    {
        await using var site = await TestSite.OpenAsync(Engine.Sqlite, Seed.Demo, onPort: true);
        await new TheStory(chromium, site).LiveAsync();
    }
}
