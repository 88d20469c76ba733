using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Anxin.Web.Pages.Public;

/// <summary>A QR code as a picture within the page: nothing is loaded, and it prints sharp.</summary>
public static class Qr
{
    private const int PixelsAModule = 4;

    public static IHtmlContent Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return new HtmlString(code.GetGraphic(PixelsAModule, "#000000", "#ffffff", true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }
}
