using Microsoft.Playwright;

namespace Anxin.EndToEnd.Journeys;

/// <summary>The rehearsal's people, and how they sign in.</summary>
internal static class People
{
    public const string Caseworker = "示例·县级经办员";
    public const string Prefecture = "示例·市级报送员";
    public const string DutyOfficer = "示例·省级调度值班员";
    public const string Department = "示例·权益保障部报送员";

    public static async Task<IPage> SignInAsync(this IPage page, string who)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator(".person-card", new() { HasTextString = who }).First.ClickAsync();
        await page.Locator(".person-menu").WaitForAsync();
        return page;
    }
}
