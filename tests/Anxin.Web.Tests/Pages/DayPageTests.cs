using System.Text.RegularExpressions;
using Anxin.Core.Accounts;
using Anxin.TestCommon;
using Anxin.Web.Tests.Custody;

namespace Anxin.Web.Tests.Pages;

/// <summary>A caseworker's day says how much there is, and nothing of it is out of reach.</summary>
public sealed partial class DayPageTests : SiteTests
{
    [Theory, Engines]
    public async Task A_lane_says_its_true_number_opens_whole_and_many_clues_hide_neither_a_notification_nor_feedback_that_is_late(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-08T09:00");
        var clerk = await site.Caseworker("630102");
        var labour = await site.PartnerAsync(Hands.Labour);
        for (var n = 0; n < 52; n++)
            await site.HearsAsync("630102");
        await site.ItIsAsync("2022-10-09T09:00");
        var it = await clerk.OpensAsync(ACase.Usual.By("示例等反馈建筑公司"));
        var offer = (await it.ActAsync("handovers", new { kind = "transfer", to = Hands.Labour, reason = "请依法查处" })).Is(201)["id"].GetGuid();
        (await labour.SaysAsync("accept", offer)).Is(200);

        await site.ItIsAsync("2022-12-20T09:00");
        var person = await Person.SignsInAsync(site, Roles.Caseworker, "630102");
        var day = (await person.GetAsync("/day")).Is(200);
        Assert.Contains("条线索要通报人社部门", day.Text, StringComparison.Ordinal);
        Assert.Contains("示例等反馈建筑公司", day.Text, StringComparison.Ordinal);
        var count = int.Parse(Badge().Match(First(day)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(count > 52, $"The badge says {count}.");
        Assert.Equal(8, Due(day));
        Assert.Contains($"全部{count}件", day.Text, StringComparison.Ordinal);
        Assert.Equal(50, Due((await person.GetAsync("/day?all=due")).Is(200)));
        var second = (await person.GetAsync("/day?all=due&page=2")).Is(200);
        Assert.Equal(count - 50, Due(second));
        Assert.DoesNotContain("卡住的", second.Main, StringComparison.Ordinal);
    }

    private static string First(PageAnswer page) => page.Html.Split("<section class=\"day-lane\">")[1];

    private static int Due(PageAnswer page) => Regex.Count(First(page), "class=\"day-what\"");

    [GeneratedRegex("<span class=\"count\">(\\d+)</span>")]
    private static partial Regex Badge();
}
