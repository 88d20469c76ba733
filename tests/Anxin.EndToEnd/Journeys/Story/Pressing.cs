using Microsoft.Playwright;

namespace Anxin.EndToEnd.Journeys.Story;

/// <summary>Buttons that send something.</summary>
internal static class Pressing
{
    /// <summary>Presses the first button of that name and waits until the server has answered.</summary>
    public static Task PressAsync(this IPage page, string button) => page.RunAndWaitForResponseAsync(
        () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync(), r => r.Request.Method == "POST");
}
