using Microsoft.Playwright;

namespace Anxin.EndToEnd.Journeys.Pictures;

/// <summary>Takes a page as an office panel and as a phone show it, small enough to be kept with the source.</summary>
/// <param name="dark">A page of its own, where the browser itself packs the picture.</param>
/// <param name="whole">For looking through: the page from top to bottom, as JPEG.</param>
internal sealed class Camera(IPage dark, string folder, bool whole)
{
    public static readonly (int Width, int Height)[] Sizes = [(1366, 768), (390, 844)];
    private const double Quality = 0.6;

    private readonly HashSet<string> taken = [];

    public IReadOnlySet<string> Taken => taken;

    public async Task TakeAsync(IPage page, string name)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        foreach (var (width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EvaluateAsync("() => scrollTo(0, 0)");
            if (whole)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.jpg"), FullPage = true, Type = ScreenshotType.Jpeg, Quality = 60 });
            else
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}-{width}.webp"), await PackAsync(await page.ScreenshotAsync()));
        }
        await page.SetViewportSizeAsync(Sizes[0].Width, Sizes[0].Height);
        taken.Add(name);
    }

    private async Task<byte[]> PackAsync(byte[] png) => Convert.FromBase64String(await dark.EvaluateAsync<string>(
        """
        async ([png, quality]) => {
          const image = new Image();
          image.src = 'data:image/png;base64,' + png;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          canvas.getContext('2d').drawImage(image, 0, 0);
          return canvas.toDataURL('image/webp', quality).split(',')[1];
        }
        """, new object[] { Convert.ToBase64String(png), Quality }));
}
