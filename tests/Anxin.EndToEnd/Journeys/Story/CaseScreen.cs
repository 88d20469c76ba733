using Microsoft.Playwright;

namespace Anxin.EndToEnd.Journeys.Story;

/// <summary>One case on a caseworker's screen.</summary>
internal sealed class CaseScreen(IPage page, string at)
{
    public IPage Page => page;

    /// <param name="part">Below the case: <c>letters</c>, <c>custody</c>; nothing is the case itself.</param>
    public Task OpenAsync(string part = "") => page.GotoAsync(part.Length == 0 ? at : $"{at}/{part}");

    public CaseScreen For(IPage other) => new(other, at);

    /// <summary>A case has one owner and no second one, whatever is on its way.</summary>
    public async Task IsWithAsync(string owner)
    {
        await OpenAsync();
        await Assertions.Expect(page.Locator(".custody-line strong")).ToHaveTextAsync([owner]);
    }

    public Task PressAsync(string button) => page.PressAsync(button);

    public Task FillAsync(string label, string text) => page.GetByLabel(label).First.FillAsync(text);

    public Task ChooseAsync(string label) => page.GetByLabel(label, new() { Exact = true }).First.CheckAsync();

    public Task SeesAsync(string text) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Draft, sign-off and service of one letter, as the template writes it.</summary>
    public async Task SendLetterAsync(string kind)
    {
        await OpenAsync($"letters/new?kind={kind}");
        await PressAsync("存为草稿");
        await FillAsync("签发人", "示例主席");
        await PressAsync("签发");
        await ChooseAsync("当面送达");
        await PressAsync("登记送达");
        await SeesAsync("等答复");
    }

    /// <summary>An instalment that came, to every worker on the list, with the bank's slip.</summary>
    /// <param name="look">As of <see cref="TheStory"/>.</param>
    public async Task TakeInstalmentAsync(Func<IPage, string, Task> look)
    {
        await OpenAsync("mediation");
        await page.GetByRole(AriaRole.Link, new() { Name = "这一期付了" }).First.ClickAsync();
        await look(page, "pay-instalment");
        await page.Locator("#Upload").SetInputFilesAsync(new FilePayload { Name = "代发回单.txt", MimeType = "text/plain", Buffer = "示例回单，不是真的"u8.ToArray() });
        await PressAsync("登记付款");
        await SeesAsync("付款已登记");
    }
}
